package org.policytrim.method.rollout;

import java.util.function.Supplier;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.environment.StepOutcome;
import org.policytrim.api.episode.Outcome;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.tensor.Matrix;

/**
 * Steps an environment from an initial state to the end of an episode: the first success, the
 * termination of the environment or the step limit, whichever comes first.
 *
 * <p>Rollouts, evaluations, demonstrations, the expert baseline and films all step environments
 * through this class, so they share one definition of success and of the step limit.
 */
public final class EpisodeLoop {

  private final Environment environment;
  private final EnvironmentCalls calls;
  private final int limit;
  private final Matrix beginning;
  private int steps;
  private boolean success;
  private boolean terminated;

  /**
   * Starts an episode by resetting the environment.
   *
   * @param environment open, and used by no other episode
   * @param initialState the state to reset the environment to
   * @param limit the largest number of steps, at least 1
   */
  public EpisodeLoop(Environment environment, InitialState initialState, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("a step limit is at least 1, found " + limit);
    }
    this.environment = environment;
    this.limit = limit;
    this.calls = new EnvironmentCalls(environment, initialState);
    this.beginning = calls.call("reset", 0, () -> environment.reset(initialState));
    calls.requireFinite("reset", 0, beginning);
  }

  /** Returns the proprioception after the reset. */
  Matrix beginning() {
    return beginning;
  }

  /** Returns the environment. */
  Environment environment() {
    return environment;
  }

  /**
   * Observes the environment.
   *
   * @throws org.policytrim.api.plugin.PluginException if the environment fails
   */
  Observation observe(ObservationSpec spec) {
    return calls.call("observe", steps, () -> environment.observe(spec));
  }

  /** Returns true once no further step may be taken. */
  public boolean isFinished() {
    return success || terminated || steps >= limit;
  }

  /**
   * Executes one action.
   *
   * @param action in the environment's action format
   * @return the environment's answer, with finite numbers
   * @throws org.policytrim.api.plugin.PluginException if the environment fails
   * @throws IllegalStateException if the episode is finished
   */
  public StepOutcome step(double[] action) {
    if (isFinished()) {
      throw new IllegalStateException("the episode ended after %d steps".formatted(steps));
    }
    StepOutcome outcome =
        calls.requireFinite(calls.call("step", steps, () -> environment.step(action)), steps);
    steps++;
    success = outcome.success();
    terminated = outcome.terminated();
    return outcome;
  }

  /**
   * Executes actions until the episode is finished.
   *
   * @param actions called once per step
   */
  public void run(Supplier<double[]> actions) {
    while (!isFinished()) {
      step(actions.get());
    }
  }

  /** Returns the number of steps taken so far. */
  public int steps() {
    return steps;
  }

  /** Returns true if the last step was a success. */
  public boolean success() {
    return success;
  }

  /**
   * Returns the outcome of the finished episode.
   *
   * @throws IllegalStateException if the episode is not finished
   */
  public Outcome outcome() {
    if (!isFinished()) {
      throw new IllegalStateException(
          "the episode is still running after %d steps".formatted(steps));
    }
    return new Outcome(success, steps, !success && !terminated);
  }
}
