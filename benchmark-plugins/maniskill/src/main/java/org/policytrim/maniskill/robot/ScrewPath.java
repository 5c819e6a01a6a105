package org.policytrim.maniskill.robot;

import org.policytrim.maniskill.geometry.Pose;
import org.policytrim.maniskill.geometry.Quat;
import org.policytrim.maniskill.geometry.Vec3;

/**
 * The screw motion between two poses: constant twist, so that the tool turns and moves evenly about
 * one axis (Lynch and Park, Modern Robotics, section 9.2.1).
 */
public final class ScrewPath {

  private static final double SMALL = 1e-9;

  private final Pose from;
  private final RigidLogarithm twist;

  private ScrewPath(Pose from, RigidLogarithm twist) {
    this.from = from;
    this.twist = twist;
  }

  /** Returns the motion from one pose to another. */
  public static ScrewPath between(Pose from, Pose to) {
    return new ScrewPath(from, RigidLogarithm.of(from.inverse().times(to)));
  }

  /**
   * Returns a pose on the way.
   *
   * @param share 0 at the start to 1 at the end
   */
  public Pose at(double share) {
    Vec3 angular = twist.angular().times(share);
    Vec3 linear = twist.linear().times(share);
    double angle = angular.norm();
    if (angle < SMALL) {
      return from.times(new Pose(linear, Quat.IDENTITY));
    }
    double square = angle * angle;
    Vec3 position =
        linear
            .plus(angular.cross(linear).times((1 - Math.cos(angle)) / square))
            .plus(
                angular
                    .cross(angular.cross(linear))
                    .times((angle - Math.sin(angle)) / (square * angle)));
    return from.times(new Pose(position, Quat.about(angular.times(1 / angle), angle)));
  }

  /** Returns the length of the translation plus the angle of the rotation. */
  public double size() {
    return twist.linear().norm() + twist.angular().norm();
  }
}
