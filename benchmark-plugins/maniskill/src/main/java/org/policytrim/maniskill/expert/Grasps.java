package org.policytrim.maniskill.expert;

import org.policytrim.maniskill.geometry.Pose;
import org.policytrim.maniskill.geometry.Quat;
import org.policytrim.maniskill.geometry.Vec3;

/** Poses of the tool for grasping objects from above. */
final class Grasps {

  private static final Vec3 DOWN = new Vec3(0, 0, -1);

  private Grasps() {}

  /**
   * Returns a grasp from above.
   *
   * @param centre the point between the fingers
   * @param closing the horizontal direction in which the fingers close
   */
  static Pose fromAbove(Vec3 centre, Vec3 closing) {
    Vec3 flat = new Vec3(closing.x(), closing.y(), 0).normalized();
    return new Pose(centre, Quat.ofColumns(flat.cross(DOWN), flat, DOWN));
  }

  /**
   * Returns a grasp from above of a cube that lies flat, with as little rotation of the tool as
   * possible.
   *
   * @param tool the pose of the tool now
   */
  static Pose cube(Pose cube, Pose tool) {
    Vec3 now = tool.rotation().axisY();
    Vec3 x = cube.rotation().axisX();
    Vec3 y = cube.rotation().axisY();
    return fromAbove(
        cube.position(), along(Math.abs(x.dot(now)) > Math.abs(y.dot(now)) ? x : y, now));
  }

  /** Returns a direction or its opposite, whichever is nearer to the present one. */
  static Vec3 along(Vec3 direction, Vec3 now) {
    return direction.dot(now) < 0 ? direction.times(-1) : direction;
  }

  /** Returns the y axis of the world or its opposite, whichever is nearer to the tool's. */
  static Vec3 sideways(Pose tool) {
    return along(new Vec3(0, 1, 0), tool.rotation().axisY());
  }

  /** Returns the x or y axis of the world or its opposite, whichever is nearest to the tool's y. */
  static Vec3 straight(Pose tool) {
    Vec3 now = tool.rotation().axisY();
    Vec3 axis = Math.abs(now.x()) > Math.abs(now.y()) ? new Vec3(1, 0, 0) : new Vec3(0, 1, 0);
    return along(axis, now);
  }

  /** Returns the pose above another in the world. */
  static Pose above(Pose pose, double height) {
    return new Pose(pose.position().plus(0, 0, height), pose.rotation());
  }

  /** Returns a pose at another position. */
  static Pose at(Pose pose, Vec3 position) {
    return new Pose(position, pose.rotation());
  }
}
