package org.policytrim.libero.control;

/** The state of the arm that the controller uses in the first physics step of an episode. */
public enum ControllerStart {
  /**
   * The state in the reset pose, as in the benchmark: pose, velocity, Jacobian and mass matrix are
   * those of before the initial state was set, and the goal orientation of the hand stays that of
   * the reset pose until an action first rotates it. Only gravity and Coriolis forces are those of
   * the initial state.
   */
  STALE,
  /** The state in the initial state. */
  FRESH
}
