package org.policytrim.mujoco.environment;

import org.jspecify.annotations.Nullable;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.Task;

/**
 * Checks that an environment is used as its contract requires: by the thread that opened it, not
 * before the first reset and not after it was closed. Tracks the current episode and its steps.
 */
public final class EpisodeGuard {

  private final Task task;
  private final Thread owner = Thread.currentThread();
  private @Nullable InitialState state;
  private int steps;
  private boolean closed;

  /** Creates a guard for an environment of the calling thread. */
  public EpisodeGuard(Task task) {
    this.task = task;
  }

  /**
   * Checks that the environment is open and used by its own thread.
   *
   * @throws IllegalStateException if it is closed or used by another thread
   */
  public void requireOpen() {
    if (closed) {
      throw new IllegalStateException("this environment of " + task.id() + " is closed");
    }
    if (Thread.currentThread() != owner) {
      throw new IllegalStateException(
          "this environment of %s belongs to thread '%s', not to '%s'"
              .formatted(task.id(), owner.getName(), Thread.currentThread().getName()));
    }
  }

  /**
   * Checks that the environment is open, used by its own thread and has been reset.
   *
   * @return the initial state of the current episode
   * @throws IllegalStateException if one of these does not hold
   */
  public InitialState requireEpisode() {
    requireOpen();
    if (state == null) {
      throw new IllegalStateException("the environment of " + task.id() + " must be reset first");
    }
    return state;
  }

  /**
   * Checks that an initial state belongs to the environment's task.
   *
   * @param what a description for the message, such as "state" or "snapshot"
   * @throws IllegalArgumentException if it belongs to another task
   */
  public void requireOwn(InitialState wanted, String what) {
    if (!wanted.taskId().equals(task.id())) {
      throw new IllegalArgumentException(
          "the %s belongs to task %s, this environment runs task %s"
              .formatted(what, wanted.taskId(), task.id()));
    }
  }

  /**
   * Records the start of an episode.
   *
   * @param from the initial state
   * @param stepsSoFar the number of steps of the episode that were taken before, 0 after a reset
   */
  public void begun(InitialState from, int stepsSoFar) {
    state = from;
    steps = stepsSoFar;
  }

  /** Records a step. */
  public void stepped() {
    steps++;
  }

  /** Returns the number of steps of the current episode. */
  public int steps() {
    return steps;
  }

  /**
   * Records that the environment is closed.
   *
   * @return whether it was open, so that the caller has to free its resources
   * @throws IllegalStateException if it is open and the caller is not its thread
   */
  public boolean closes() {
    if (closed) {
      return false;
    }
    requireOpen();
    closed = true;
    return true;
  }
}
