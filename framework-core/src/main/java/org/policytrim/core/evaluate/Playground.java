package org.policytrim.core.evaluate;

import java.util.Optional;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.plugin.BenchmarkProvider;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.task.StateSplit;
import org.policytrim.core.experiment.BenchmarkChoice;
import org.policytrim.core.plugin.Components;
import org.policytrim.core.plugin.Nearest;
import org.policytrim.core.rollout.EnvironmentWorkers;

/** A benchmark with the threads its environments live on: all it takes to play a policy. */
public final class Playground implements AutoCloseable {

  private final Benchmark benchmark;
  private final EnvironmentWorkers workers;

  private Playground(Benchmark benchmark, EnvironmentWorkers workers) {
    this.benchmark = benchmark;
    this.workers = workers;
  }

  /**
   * Opens a benchmark.
   *
   * @param components where it is looked up
   * @param choice which, with which tasks and settings
   * @param threads how many step environments at the most; 0 takes as many as there are cores
   * @param lanes how many episodes are played side by side, at least 1
   * @throws PluginException if there is none of that name, or it can't be opened
   */
  public static Playground open(
      Components components, BenchmarkChoice choice, int threads, int lanes) {
    Optional<BenchmarkProvider<?>> provider = components.benchmark(choice.name());
    if (provider.isEmpty()) {
      throw new PluginException(
          choice.name(),
          "there is no such benchmark",
          Nearest.hint(choice.name(), components.benchmarkNames()));
    }
    Benchmark benchmark = create(provider.get(), choice);
    return new Playground(benchmark, new EnvironmentWorkers(benchmark, threads, lanes));
  }

  private static <C extends Record> Benchmark create(
      BenchmarkProvider<C> provider, BenchmarkChoice choice) {
    return provider.create(
        provider.settings().cast(choice.settings()),
        new BenchmarkProvider.Selection(choice.tasks(), choice.observation(), choice.limit()));
  }

  /** The benchmark. */
  public Benchmark benchmark() {
    return benchmark;
  }

  /** Where its environments live. */
  public EnvironmentWorkers workers() {
    return workers;
  }

  /** Plays policies here. */
  public Evaluator evaluator() {
    return new Evaluator(workers);
  }

  /**
   * A plan over all its tasks.
   *
   * @param seed of the episodes' streams
   * @param split which states
   * @param perTask how many of them
   */
  public EvaluationPlan plan(long seed, StateSplit split, int perTask) {
    return EvaluationPlan.of(seed, benchmark.suite().tasks(), split, perTask);
  }

  /** Closes every environment, then the benchmark. Closing twice is allowed. */
  @Override
  public void close() {
    try {
      workers.close();
    } finally {
      benchmark.close();
    }
  }
}
