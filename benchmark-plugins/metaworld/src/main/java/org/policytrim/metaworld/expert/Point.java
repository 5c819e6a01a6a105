package org.policytrim.metaworld.expert;

/**
 * A point in the world frame, in metres; z points up, the table extends along y.
 *
 * @param x to the right, as seen from the robot's base
 * @param y away from the base
 * @param z above the table top
 */
record Point(double x, double y, double z) {

  /** Returns this point plus an offset. */
  Point plus(double dx, double dy, double dz) {
    return new Point(x + dx, y + dy, z + dz);
  }

  /** Returns the point straight above or below at a height. */
  Point atHeight(double height) {
    return new Point(x, y, height);
  }

  /** Returns the horizontal distance. */
  double planar(Point other) {
    return length(x - other.x, y - other.y);
  }

  /** Returns the difference in height. */
  double vertical(Point other) {
    return Math.abs(z - other.z);
  }

  /** Returns the distance in x and z. */
  double frontal(Point other) {
    return length(x - other.x, z - other.z);
  }

  /** Returns the distance in y and z. */
  double lateral(Point other) {
    return length(y - other.y, z - other.z);
  }

  /** Returns the distance. */
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
