package org.policytrim.host.experiment;

import java.util.List;
import java.util.OptionalInt;
import org.policytrim.api.plugin.Setting;
import org.policytrim.toolkit.settings.Requirements;

/** The keys of section {@code benchmark} that all benchmarks share. */
record BenchmarkKeys(
    @Setting("the benchmark, by the name its plugin gives it") String name,
    @Setting(
            value = "tasks or suites, by the benchmark's names; empty takes its default",
            byDefault = "[]")
        List<String> tasks,
    @Setting(value = "the observation preset; empty takes the benchmark's first", byDefault = "''")
        String observation,
    @Setting(value = "step limit for every task; 0 keeps each task's own", byDefault = "0")
        int limit) {

  BenchmarkKeys {
    tasks = List.copyOf(tasks);
    Requirements.atLeast("limit", limit, 0);
  }

  BenchmarkChoice with(String preset, Record settings) {
    return new BenchmarkChoice(
        name, tasks, preset, limit == 0 ? OptionalInt.empty() : OptionalInt.of(limit), settings);
  }

  static BenchmarkKeys of(BenchmarkChoice choice) {
    return new BenchmarkKeys(
        choice.name(), choice.tasks(), choice.observation(), choice.limit().orElse(0));
  }
}
