package org.policytrim.maniskill.geometry;

/**
 * A vector in space.
 *
 * @param x the first coordinate
 * @param y the second coordinate
 * @param z the third coordinate
 */
public record Vec3(double x, double y, double z) {

  /** The zero vector. */
  public static final Vec3 ZERO = new Vec3(0, 0, 0);

  /** Returns the sum. */
  public Vec3 plus(Vec3 other) {
    return new Vec3(x + other.x, y + other.y, z + other.z);
  }

  /** Returns this vector with additions to its coordinates. */
  public Vec3 plus(double dx, double dy, double dz) {
    return new Vec3(x + dx, y + dy, z + dz);
  }

  /** Returns the difference. */
  public Vec3 minus(Vec3 other) {
    return new Vec3(x - other.x, y - other.y, z - other.z);
  }

  /** Returns the product with a number. */
  public Vec3 times(double factor) {
    return new Vec3(x * factor, y * factor, z * factor);
  }

  /** Returns the scalar product. */
  public double dot(Vec3 other) {
    return x * other.x + y * other.y + z * other.z;
  }

  /** Returns the vector product. */
  public Vec3 cross(Vec3 other) {
    return new Vec3(
        y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
  }

  /** Returns the Euclidean length. */
  public double norm() {
    return Math.sqrt(dot(this));
  }

  /** Returns the distance to another point. */
  public double distance(Vec3 other) {
    return minus(other).norm();
  }

  /** Returns the distance to another point in the xy plane. */
  public double distanceXy(Vec3 other) {
    return Math.sqrt((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y));
  }

  /** Returns the vector of length 1 in this direction. */
  public Vec3 normalized() {
    return times(1 / norm());
  }

  /** Returns the coordinates. */
  public double[] toArray() {
    return new double[] {x, y, z};
  }
}
