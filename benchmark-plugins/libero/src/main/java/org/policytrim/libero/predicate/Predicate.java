package org.policytrim.libero.predicate;

import org.policytrim.mujoco.MjData;

/** A condition on the state of a simulation. */
@FunctionalInterface
public interface Predicate {

  /**
   * Returns whether it holds. Positions and contacts are those of the last step or forward pass,
   * joint positions are current, as in the original.
   */
  boolean holds(MjData data);
}
