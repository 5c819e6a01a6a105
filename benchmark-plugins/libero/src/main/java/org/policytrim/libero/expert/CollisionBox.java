package org.policytrim.libero.expert;

import org.hipparchus.geometry.euclidean.threed.Vector3D;

/**
 * An oriented box in the world frame: the hull of a geom.
 *
 * @param middle its centre, m
 * @param x its first axis, of length 1
 * @param y its second axis
 * @param z its third axis
 * @param half the half lengths along these axes, m
 */
record CollisionBox(Vector3D middle, Vector3D x, Vector3D y, Vector3D z, Vector3D half) {

  private static final double STRIDE = 0.03;

  /** Returns the distance of a point from the surface, m; negative inside. */
  double distance(Vector3D point) {
    Vector3D from = point.subtract(middle);
    double dx = Math.abs(from.dotProduct(x)) - half.getX();
    double dy = Math.abs(from.dotProduct(y)) - half.getY();
    double dz = Math.abs(from.dotProduct(z)) - half.getZ();
    double inside = Math.min(0, Math.max(dx, Math.max(dy, dz)));
    return inside
        + Math.sqrt(square(Math.max(dx, 0)) + square(Math.max(dy, 0)) + square(Math.max(dz, 0)));
  }

  private static double square(double value) {
    return value * value;
  }

  /** Returns the extent from the centre along a direction of length 1, m. */
  double reach(Vector3D direction) {
    return Math.abs(x.dotProduct(direction)) * half.getX()
        + Math.abs(y.dotProduct(direction)) * half.getY()
        + Math.abs(z.dotProduct(direction)) * half.getZ();
  }

  /** Returns the height of the highest point, m. */
  double top() {
    return middle.getZ() + reach(Vector3D.PLUS_K);
  }

  /** Returns the height of the lowest point, m. */
  double bottom() {
    return middle.getZ() - reach(Vector3D.PLUS_K);
  }

  /**
   * Returns the least horizontal distance to a straight path, m; 0 or less if the path crosses the
   * box.
   */
  double pathDistance(Vector3D from, Vector3D to) {
    double deltaX = to.getX() - from.getX();
    double deltaY = to.getY() - from.getY();
    int steps = 1 + (int) (Math.hypot(deltaX, deltaY) / STRIDE);
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i <= steps; i++) {
      double share = (double) i / steps;
      Vector3D point =
          new Vector3D(from.getX() + share * deltaX, from.getY() + share * deltaY, middle.getZ());
      least = Math.min(least, distance(point));
    }
    return least;
  }

  /** Returns a point of the box; each of a, b, c in [-1, 1] from one side to the other. */
  Vector3D point(double a, double b, double c) {
    return new Vector3D(1, middle, a * half.getX(), x, b * half.getY(), y, c * half.getZ(), z);
  }
}
