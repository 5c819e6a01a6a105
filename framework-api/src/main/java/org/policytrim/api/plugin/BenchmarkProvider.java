package org.policytrim.api.plugin;

import java.util.List;
import java.util.OptionalInt;
import org.apiguardian.api.API;
import org.policytrim.api.environment.Benchmark;

/** Creates benchmarks of one kind. */
@API(status = API.Status.MAINTAINED, since = "0.1")
public interface BenchmarkProvider<C extends Record> extends ComponentProvider<C> {

  /**
   * The tasks and observations that an experiment selected, as names from the provider's {@link
   * #catalog()}.
   *
   * @param suite the name for the selected tasks: that of the suite or task where the experiment
   *     named exactly one or none, the provider's name otherwise
   * @param tasks the ids of the selected tasks, distinct, at least one; suites are resolved
   * @param observation the name of the observation preset
   * @param limit the step limit for every task, at least 1; empty for the benchmark's own limits
   */
  record Selection(String suite, List<String> tasks, String observation, OptionalInt limit) {

    public Selection {
      tasks = List.copyOf(tasks);
      if (tasks.isEmpty()) {
        throw new IllegalArgumentException("a selection holds at least one task");
      }
      if (limit.isPresent() && limit.getAsInt() < 1) {
        throw new IllegalArgumentException("a step limit is at least 1, found " + limit.getAsInt());
      }
    }
  }

  /** Returns the names that experiments may use. Needs no assets and no native libraries. */
  BenchmarkCatalog catalog();

  /**
   * Creates a benchmark.
   *
   * @throws PluginException if assets or native libraries are missing, or the settings contradict
   *     each other
   */
  Benchmark create(C settings, Selection selection);
}
