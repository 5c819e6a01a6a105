package org.policytrim.metaworld.expert;

/**
 * A place in the world, in metres; z is up, the table lies along y.
 *
 * @param x to the right, seen from the robot's base
 * @param y away from the base
 * @param z above the table's top
 */
record Point(double x, double y, double z) {

  /** The place that lies this much further. */
  Point plus(double dx, double dy, double dz) {
    return new Point(x + dx, y + dy, z + dz);
  }

  /** The place straight above or below, at this height. */
  Point atHeight(double height) {
    return new Point(x, y, height);
  }

  /** The distance seen from above. */
  double planar(Point other) {
    return length(x - other.x, y - other.y);
  }

  /** The difference in height. */
  double vertical(Point other) {
    return Math.abs(z - other.z);
  }

  /** The distance seen from the front (x and z). */
  double frontal(Point other) {
    return length(x - other.x, z - other.z);
  }

  /** The distance seen from the side (y and z). */
  double lateral(Point other) {
    return length(y - other.y, z - other.z);
  }

  /** The distance. */
  double distance(Point other) {
    double dx = x - other.x;
    double dy = y - other.y;
    double dz = z - other.z;
    return Math.sqrt(dx * dx + dy * dy + dz * dz);
  }

  private static double length(double a, double b) {
    return Math.sqrt(a * a + b * b);
  }
}
