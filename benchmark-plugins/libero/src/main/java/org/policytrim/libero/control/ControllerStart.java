package org.policytrim.libero.control;

/** What the controller knows when the first action of an episode comes. */
public enum ControllerStart {
  /**
   * What the benchmark does: the first physics step still uses the arm's state (pose, velocity,
   * Jacobian, mass matrix) from before the initial state was set, which is the robot's reset pose;
   * and the hand's goal orientation stays that of the reset pose until an action first turns it.
   * Only gravity and Coriolis forces are of the present.
   */
  STALE,
  /** The arm as it is in the initial state. */
  FRESH
}
