package org.policytrim.mujoco.render;

/** Operations on vectors of three numbers. */
final class Vectors {

  /** The smallest length of a vector that has a direction. */
  private static final double MINIMUM_LENGTH = 1e-14;

  private Vectors() {}

  /** Returns the vector from one point to another; each point is three numbers of an array. */
  static double[] between(float[] points, int from, int to) {
    double[] vector = new double[3];
    for (int axis = 0; axis < 3; axis++) {
      vector[axis] = points[3 * to + axis] - points[3 * from + axis];
    }
    return vector;
  }

  /** Returns the cross product. */
  static double[] cross(double[] a, double[] b) {
    return new double[] {
      a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
    };
  }

  /** Returns the first vector minus the second. */
  static double[] difference(double[] a, double[] b) {
    return new double[] {a[0] - b[0], a[1] - b[1], a[2] - b[2]};
  }

  /** Returns the dot product. */
  static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }

  /** Normalizes a vector in place. Returns false and leaves it unchanged if it has no direction. */
  static boolean normalize(double[] vector) {
    double length = Math.sqrt(dot(vector, vector));
    if (!(length > MINIMUM_LENGTH)) {
      return false;
    }
    for (int axis = 0; axis < 3; axis++) {
      vector[axis] /= length;
    }
    return true;
  }
}
