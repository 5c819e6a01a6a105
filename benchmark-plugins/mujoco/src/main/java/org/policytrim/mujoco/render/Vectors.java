package org.policytrim.mujoco.render;

/** Vectors of three numbers. */
final class Vectors {

  /** Shorter ones have no direction. */
  private static final double SHORTEST = 1e-14;

  private Vectors() {}

  /** The way from one point to another, each three numbers of a row. */
  static double[] between(float[] points, int from, int to) {
    double[] way = new double[3];
    for (int axis = 0; axis < 3; axis++) {
      way[axis] = points[3 * to + axis] - points[3 * from + axis];
    }
    return way;
  }

  /** The cross product, a new vector. */
  static double[] cross(double[] a, double[] b) {
    return new double[] {
      a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
    };
  }

  /** The first less the second, a new vector. */
  static double[] difference(double[] a, double[] b) {
    return new double[] {a[0] - b[0], a[1] - b[1], a[2] - b[2]};
  }

  /** The inner product. */
  static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }

  /** Gives a vector the length 1 in place; false, and nothing done, if it has no direction. */
  static boolean normalize(double[] vector) {
    double length = Math.sqrt(dot(vector, vector));
    if (!(length > SHORTEST)) {
      return false;
    }
    for (int axis = 0; axis < 3; axis++) {
      vector[axis] /= length;
    }
    return true;
  }
}
