package org.policytrim.maniskill.robot;

/** Turns actions into targets of the arm's joint drives, in single precision as the original. */
interface ArmController {

  /** Prepares for an episode that starts in a state. */
  void reset(ArmState state);

  /**
   * Returns the targets of the arm's seven joints in radians.
   *
   * @param action the action without its last number, which belongs to the gripper
   */
  float[] targets(float[] action, ArmState state);
}
