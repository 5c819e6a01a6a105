package org.policytrim.api.plugin;

import java.util.List;
import java.util.OptionalInt;
import org.policytrim.api.environment.Benchmark;

/** Brings a robot world. */
public interface BenchmarkProvider<C extends Record> extends ComponentProvider<C> {

  /**
   * What an experiment asks for in the keys that all benchmarks share.
   *
   * @param tasks task or suite names, as the benchmark defines them; empty means its default
   * @param observation the observation preset; empty means its default
   * @param limit the step limit for every task, where the experiment sets one
   */
  record Selection(List<String> tasks, String observation, OptionalInt limit) {

    public Selection {
      tasks = List.copyOf(tasks);
    }
  }

  /**
   * The names that {@link Selection#tasks()} may hold: tasks and suites. Answers without assets or
   * natives.
   */
  List<String> taskNames();

  /** The observation presets, the default first. Answers without assets or natives. */
  List<String> observationNames();

  /**
   * Makes the benchmark.
   *
   * @throws PluginException if assets or natives are missing, or the settings do not go together
   */
  Benchmark create(C settings, Selection selection);
}
