package org.policytrim.libero.predicate;

import org.policytrim.mujoco.MjData;

/** Something that holds in a state of the world, or not. */
@FunctionalInterface
public interface Predicate {

  /**
   * Whether it holds. Places and contacts are those of the simulation's last step or forward pass,
   * joint positions are the present ones, as in the original.
   */
  boolean holds(MjData data);
}
