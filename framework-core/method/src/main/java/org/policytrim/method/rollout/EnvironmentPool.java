package org.policytrim.method.rollout;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.Function;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.task.Task;

/**
 * The environments of one worker thread, opened on demand and reused by task. Must only be used on
 * that thread, like the environments themselves.
 */
final class EnvironmentPool implements AutoCloseable {

  private final Benchmark benchmark;
  private final int mostIdle;
  private final Deque<Environment> idle = new ArrayDeque<>();

  /**
   * Creates an empty pool.
   *
   * @param benchmark opens the environments
   * @param mostIdle the largest number of idle environments, at least 1
   */
  EnvironmentPool(Benchmark benchmark, int mostIdle) {
    this.benchmark = benchmark;
    this.mostIdle = mostIdle;
  }

  /**
   * Calls a function with an environment for a task. The environment is kept for reuse afterwards,
   * or closed if the function throws.
   *
   * @param task one of the benchmark's
   * @param work must not keep the environment
   * @return the function's result
   */
  <T> T with(Task task, Function<Environment, T> work) {
    Environment environment = take(task);
    T result;
    try {
      result = work.apply(environment);
    } catch (RuntimeException | Error failure) {
      closeAfter(failure, environment);
      throw failure;
    }
    giveBack(environment);
    return result;
  }

  /** Closes an environment after a failure, which a second failure must not hide. */
  static void closeAfter(Throwable failure, Environment environment) {
    try {
      environment.close();
    } catch (RuntimeException second) {
      failure.addSuppressed(second);
    }
  }

  /**
   * Returns an environment for a task, an idle one if there is one. The caller gives it back, or
   * closes it if it failed.
   */
  Environment take(Task task) {
    for (Iterator<Environment> each = idle.descendingIterator(); each.hasNext(); ) {
      Environment environment = each.next();
      if (environment.task().id().equals(task.id())) {
        each.remove();
        return environment;
      }
    }
    return benchmark.open(task);
  }

  /**
   * Keeps an environment for reuse. Closes the one that has been idle longest if there are too
   * many.
   */
  void giveBack(Environment environment) {
    idle.addLast(environment);
    if (idle.size() > mostIdle) {
      idle.removeFirst().close();
    }
  }

  /** Closes every idle environment. */
  @Override
  public void close() {
    while (!idle.isEmpty()) {
      idle.removeFirst().close();
    }
  }
}
