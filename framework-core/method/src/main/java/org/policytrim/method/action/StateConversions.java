package org.policytrim.method.action;

import org.policytrim.api.robot.StateConversion;

/** The conversions of state fields. Rotations are right-handed, angles in rad. */
final class StateConversions {

  private static final double NO_ROTATION = 1e-9;

  private StateConversions() {}

  /**
   * Converts the numbers of a field.
   *
   * @param values as many as the conversion accepts
   */
  static double[] convert(StateConversion conversion, double[] values) {
    return switch (conversion) {
      case NONE -> values;
      case QUATERNION_XYZW_TO_AXIS_ANGLE -> axisAngle(values[0], values[1], values[2], values[3]);
      case QUATERNION_WXYZ_TO_AXIS_ANGLE -> axisAngle(values[1], values[2], values[3], values[0]);
      case AXIS_ANGLE_TO_QUATERNION_XYZW -> quaternion(values[0], values[1], values[2]);
      case FINGERS_TO_WIDTH -> new double[] {Math.abs(values[0] - values[1])};
    };
  }

  private static double[] axisAngle(double x, double y, double z, double real) {
    double w = Math.clamp(real, -1.0, 1.0);
    double sine = Math.sqrt(1 - w * w);
    if (sine < NO_ROTATION) {
      return new double[3];
    }
    double factor = 2 * Math.acos(w) / sine;
    return new double[] {x * factor, y * factor, z * factor};
  }

  private static double[] quaternion(double x, double y, double z) {
    double angle = Math.sqrt(x * x + y * y + z * z);
    double factor = angle < NO_ROTATION ? 0.5 : Math.sin(angle / 2) / angle;
    return new double[] {x * factor, y * factor, z * factor, Math.cos(angle / 2)};
  }
}
