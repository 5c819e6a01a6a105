package org.policytrim.libero.control;

/** The controllers of the arm. */
public enum ControllerKind {
  /**
   * The pose of the hand. An action contains a translation in units of 0.05 m, an axis-angle
   * rotation in units of 0.5 rad, both in the world frame, and the gripper. This is robosuite's
   * {@code OSC_POSE}, which the benchmark uses.
   */
  OSC_POSE(OperationalSpaceController.SIZE),
  /**
   * The joints. An action contains seven changes of joint positions in units of 0.05 rad, and the
   * gripper. This is robosuite's {@code JOINT_POSITION}.
   */
  JOINT_POSITION(JointPositionController.SIZE);

  private final int armSize;

  ControllerKind(int armSize) {
    this.armSize = armSize;
  }

  /** Returns the length of an action: the numbers of the arm, and one for the gripper. */
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
