package org.policytrim.mujoco.render;

/** The sums of squared distances to planes, one for each vertex (Garland and Heckbert, 1997). */
final class QuadricErrors {

  private static final int NUMBERS = 10;

  private final double[] sums;

  /** Creates sums without planes. */
  QuadricErrors(int vertices) {
    this.sums = new double[NUMBERS * vertices];
  }

  /** Adds the plane of the points p with n . p = offset, where n has length 1. */
  void add(int vertex, double nx, double ny, double nz, double offset) {
    int i = NUMBERS * vertex;
    sums[i] += nx * nx;
    sums[i + 1] += nx * ny;
    sums[i + 2] += nx * nz;
    sums[i + 3] += ny * ny;
    sums[i + 4] += ny * nz;
    sums[i + 5] += nz * nz;
    sums[i + 6] -= nx * offset;
    sums[i + 7] -= ny * offset;
    sums[i + 8] -= nz * offset;
    sums[i + 9] += offset * offset;
  }

  /** Adds the planes of one vertex to those of another. */
  void merge(int from, int to) {
    for (int i = 0; i < NUMBERS; i++) {
      sums[NUMBERS * to + i] += sums[NUMBERS * from + i];
    }
  }

  /** Returns the sum of the squared distances of a point from the planes of a vertex. */
  double at(int vertex, double x, double y, double z) {
    int i = NUMBERS * vertex;
    double sum =
        x * (sums[i] * x + 2 * (sums[i + 1] * y + sums[i + 2] * z + sums[i + 6]))
            + y * (sums[i + 3] * y + 2 * (sums[i + 4] * z + sums[i + 7]))
            + z * (sums[i + 5] * z + 2 * sums[i + 8])
            + sums[i + 9];
    return Math.max(sum, 0);
  }
}
