package org.policytrim.mujoco.render;

/** A reusable oriented bounding box of a geom in the world frame. Lengths are in m. */
final class OrientedBox {

  private final double[] center = new double[3];
  private final double[] axes = new double[9];
  private final double[] half = new double[3];

  /**
   * Sets the box.
   *
   * @param position the position of the geom
   * @param rotation the rotation matrix of the geom, row-major
   * @param middle the center of the box in the geom's frame
   * @param reach half the extents of the box along the geom's axes
   */
  void set(double[] position, double[] rotation, double[] middle, double[] reach) {
    System.arraycopy(rotation, 0, axes, 0, 9);
    System.arraycopy(reach, 0, half, 0, 3);
    for (int i = 0; i < 3; i++) {
      center[i] = position[i];
      for (int k = 0; k < 3; k++) {
        center[i] += rotation[3 * i + k] * middle[k];
      }
    }
  }

  /**
   * Returns whether a part of the box is on the positive side of a plane.
   *
   * @param point a point on the plane
   * @param direction the normal of the plane, of any length
   */
  boolean reachesAbove(double[] point, double[] direction) {
    double reach = 0;
    double offset = 0;
    for (int k = 0; k < 3; k++) {
      offset += (center[k] - point[k]) * direction[k];
      double along = 0;
      for (int i = 0; i < 3; i++) {
        along += axes[3 * i + k] * direction[i];
      }
      reach += half[k] * Math.abs(along);
    }
    return offset > -reach;
  }
}
