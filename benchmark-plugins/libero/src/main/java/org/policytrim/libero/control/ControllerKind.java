package org.policytrim.libero.control;

/** The controllers there are. */
public enum ControllerKind {
  /**
   * The hand's pose: actions hold a translation in steps of 0.05 m, an axis-angle rotation in steps
   * of 0.5 rad, both in the world's axes, and the gripper. robosuite's {@code OSC_POSE}, the
   * benchmark's own.
   */
  OSC_POSE(OperationalSpaceController.SIZE),
  /**
   * The joints: actions hold seven changes of joint angles in steps of 0.05 rad, and the gripper.
   * robosuite's {@code JOINT_POSITION}.
   */
  JOINT_POSITION(JointPositionController.SIZE);

  private final int armSize;

  ControllerKind(int armSize) {
    this.armSize = armSize;
  }

  /** How many numbers an action has: the arm's, then one for the gripper. */
  public int actionSize() {
    return armSize + 1;
  }

  ArmController create() {
    return switch (this) {
      case OSC_POSE -> new OperationalSpaceController();
      case JOINT_POSITION -> new JointPositionController();
    };
  }
}
