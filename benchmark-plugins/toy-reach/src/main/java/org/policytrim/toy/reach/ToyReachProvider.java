package org.policytrim.toy.reach;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pf4j.Extension;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.plugin.BenchmarkCatalog;
import org.policytrim.api.plugin.BenchmarkProvider;
import org.policytrim.api.plugin.ExperimentProvider;
import org.policytrim.api.plugin.Setting;
import org.policytrim.api.task.Task;
import org.policytrim.toolkit.settings.Ranges;

/** Brings the toy world, and the experiments to try it with. */
@Extension
public final class ToyReachProvider
    implements BenchmarkProvider<ToyReachProvider.Settings>, ExperimentProvider {

  /** What an experiment may set beside the keys that all benchmarks share. */
  public record Settings(
      @Setting(
              value = "deviation of the jolt at each step, in metres per step",
              byDefault = "0.004",
              min = 0)
          double jolt,
      @Setting(
              value = "radius of the pads, in metres",
              byDefault = "0.1",
              min = 0,
              minExclusive = true,
              max = 0.25)
          double padRadius) {

    public Settings {
      Ranges.check(Settings.class, jolt, padRadius);
    }
  }

  @Override
  public String name() {
    return ToyReachBenchmark.NAME;
  }

  @Override
  public String description() {
    return "A point robot that slides over a table and stops on a pad.";
  }

  @Override
  public Class<Settings> settings() {
    return Settings.class;
  }

  @Override
  public BenchmarkCatalog catalog() {
    List<String> tasks = Stream.of(ToyReachTask.values()).map(task -> task.task().id()).toList();
    return new BenchmarkCatalog(
        Map.of(ToyReachBenchmark.NAME, tasks),
        tasks,
        ToyReachBenchmark.PRESETS.stream().map(ObservationSpec::name).toList());
  }

  @Override
  public List<String> experiments() {
    return List.of("toy-reach", "toy-reach-token");
  }

  @Override
  public Benchmark create(Settings settings, Selection selection) {
    List<Task> tasks = new ArrayList<>();
    for (String id : selection.tasks()) {
      Task task = ToyReachTask.named(id).task();
      tasks.add(
          selection.limit().isPresent() ? task.withStepLimit(selection.limit().getAsInt()) : task);
    }
    ObservationSpec observations =
        ToyReachBenchmark.PRESETS.stream()
            .filter(preset -> preset.name().equals(selection.observation()))
            .findFirst()
            .orElseThrow();
    return new ToyReachBenchmark(tasks, observations, settings);
  }
}
