package org.policytrim.method.evaluate;

import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.task.StateSplit;
import org.policytrim.method.rollout.EnvironmentWorkers;

/** An open benchmark with the threads that step its environments. */
public final class BenchmarkSession implements AutoCloseable {

  private final Benchmark benchmark;
  private final EnvironmentWorkers workers;

  /**
   * Creates a session, which owns the benchmark.
   *
   * @param benchmark closed together with the session
   * @param threads the largest number of threads; 0 stands for one per core
   * @param lanes the number of episodes that are played side by side, at least 1
   */
  public BenchmarkSession(Benchmark benchmark, int threads, int lanes) {
    this.benchmark = benchmark;
    this.workers = new EnvironmentWorkers(benchmark, threads, lanes);
  }

  /** Returns the benchmark. */
  public Benchmark benchmark() {
    return benchmark;
  }

  /** Returns the threads that step its environments. */
  public EnvironmentWorkers workers() {
    return workers;
  }

  /** Returns an evaluator of policies in this benchmark. */
  public Evaluator evaluator() {
    return new Evaluator(workers);
  }

  /**
   * Returns an evaluation plan over all tasks.
   *
   * @param seed the seed that the episodes' seeds are drawn from
   * @param split the split of the initial states
   * @param perTask the number of initial states per task, at least 1
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
