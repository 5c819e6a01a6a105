package org.policytrim.maniskill.robot;

import java.util.Arrays;

/** Turns actions into the targets of all nine joint drives. One per environment. */
public final class RobotController {

  /** The middle and half the range of the fingers' targets, -0.01 m to 0.04 m. */
  private static final float FINGER_MIDDLE = 0.5f * (0.04f + -0.01f);

  private static final float FINGER_HALF = 0.5f * (0.04f - -0.01f);

  private final ArmController arm;

  /** Creates a controller of a robot. */
  public RobotController(ControlMode mode, Panda robot) {
    this.arm = mode.controller(robot);
  }

  /** Prepares for an episode that starts in a state. */
  public void reset(ArmState state) {
    arm.reset(state);
  }

  /**
   * Returns the targets of the joint drives in radians and metres.
   *
   * @param action the action, in the order of the control mode's axes
   * @param state the state of the arm now
   */
  public float[] targets(float[] action, ArmState state) {
    int last = action.length - 1;
    float[] targets = Arrays.copyOf(arm.targets(Arrays.copyOf(action, last), state), Panda.JOINTS);
    float finger = FINGER_MIDDLE + FINGER_HALF * Math.clamp(action[last], -1f, 1f);
    targets[Panda.ARM_JOINTS] = finger;
    targets[Panda.ARM_JOINTS + 1] = finger;
    return targets;
  }
}
