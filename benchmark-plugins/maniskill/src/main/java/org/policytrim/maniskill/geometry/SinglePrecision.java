package org.policytrim.maniskill.geometry;

/**
 * Rotations and poses in single precision, in the order of operations of ManiSkill's tensors. Every
 * result can be represented in single precision. Quaternions have a real part of at least 0.
 */
public final class SinglePrecision {

  private SinglePrecision() {}

  /**
   * Returns a pose in the frame of another.
   *
   * @param frame the frame, in the world
   * @param pose the pose, in the world
   */
  public static Pose relative(Pose frame, Pose pose) {
    Quat back = frame.rotation().conjugate();
    Vec3 origin = rotate(back, frame.position().times(-1));
    return new Pose(plus(origin, rotate(back, pose.position())), times(back, pose.rotation()));
  }

  /** Returns the rotation by {@code b} followed by {@code a}. */
  public static Quat times(Quat a, Quat b) {
    return standard(product(a, b));
  }

  /** Returns a vector after a rotation. */
  public static Vec3 rotate(Quat rotation, Vec3 vector) {
    Quat point = new Quat(0, vector.x(), vector.y(), vector.z());
    Quat turned = product(product(rotation, point), rotation.conjugate());
    return new Vec3(turned.x(), turned.y(), turned.z());
  }

  /** Returns the sum of two vectors. */
  public static Vec3 plus(Vec3 a, Vec3 b) {
    return new Vec3(
        (float) a.x() + (float) b.x(),
        (float) a.y() + (float) b.y(),
        (float) a.z() + (float) b.z());
  }

  /** Returns the product of rotations about x, y and z in this order, in radians below 1. */
  public static Quat eulerXyz(float x, float y, float z) {
    float cx = (float) Math.cos(x);
    float sx = (float) Math.sin(x);
    float cy = (float) Math.cos(y);
    float sy = (float) Math.sin(y);
    float cz = (float) Math.cos(z);
    float sz = (float) Math.sin(z);
    // Products of the first two factors, then of all three; terms that are 0 are left out.
    float p10 = sx * sy;
    float p12 = -sx * cy;
    float p20 = -cx * sy;
    float p22 = cx * cy;
    float m00 = cy * cz;
    float m01 = cy * -sz;
    float m10 = p10 * cz + cx * sz;
    float m11 = p10 * -sz + cx * cz;
    float m20 = p20 * cz + sx * sz;
    float m21 = p20 * -sz + sx * cz;
    float w = (float) Math.sqrt(1f + m00 + m11 + p22);
    float scale = 2f * w;
    return new Quat(w * w / scale, (m21 - p12) / scale, (sy - m20) / scale, (m10 - m01) / scale);
  }

  private static Quat standard(Quat rotation) {
    return rotation.w() < 0
        ? new Quat(-rotation.w(), -rotation.x(), -rotation.y(), -rotation.z())
        : rotation;
  }

  private static Quat product(Quat a, Quat b) {
    float aw = (float) a.w();
    float ax = (float) a.x();
    float ay = (float) a.y();
    float az = (float) a.z();
    float bw = (float) b.w();
    float bx = (float) b.x();
    float by = (float) b.y();
    float bz = (float) b.z();
    return new Quat(
        aw * bw - ax * bx - ay * by - az * bz,
        aw * bx + ax * bw + ay * bz - az * by,
        aw * by - ax * bz + ay * bw + az * bx,
        aw * bz + ax * by - ay * bx + az * bw);
  }
}
