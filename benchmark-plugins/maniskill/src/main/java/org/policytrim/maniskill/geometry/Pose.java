package org.policytrim.maniskill.geometry;

/**
 * A position and an orientation, or the rigid motion that leads there.
 *
 * @param position in metres
 * @param rotation of length 1 up to rounding
 */
public record Pose(Vec3 position, Quat rotation) {

  /** The origin. */
  public static final Pose IDENTITY = new Pose(Vec3.ZERO, Quat.IDENTITY);

  /** Returns the pose without rotation at a position. */
  public static Pose at(double x, double y, double z) {
    return new Pose(new Vec3(x, y, z), Quat.IDENTITY);
  }

  /**
   * Returns the pose of seven numbers.
   *
   * @param numbers position x, y, z, then quaternion w, x, y, z
   */
  public static Pose of(double... numbers) {
    if (numbers.length != 7) {
      throw new IllegalArgumentException("a pose needs 7 numbers, found " + numbers.length);
    }
    return new Pose(
        new Vec3(numbers[0], numbers[1], numbers[2]),
        new Quat(numbers[3], numbers[4], numbers[5], numbers[6]));
  }

  /** Returns the pose of {@code inner}, which is given relative to this one. */
  public Pose times(Pose inner) {
    return new Pose(transform(inner.position), rotation.times(inner.rotation));
  }

  /** Returns the inverse motion. */
  public Pose inverse() {
    Quat back = rotation.conjugate();
    return new Pose(back.rotate(position.times(-1)), back);
  }

  /** Returns a point, which is given relative to this pose, in the outer frame. */
  public Vec3 transform(Vec3 point) {
    return position.plus(rotation.rotate(point));
  }

  /** Returns position x, y, z, then quaternion w, x, y, z. */
  public double[] toArray() {
    return new double[] {
      position.x(),
      position.y(),
      position.z(),
      rotation.w(),
      rotation.x(),
      rotation.y(),
      rotation.z()
    };
  }
}
