package org.policytrim.host.experiment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.policytrim.api.plugin.Setting;
import org.policytrim.host.settings.Flattened;
import org.policytrim.toolkit.settings.Artifact;
import org.policytrim.toolkit.settings.Invalidates;

/**
 * Section {@code benchmark}: the environments and their tasks.
 *
 * @param settings the settings of the benchmark that the name selects
 */
public record BenchmarkSettings(
    @Setting("name of the benchmark, as its plugin declares it")
        @Invalidates({Artifact.DEMONSTRATIONS, Artifact.EVALUATION})
        String name,
    @Setting(
            value = "tasks or suites of the benchmark; an empty list selects its default",
            byDefault = "[]")
        @Invalidates({Artifact.DEMONSTRATIONS, Artifact.EVALUATION})
        List<String> tasks,
    @Setting(value = "observation preset; by default the benchmark's first", byDefault = "default")
        @Invalidates({Artifact.DEMONSTRATIONS, Artifact.EVALUATION})
        Optional<String> observation,
    @Setting(
            value = "step limit of every task; by default each task's own",
            byDefault = "default",
            min = 1)
        @Invalidates({Artifact.DEMONSTRATIONS, Artifact.EVALUATION})
        OptionalInt limit,
    @Flattened @Invalidates({Artifact.DEMONSTRATIONS, Artifact.EVALUATION}) Record settings) {

  public BenchmarkSettings {
    tasks = List.copyOf(tasks);
  }

  /** Returns these settings with other tasks. */
  public BenchmarkSettings withTasks(List<String> names) {
    return new BenchmarkSettings(name, names, observation, limit, settings);
  }

  /** Returns these settings with another observation preset. */
  BenchmarkSettings withObservation(String preset) {
    return new BenchmarkSettings(name, tasks, Optional.of(preset), limit, settings);
  }
}
