package org.policytrim.maniskill.geometry;

/**
 * A rotation as a quaternion. Not normalized by any method except {@link #normalized}.
 *
 * @param w the real part
 * @param x the first imaginary part
 * @param y the second imaginary part
 * @param z the third imaginary part
 */
public record Quat(double w, double x, double y, double z) {

  /** The rotation by zero. */
  public static final Quat IDENTITY = new Quat(1, 0, 0, 0);

  /**
   * Returns the rotation about an axis.
   *
   * @param axis the axis, of length 1
   * @param angle in radians
   */
  public static Quat about(Vec3 axis, double angle) {
    double sine = Math.sin(angle / 2);
    return new Quat(Math.cos(angle / 2), axis.x() * sine, axis.y() * sine, axis.z() * sine);
  }

  /** Returns the product of rotations about x, y and z in this order, in radians. */
  public static Quat eulerXyz(double x, double y, double z) {
    return about(new Vec3(1, 0, 0), x)
        .times(about(new Vec3(0, 1, 0), y))
        .times(about(new Vec3(0, 0, 1), z));
  }

  /** Returns the rotation whose matrix has these columns, which are orthonormal. */
  public static Quat ofColumns(Vec3 first, Vec3 second, Vec3 third) {
    double trace = first.x() + second.y() + third.z();
    if (trace > 0) {
      double s = 2 * Math.sqrt(1 + trace);
      return new Quat(
          s / 4,
          (second.z() - third.y()) / s,
          (third.x() - first.z()) / s,
          (first.y() - second.x()) / s);
    }
    if (first.x() >= second.y() && first.x() >= third.z()) {
      double s = 2 * Math.sqrt(1 + first.x() - second.y() - third.z());
      return new Quat(
          (second.z() - third.y()) / s,
          s / 4,
          (second.x() + first.y()) / s,
          (third.x() + first.z()) / s);
    }
    if (second.y() >= third.z()) {
      double s = 2 * Math.sqrt(1 - first.x() + second.y() - third.z());
      return new Quat(
          (third.x() - first.z()) / s,
          (second.x() + first.y()) / s,
          s / 4,
          (third.y() + second.z()) / s);
    }
    double s = 2 * Math.sqrt(1 - first.x() - second.y() + third.z());
    return new Quat(
        (first.y() - second.x()) / s,
        (third.x() + first.z()) / s,
        (third.y() + second.z()) / s,
        s / 4);
  }

  /** Returns the rotation by {@code other} followed by this one. */
  public Quat times(Quat other) {
    return new Quat(
        w * other.w - x * other.x - y * other.y - z * other.z,
        w * other.x + x * other.w + y * other.z - z * other.y,
        w * other.y - x * other.z + y * other.w + z * other.x,
        w * other.z + x * other.y - y * other.x + z * other.w);
  }

  /** Returns the inverse of a rotation of length 1. */
  public Quat conjugate() {
    return new Quat(w, -x, -y, -z);
  }

  /** Returns the quaternion of length 1 for this rotation. */
  public Quat normalized() {
    double norm = Math.sqrt(w * w + x * x + y * y + z * z);
    return new Quat(w / norm, x / norm, y / norm, z / norm);
  }

  /** Returns a vector after the rotation. */
  public Vec3 rotate(Vec3 vector) {
    double tx = 2 * (y * vector.z() - z * vector.y());
    double ty = 2 * (z * vector.x() - x * vector.z());
    double tz = 2 * (x * vector.y() - y * vector.x());
    return new Vec3(
        vector.x() + w * tx + y * tz - z * ty,
        vector.y() + w * ty + z * tx - x * tz,
        vector.z() + w * tz + x * ty - y * tx);
  }

  /** Returns the x axis after the rotation: the first column of its matrix. */
  public Vec3 axisX() {
    return new Vec3(1 - 2 * (y * y + z * z), 2 * (x * y + w * z), 2 * (x * z - w * y));
  }

  /** Returns the y axis after the rotation: the second column of its matrix. */
  public Vec3 axisY() {
    return new Vec3(2 * (x * y - w * z), 1 - 2 * (x * x + z * z), 2 * (y * z + w * x));
  }

  /** Returns the z axis after the rotation: the third column of its matrix. */
  public Vec3 axisZ() {
    return new Vec3(2 * (x * z + w * y), 2 * (y * z - w * x), 1 - 2 * (x * x + y * y));
  }

  /** Returns the angle of the rotation in radians, 0 to pi. */
  public double angle() {
    return 2 * Math.atan2(Math.sqrt(x * x + y * y + z * z), Math.abs(w));
  }

  /** Returns the parts, the real part first. */
  public double[] toArray() {
    return new double[] {w, x, y, z};
  }
}
