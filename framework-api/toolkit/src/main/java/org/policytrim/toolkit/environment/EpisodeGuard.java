package org.policytrim.toolkit.environment;

import org.jspecify.annotations.Nullable;
import org.policytrim.api.environment.EnvironmentSnapshot;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.Task;
import org.policytrim.api.tensor.NamedTensors;

/**
 * Checks that an {@link org.policytrim.api.environment.Environment} is used as its contract says:
 * by the thread that opened it, after the first reset, before the end. Keeps the initial state and
 * the number of steps of the present episode.
 */
public final class EpisodeGuard {

  private final Task task;
  private final Thread owner = Thread.currentThread();
  private @Nullable InitialState state;
  private int steps;
  private boolean terminated;
  private boolean closed;

  /** Creates a guard for an environment that the calling thread is opening. */
  public EpisodeGuard(Task task) {
    this.task = task;
  }

  /**
   * Requires an open environment and the thread that opened it.
   *
   * @throws IllegalStateException naming the task and the thread
   */
  public void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the environment of task %s is closed".formatted(task.id()));
    }
    if (Thread.currentThread() != owner) {
      throw new IllegalStateException(
          "the environment of task %s belongs to thread '%s', thread '%s' called it"
              .formatted(task.id(), owner.getName(), Thread.currentThread().getName()));
    }
  }

  /**
   * Requires an episode: {@link #requireOpen}, and that there was a reset.
   *
   * @return the initial state of the episode
   * @throws IllegalStateException naming the task and what is missing
   */
  public InitialState requireEpisode() {
    requireOpen();
    if (state == null) {
      throw new IllegalStateException(
          "the environment of task %s was not reset yet".formatted(task.id()));
    }
    return state;
  }

  /**
   * Requires an episode that can take another step.
   *
   * @return the initial state of the episode
   * @throws IllegalStateException if there was no reset yet, or the episode has terminated
   */
  public InitialState requireRunning() {
    InitialState start = requireEpisode();
    if (terminated) {
      throw new IllegalStateException(
          "the episode of task %s has terminated; reset the environment".formatted(task.id()));
    }
    return start;
  }

  /**
   * Requires a state of this environment's task.
   *
   * @param wanted the initial state of a reset or snapshot
   * @param what "state" or "snapshot", for the message
   * @throws IllegalArgumentException naming both tasks
   */
  public void requireOwn(InitialState wanted, String what) {
    if (!wanted.taskId().equals(task.id())) {
      throw new IllegalArgumentException(
          "the %s belongs to task %s, the environment to task %s"
              .formatted(what, wanted.taskId(), task.id()));
    }
  }

  /**
   * Begins an episode: requires an open environment and a state of its task.
   *
   * @throws IllegalStateException if the environment is closed or belongs to another thread
   * @throws IllegalArgumentException if the state belongs to another task
   */
  public void reset(InitialState initial) {
    requireOpen();
    requireOwn(initial, "state");
    began(initial, 0);
  }

  /**
   * Continues the episode of a snapshot.
   *
   * @throws IllegalStateException if the environment is closed or belongs to another thread
   * @throws IllegalArgumentException if the snapshot belongs to another task
   */
  public void restore(EnvironmentSnapshot snapshot) {
    requireOpen();
    requireOwn(snapshot.initialState(), "snapshot");
    began(snapshot.initialState(), snapshot.steps());
  }

  /**
   * Returns a snapshot of the present episode.
   *
   * @param content the environment's own data
   * @throws IllegalStateException if there is no episode
   */
  public EnvironmentSnapshot snapshot(NamedTensors content) {
    return new EnvironmentSnapshot(requireEpisode(), steps, content);
  }

  /** Records that an episode begins, or continues after so many steps. */
  public void began(InitialState from, int stepsSoFar) {
    state = from;
    steps = stepsSoFar;
    terminated = false;
  }

  /** Records one step. */
  public void stepped() {
    steps++;
  }

  /** Returns the environment's task. */
  public Task task() {
    return task;
  }

  /** Records that the episode cannot continue if that is so; returns the same. */
  public boolean terminatedIf(boolean over) {
    if (over) {
      terminated();
    }
    return over;
  }

  /** Records that the episode cannot continue. */
  public void terminated() {
    terminated = true;
  }

  /** Returns true if the episode cannot continue. */
  public boolean hasTerminated() {
    return terminated;
  }

  /** Returns the number of steps of the present episode. */
  public int steps() {
    return steps;
  }

  /**
   * Records that the environment is closed.
   *
   * @return true the first time, when the resources are to be freed
   * @throws IllegalStateException if called by another thread
   */
  public boolean close() {
    if (closed) {
      return false;
    }
    requireOpen();
    closed = true;
    return true;
  }
}
