package org.policytrim.mujoco.environment;

import org.jspecify.annotations.Nullable;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.Task;

/**
 * Keeps an environment to its contract: one thread, nothing before the first reset, nothing after
 * the end. Knows which episode is played and how many steps of it have been.
 */
public final class EpisodeGuard {

  private final Task task;
  private final Thread owner = Thread.currentThread();
  private @Nullable InitialState state;
  private int steps;
  private boolean closed;

  /** A guard for an environment of the calling thread. */
  public EpisodeGuard(Task task) {
    this.task = task;
  }

  /**
   * Refuses calls from elsewhere and calls after the end.
   *
   * @throws IllegalStateException saying which it was
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
   * Refuses calls before the first reset, too.
   *
   * @return where the episode began
   * @throws IllegalStateException saying what is wrong
   */
  public InitialState requireEpisode() {
    requireOpen();
    if (state == null) {
      throw new IllegalStateException(task.id() + " was not reset yet");
    }
    return state;
  }

  /**
   * Refuses what is of another task.
   *
   * @param what it is, for the message: state or snapshot
   * @throws IllegalArgumentException naming both tasks
   */
  public void requireOwn(InitialState wanted, String what) {
    if (!wanted.taskId().equals(task.id())) {
      throw new IllegalArgumentException(
          "the %s is of %s, this environment plays %s".formatted(what, wanted.taskId(), task.id()));
    }
  }

  /** An episode has begun, or goes on after so many steps. */
  public void begun(InitialState from, int stepsSoFar) {
    state = from;
    steps = stepsSoFar;
  }

  /** A step has been played. */
  public void stepped() {
    steps++;
  }

  /** How many steps of the episode have been played. */
  public int steps() {
    return steps;
  }

  /**
   * The environment is to be closed.
   *
   * @return whether that is still to be done
   * @throws IllegalStateException if another thread asks
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
