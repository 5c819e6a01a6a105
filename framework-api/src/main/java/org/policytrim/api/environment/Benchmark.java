package org.policytrim.api.environment;

import org.apiguardian.api.API;
import org.policytrim.api.task.StateSplit;
import org.policytrim.api.task.Task;
import org.policytrim.api.task.TaskSuite;

/**
 * A set of simulated tasks, as one experiment configured it. All methods may be called from any
 * thread.
 *
 * <p>Abilities beyond resetting, stepping and observing are separate interfaces that a benchmark
 * implements or does not: {@link Filmable} for videos and {@link
 * org.policytrim.api.demonstration.Demonstrable} for demonstrations.
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public interface Benchmark extends AutoCloseable {

  /** Returns the description of this benchmark; the same each time. */
  BenchmarkSpec spec();

  /**
   * Returns everything that observations may contain, whatever the preset. Policies with a robot
   * profile are matched with it. The sizes of images are examples: environments render any size. By
   * default the preset.
   */
  default ObservationSpec available() {
    return spec().observations();
  }

  /** Returns the tasks of this experiment, with their step limits. */
  TaskSuite suite();

  /**
   * Returns the number of distinct initial states in a split: {@link Integer#MAX_VALUE} where they
   * are drawn by seed, at least 1 otherwise. States of different splits are never equal.
   */
  int stateCount(Task task, StateSplit split);

  /**
   * Opens an environment for a task on the calling thread. The caller closes it on the same thread.
   * Many environments may be open at once.
   *
   * @throws IllegalArgumentException if the task is not one of this benchmark's {@link #suite}
   */
  Environment open(Task task);

  /**
   * Frees what the environments share. All environments are closed before. Closing twice is
   * allowed. The default implementation does nothing.
   */
  @Override
  default void close() {}
}
