package org.policytrim.metaworld.expert;

/** A policy that solves one task. It has no memory: the action depends on the observation only. */
@FunctionalInterface
public interface ScriptedPolicy {

  /**
   * Returns the next action.
   *
   * @param observation the 39 numbers of {@code state-39}; not changed
   * @return the motion of the hand in x, y and z and the effort of the fingers, in single
   *     precision, not clipped to [-1, 1]
   */
  double[] act(double[] observation);
}
