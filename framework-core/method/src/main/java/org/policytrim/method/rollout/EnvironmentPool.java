package org.policytrim.method.rollout;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.task.Task;

/**
 * One worker's environments, opened when first needed and reused by task. Belongs to one thread, as
 * environments do.
 */
public final class EnvironmentPool implements AutoCloseable {

  private final Benchmark benchmark;
  private final int mostIdle;
  private final Deque<Environment> idle = new ArrayDeque<>();

  EnvironmentPool(Benchmark benchmark, int mostIdle) {
    this.benchmark = benchmark;
    this.mostIdle = mostIdle;
  }

  /** An environment for this task, an idle one if there is one. */
  public Environment take(Task task) {
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
   * Takes an environment back; the one that has idled longest is closed where there are too many.
   */
  public void giveBack(Environment environment) {
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
