package org.policytrim.metaworld.expert;

/** Knows how one task is done. Without memory: the observation is all it needs. */
@FunctionalInterface
public interface Expert {

  /**
   * The next action.
   *
   * @param observation the 39 numbers of {@code state-39}; not changed
   * @return hand motion in x, y and z and the fingers' effort: numbers of single precision, not yet
   *     clipped to [-1, 1]
   */
  double[] act(double[] observation);
}
