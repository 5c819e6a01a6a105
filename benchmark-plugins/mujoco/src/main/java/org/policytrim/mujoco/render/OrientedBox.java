package org.policytrim.mujoco.render;

/** A box around a geom, which its holder fills anew for each geom. Metres in the world's frame. */
final class OrientedBox {

  private final double[] center = new double[3];
  private final double[] axes = new double[9];
  private final double[] half = new double[3];

  /**
   * Makes it the box around another geom.
   *
   * @param position where the geom is
   * @param rotation the geom's axes as columns, row by row
   * @param middle the box's middle in the geom's frame
   * @param reach how far it goes from there along each axis
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

  /** Whether some of it lies on that side of a plane through a point to which a direction shows. */
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
