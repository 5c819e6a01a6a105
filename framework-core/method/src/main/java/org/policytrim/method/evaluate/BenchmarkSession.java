package org.policytrim.method.evaluate;

import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.task.StateSplit;
import org.policytrim.method.rollout.EnvironmentWorkers;

/** A benchmark with the threads its environments live on: all it takes to play a policy. */
public final class BenchmarkSession implements AutoCloseable {

  private final Benchmark benchmark;
  private final EnvironmentWorkers workers;

  /**
   * Creates a session, which owns the benchmark from now on.
   *
   * @param benchmark closed with the session
   * @param threads the most threads that step environments; 0 means one per core
   * @param lanes the number of episodes played side by side, at least 1
   */
  public BenchmarkSession(Benchmark benchmark, int threads, int lanes) {
    this.benchmark = benchmark;
    this.workers = new EnvironmentWorkers(benchmark, threads, lanes);
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
