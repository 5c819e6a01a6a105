package org.policytrim.maniskill.expert;

import org.policytrim.maniskill.geometry.Pose;
import org.policytrim.maniskill.geometry.Quat;
import org.policytrim.maniskill.geometry.Vec3;
import org.policytrim.maniskill.robot.ArmState;
import org.policytrim.maniskill.robot.ControlMode;
import org.policytrim.maniskill.robot.KinematicChain;
import org.policytrim.maniskill.robot.Panda;

/** Expresses wanted joint positions as an action of a control mode. */
final class ActionEncoder {

  /** The change of a joint, a coordinate or an angle that an action of 1 means. */
  private static final double RANGE = 0.1;

  private final ControlMode mode;
  private final KinematicChain chain;
  private double[] lastJoints;
  private Pose lastTool;

  /**
   * Creates an encoder for an episode.
   *
   * @param start the state of the arm before the first action
   */
  ActionEncoder(ControlMode mode, KinematicChain chain, ArmState start) {
    this.mode = mode;
    this.chain = chain;
    this.lastJoints = joints(start);
    this.lastTool = start.tool();
  }

  /** Returns the joint positions of the arm. */
  static double[] joints(ArmState state) {
    double[] joints = new double[Panda.ARM_JOINTS];
    for (int joint = 0; joint < joints.length; joint++) {
      joints[joint] = state.positions()[joint];
    }
    return joints;
  }

  /**
   * Returns the action without limits.
   *
   * @param wanted the joint positions in radians
   * @param state the state of the arm now
   * @param gripper the last number of the action
   */
  double[] encode(double[] wanted, ArmState state, double gripper) {
    return mode.movesTool()
        ? encodeTool(chain.toolPose(wanted), state.tool(), gripper)
        : encodeJoints(wanted, joints(state), gripper);
  }

  private double[] encodeJoints(double[] wanted, double[] present, double gripper) {
    double[] action = new double[wanted.length + 1];
    double[] from = mode.accumulates() ? lastJoints : present;
    for (int joint = 0; joint < wanted.length; joint++) {
      action[joint] =
          mode == ControlMode.PD_JOINT_POS ? wanted[joint] : (wanted[joint] - from[joint]) / RANGE;
    }
    action[wanted.length] = gripper;
    return action;
  }

  private double[] encodeTool(Pose wanted, Pose present, double gripper) {
    Pose from = mode.accumulates() ? lastTool : present;
    Vec3 way = wanted.position().minus(from.position()).times(1 / RANGE);
    Quat turn = wanted.rotation().times(from.rotation().conjugate());
    Vec3 x = turn.axisX();
    Vec3 y = turn.axisY();
    Vec3 z = turn.axisZ();
    // The angles of the factors about x, y and z; the control mode inverts their sign.
    double roll = -Math.atan2(-z.y(), z.z()) / RANGE;
    double pitch = -Math.asin(Math.clamp(z.x(), -1.0, 1.0)) / RANGE;
    double yaw = -Math.atan2(-y.x(), x.x()) / RANGE;
    return new double[] {way.x(), way.y(), way.z(), roll, pitch, yaw, gripper};
  }

  /** Brings an action into its range; rotations are scaled together. */
  double[] limit(double[] action) {
    if (mode == ControlMode.PD_JOINT_POS) {
      return action;
    }
    double[] limited = action.clone();
    if (mode.movesTool()) {
      double turn = Math.hypot(Math.hypot(action[3], action[4]), action[5]);
      for (int i = 3; i < 6; i++) {
        limited[i] = turn > 1 ? action[i] / turn : action[i];
      }
    }
    for (int i = 0; i < limited.length; i++) {
      limited[i] = Math.clamp(limited[i], -1.0, 1.0);
    }
    return limited;
  }

  /** Returns whether an action fits into its range, with a small tolerance. */
  boolean fits(double[] action) {
    double[] limited = limit(action);
    for (int i = 0; i < action.length; i++) {
      if (Math.abs(limited[i] - action[i]) > 1e-9) {
        return false;
      }
    }
    return true;
  }

  /** Records an action that is executed, for control modes that accumulate targets. */
  void executed(double[] action) {
    if (mode.movesTool()) {
      Vec3 way = new Vec3(action[0], action[1], action[2]).times(RANGE);
      Quat turn = Quat.eulerXyz(-RANGE * action[3], -RANGE * action[4], -RANGE * action[5]);
      lastTool = new Pose(lastTool.position().plus(way), turn.times(lastTool.rotation()));
    } else if (mode != ControlMode.PD_JOINT_POS) {
      double[] next = lastJoints.clone();
      for (int joint = 0; joint < next.length; joint++) {
        next[joint] += RANGE * action[joint];
      }
      lastJoints = next;
    }
  }
}
