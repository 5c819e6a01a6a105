package org.policytrim.toy.reach;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pf4j.Extension;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.plugin.BenchmarkProvider;
import org.policytrim.api.plugin.ExperimentProvider;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.plugin.Setting;
import org.policytrim.api.task.Task;

/** Brings the toy world, and the experiments to try it with. */
@Extension
public final class ToyReachProvider
    implements BenchmarkProvider<ToyReachProvider.Settings>, ExperimentProvider {

  /** What an experiment may set beside the keys that all benchmarks share. */
  public record Settings(
      @Setting(
              value = "deviation of the jolt at each step, in metres per step, at least 0",
              byDefault = "0.004")
          double jolt,
      @Setting(value = "radius of the pads, in metres, above 0 to 0.25", byDefault = "0.1")
          double padRadius) {

    public Settings {
      if (!(jolt >= 0)) {
        throw new IllegalArgumentException("jolt is at least 0, found " + jolt);
      }
      if (!(padRadius > 0 && padRadius <= 0.25)) {
        throw new IllegalArgumentException(
            "pad-radius is above 0 and at most 0.25, found " + padRadius);
      }
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
  public List<String> taskNames() {
    return Stream.concat(
            Stream.of(ToyReachTask.values()).map(task -> task.task().id()),
            Stream.of(ToyReachBenchmark.NAME))
        .toList();
  }

  @Override
  public List<String> observationNames() {
    return Stream.of(ToyReachBenchmark.STATE, ToyReachBenchmark.TOP)
        .map(ObservationSpec::name)
        .toList();
  }

  @Override
  public List<String> experiments() {
    return List.of("toy-reach", "toy-reach-token");
  }

  @Override
  public Benchmark create(Settings settings, Selection selection) {
    List<Task> tasks = new ArrayList<>();
    for (String name :
        selection.tasks().isEmpty() ? List.of(ToyReachBenchmark.NAME) : selection.tasks()) {
      tasksNamed(name).stream().filter(task -> !tasks.contains(task)).forEach(tasks::add);
    }
    selection.limit().ifPresent(limit -> tasks.replaceAll(task -> task.withStepLimit(limit)));
    return new ToyReachBenchmark(tasks, preset(selection.observation()), settings);
  }

  private List<Task> tasksNamed(String name) {
    if (name.equals(ToyReachBenchmark.NAME)) {
      return Stream.of(ToyReachTask.values()).map(ToyReachTask::task).toList();
    }
    Optional<ToyReachTask> named = ToyReachTask.named(name);
    return List.of(
        named
            .orElseThrow(
                () ->
                    new PluginException(
                        name(), "there is no task " + name, "Choose from " + taskNames()))
            .task());
  }

  private ObservationSpec preset(String name) {
    return Stream.of(ToyReachBenchmark.STATE, ToyReachBenchmark.TOP)
        .filter(preset -> name.isEmpty() || preset.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new PluginException(
                    name(),
                    "there is no observation preset " + name,
                    "Choose from " + observationNames()));
  }
}
