package org.policytrim.libero.control;

/** Operations on rotation matrices of nine numbers, row by row. */
public final class Rotations {

  private Rotations() {}

  /**
   * Computes the matrix of a rotation vector, rad.
   *
   * @param out receives the matrix
   */
  static void ofVector(double x, double y, double z, double[] out) {
    double angle = Math.sqrt(x * x + y * y + z * z);
    double w = 1;
    double scale = 0;
    if (angle > 0) {
      w = Math.cos(angle / 2);
      scale = Math.sin(angle / 2);
    }
    double a = angle > 0 ? x / angle * scale : 0;
    double b = angle > 0 ? y / angle * scale : 0;
    double c = angle > 0 ? z / angle * scale : 0;
    double norm = Math.sqrt(2.0 / (w * w + a * a + b * b + c * c));
    w *= norm;
    a *= norm;
    b *= norm;
    c *= norm;
    out[0] = 1.0 - b * b - c * c;
    out[1] = a * b - c * w;
    out[2] = a * c + b * w;
    out[3] = a * b + c * w;
    out[4] = 1.0 - a * a - c * c;
    out[5] = b * c - a * w;
    out[6] = a * c - b * w;
    out[7] = b * c + a * w;
    out[8] = 1.0 - a * a - b * b;
  }

  /**
   * Computes the product of two matrices.
   *
   * @param out receives the product; neither of the two
   */
  static void product(double[] left, double[] right, double[] out) {
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        out[3 * row + column] =
            left[3 * row] * right[column]
                + left[3 * row + 1] * right[3 + column]
                + left[3 * row + 2] * right[6 + column];
      }
    }
  }

  /**
   * Computes the difference of two orientations: half the sum of the cross products of their axes,
   * for small angles the rotation vector in rad.
   *
   * @param from the current orientation
   * @param to the goal orientation
   * @param out receives three numbers in the world frame
   */
  public static void error(double[] from, double[] to, double[] out) {
    double x = 0;
    double y = 0;
    double z = 0;
    for (int axis = 0; axis < 3; axis++) {
      double fx = from[axis];
      double fy = from[3 + axis];
      double fz = from[6 + axis];
      double tx = to[axis];
      double ty = to[3 + axis];
      double tz = to[6 + axis];
      x += fy * tz - fz * ty;
      y += fz * tx - fx * tz;
      z += fx * ty - fy * tx;
    }
    out[0] = 0.5 * x;
    out[1] = 0.5 * y;
    out[2] = 0.5 * z;
  }
}
