package org.policytrim.maniskill.render;

import org.policytrim.maniskill.geometry.Pose;
import org.policytrim.maniskill.geometry.Quat;
import org.policytrim.maniskill.geometry.Vec3;

/**
 * A camera.
 *
 * @param pose its pose in the world: x to the right, y up, z backwards
 * @param width in pixels
 * @param height in pixels
 * @param fieldOfView the vertical angle in radians
 */
public record View(Pose pose, int width, int height, double fieldOfView) {

  /** Returns a camera at a point, directed at another, with z upwards. */
  public static View between(Vec3 eye, Vec3 target, int width, int height, double fieldOfView) {
    Vec3 forward = target.minus(eye).normalized();
    Vec3 right = forward.cross(new Vec3(0, 0, 1)).normalized();
    Vec3 up = right.cross(forward);
    return new View(
        new Pose(eye, Quat.ofColumns(right, up, forward.times(-1))), width, height, fieldOfView);
  }

  /** Returns a camera that is mounted with SAPIEN's axes: x forward, y left, z up. */
  public static View mounted(Pose mount, int width, int height, double fieldOfView) {
    Quat axes = Quat.ofColumns(new Vec3(0, -1, 0), new Vec3(0, 0, 1), new Vec3(-1, 0, 0));
    return new View(
        new Pose(mount.position(), mount.rotation().times(axes)), width, height, fieldOfView);
  }

  /** Returns the focal length in pixels. */
  double focalLength() {
    return height / (2 * Math.tan(fieldOfView / 2));
  }
}
