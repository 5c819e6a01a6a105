package org.policytrim.api.demonstration;

import org.apiguardian.api.API;

/** Computes the actions of one demonstrated episode. */
@API(status = API.Status.MAINTAINED, since = "0.1")
@FunctionalInterface
public interface Demonstrator {

  /**
   * Returns the next action for the environment's present state, within the benchmark's action
   * ranges. Called once before each step.
   */
  double[] act();

  /**
   * Returns true if a policy is to learn the action that {@link #act} returned last. Deliberate
   * mistakes are not intended: they are executed and recorded, because the corrections after them
   * are worth learning, but no policy imitates the mistakes themselves.
   */
  default boolean isIntended() {
    return true;
  }
}
