package org.policytrim.maniskill.model;

import org.policytrim.maniskill.geometry.Pose;

/**
 * The joint between a link and its parent. It moves about or along the x axis of its frames.
 *
 * @param name such as {@code panda_joint1}
 * @param type the motion it allows
 * @param parentPose the joint's frame relative to the parent link
 * @param childPose the joint's frame relative to the link
 * @param low the lower limit in radians or metres; 0 for a fixed joint
 * @param high the upper limit
 * @param friction PhysX's friction coefficient
 */
public record JointDescription(
    String name,
    Type type,
    Pose parentPose,
    Pose childPose,
    double low,
    double high,
    double friction) {

  /** The motion that a joint allows. */
  public enum Type {
    /** None. */
    FIXED,
    /** Along the axis. */
    PRISMATIC,
    /** About the axis, between limits that may exceed a turn. */
    REVOLUTE
  }

  /** Returns whether the joint can move. */
  public boolean isActive() {
    return type != Type.FIXED;
  }
}
