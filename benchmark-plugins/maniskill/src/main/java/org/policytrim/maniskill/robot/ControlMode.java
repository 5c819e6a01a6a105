package org.policytrim.maniskill.robot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.policytrim.api.action.ActionAxis;
import org.policytrim.api.action.ActionFrame;
import org.policytrim.api.action.ActionUnit;
import org.policytrim.api.action.AxisMode;
import org.policytrim.api.action.AxisRole;
import org.policytrim.maniskill.model.JointDescription;
import org.policytrim.maniskill.model.RobotDescription;

/** The meaning of actions, under ManiSkill's names. The last number always opens the gripper. */
public enum ControlMode {
  /** Changes of the joint positions, at most 0.1 rad. */
  PD_JOINT_DELTA_POS,
  /** Changes of the last joint targets, at most 0.1 rad. */
  PD_JOINT_TARGET_DELTA_POS,
  /** Joint positions in radians. */
  PD_JOINT_POS,
  /** Changes of the tool's position, at most 0.1 m along each axis. */
  PD_EE_DELTA_POS,
  /** Changes of the last target of the tool's position. */
  PD_EE_TARGET_DELTA_POS,
  /** Changes of the tool's pose, at most 0.1 m along each axis and 0.1 rad in all. */
  PD_EE_DELTA_POSE,
  /** Changes of the last target of the tool's pose. */
  PD_EE_TARGET_DELTA_POSE;

  /** Returns ManiSkill's name, such as {@code pd_joint_delta_pos}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns whether actions move the tool instead of joints. */
  public boolean movesTool() {
    return name().startsWith("PD_EE");
  }

  /** Returns whether actions rotate the tool. */
  public boolean rotatesTool() {
    return name().endsWith("POSE");
  }

  /** Returns whether actions change the last target instead of the present state. */
  public boolean accumulates() {
    return name().contains("TARGET");
  }

  /** Returns a controller of the arm. */
  ArmController controller(Panda robot) {
    return movesTool()
        ? new ToolController(new InverseKinematics(robot.chain()), rotatesTool(), accumulates())
        : new JointController(this != PD_JOINT_POS, accumulates());
  }

  /** Returns the axes of an action. */
  public List<ActionAxis> axes(RobotDescription robot) {
    List<ActionAxis> axes = new ArrayList<>();
    if (movesTool()) {
      for (String name : List.of("x", "y", "z")) {
        axes.add(delta(name, AxisRole.TRANSLATION, ActionFrame.ROBOT_BASE));
      }
      if (rotatesTool()) {
        for (String name : List.of("roll", "pitch", "yaw")) {
          axes.add(delta(name, AxisRole.ROTATION, ActionFrame.ROBOT_BASE));
        }
      }
    } else {
      for (JointDescription joint : robot.activeJoints().subList(0, Panda.ARM_JOINTS)) {
        axes.add(
            this == PD_JOINT_POS
                ? new ActionAxis(
                    joint.name(),
                    AxisRole.JOINT,
                    ActionUnit.RADIAN,
                    ActionFrame.JOINT,
                    AxisMode.ABSOLUTE,
                    joint.low(),
                    joint.high())
                : delta(joint.name(), AxisRole.JOINT, ActionFrame.JOINT));
      }
    }
    axes.add(
        new ActionAxis(
            "gripper",
            AxisRole.GRIPPER,
            ActionUnit.NORMALISED,
            ActionFrame.NONE,
            AxisMode.ABSOLUTE,
            -1,
            1));
    return axes;
  }

  private static ActionAxis delta(String name, AxisRole role, ActionFrame frame) {
    return new ActionAxis(name, role, ActionUnit.NORMALISED, frame, AxisMode.DELTA, -1, 1);
  }
}
