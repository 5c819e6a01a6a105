package org.policytrim.maniskill.task;

import org.policytrim.maniskill.geometry.Quat;

/** Euler angles of rotations. */
final class EulerAngles {

  private EulerAngles() {}

  /** Returns the angle about z of the factors about x, y and z in this order, in radians. */
  static double third(Quat rotation) {
    return Math.atan2(-rotation.axisY().x(), rotation.axisX().x());
  }
}
