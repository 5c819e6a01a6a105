package org.policytrim.api.demonstration;

/** Knows what to do next in the environment it watches. */
@FunctionalInterface
public interface Demonstrator {

  /**
   * The next action for the world as it is now, within the benchmark's action ranges. Called once
   * before each step.
   */
  double[] act();

  /**
   * Whether the action that {@link #act} gave last is one to learn. A slip of the hand is not: it
   * is executed and recorded, so that one sees how to get back on the way, but nobody is to imitate
   * it.
   */
  default boolean isIntended() {
    return true;
  }
}
