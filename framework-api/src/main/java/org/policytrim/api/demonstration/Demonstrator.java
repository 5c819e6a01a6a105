package org.policytrim.api.demonstration;

/** Knows what to do next in the environment it watches. */
@FunctionalInterface
public interface Demonstrator {

  /**
   * The next action for the world as it is now, within the benchmark's action ranges. Called once
   * before each step.
   */
  double[] act();
}
