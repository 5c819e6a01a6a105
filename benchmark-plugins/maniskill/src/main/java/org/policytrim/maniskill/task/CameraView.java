package org.policytrim.maniskill.task;

import org.policytrim.maniskill.geometry.Vec3;

/**
 * A fixed camera.
 *
 * @param eye its position in the world in metres
 * @param target the point it is directed at
 * @param fieldOfView the vertical angle it covers in radians
 */
public record CameraView(Vec3 eye, Vec3 target, double fieldOfView) {

  /** Returns a camera with ManiSkill's right angle for observations. */
  static CameraView sensor(Vec3 eye, Vec3 target) {
    return new CameraView(eye, target, Math.PI / 2);
  }

  /** Returns a camera with ManiSkill's angle of one radian for videos. */
  static CameraView film(Vec3 eye, Vec3 target) {
    return new CameraView(eye, target, 1);
  }
}
