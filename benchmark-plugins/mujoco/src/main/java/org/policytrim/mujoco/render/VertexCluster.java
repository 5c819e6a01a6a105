package org.policytrim.mujoco.render;

import java.util.ArrayList;
import java.util.List;

/**
 * The vertices of a mesh in one cell of space, which are replaced by one vertex (Rossignac and
 * Borrel, "Multi-resolution 3D approximations for rendering complex scenes", 1993). It is placed
 * where the squared distances to the planes of their faces are smallest (Garland and Heckbert,
 * 1997).
 */
final class VertexCluster {

  /** The weight of the distance to the mean, which determines the position where planes do not. */
  private static final double MEAN_WEIGHT = 1e-3;

  /** The smallest cosine between normals that are merged (about 25 degrees). */
  private static final double SAME_NORMAL = 0.9;

  /** The largest difference of texture coordinates that are merged, per texture size. */
  private static final double SAME_COORDINATE = 0.02;

  /**
   * A normal and texture coordinate at the cluster.
   *
   * @param normal the index of the normal in its mesh
   * @param nx the normal's x component
   * @param ny the normal's y component
   * @param nz the normal's z component
   * @param coordinate the index of the texture coordinate in its mesh
   * @param u the first texture coordinate
   * @param v the second texture coordinate
   */
  record Corner(int normal, double nx, double ny, double nz, int coordinate, double u, double v) {}

  private final int vertex;
  private final double[] sum = new double[3];
  private final double[] low = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
  private final double[] high = {-Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
  private final double[][] matrix = new double[3][3];
  private final double[] right = new double[3];
  private final List<Corner> corners = new ArrayList<>(2);
  private int points;

  /** Creates an empty cluster, whose position will be stored in place of a vertex. */
  VertexCluster(int vertex) {
    this.vertex = vertex;
  }

  /** Returns the index of the vertex that replaces the cluster. */
  int vertex() {
    return vertex;
  }

  /** Adds a vertex. */
  void addPoint(double x, double y, double z) {
    points++;
    add(0, x);
    add(1, y);
    add(2, z);
  }

  private void add(int axis, double value) {
    sum[axis] += value;
    low[axis] = Math.min(low[axis], value);
    high[axis] = Math.max(high[axis], value);
  }

  /** Adds the plane of the points p with n . p = offset, weighted by the squared length of n. */
  void addPlane(double nx, double ny, double nz, double offset) {
    double[] normal = {nx, ny, nz};
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        matrix[i][j] += normal[i] * normal[j];
      }
      right[i] += normal[i] * offset;
    }
  }

  /** Returns the merged normal and texture coordinate for a corner of a face. */
  Corner corner(int normal, double nx, double ny, double nz, int coordinate, double u, double v) {
    for (Corner corner : corners) {
      if (corner.nx() * nx + corner.ny() * ny + corner.nz() * nz > SAME_NORMAL
          && Math.abs(corner.u() - u) < SAME_COORDINATE
          && Math.abs(corner.v() - v) < SAME_COORDINATE) {
        return corner;
      }
    }
    Corner corner = new Corner(normal, nx, ny, nz, coordinate, u, v);
    corners.add(corner);
    return corner;
  }

  /**
   * Returns the point inside the bounding box of the vertices with the smallest plane distances.
   */
  double[] position() {
    double[] mean = {sum[0] / points, sum[1] / points, sum[2] / points};
    double meanWeight = MEAN_WEIGHT * (matrix[0][0] + matrix[1][1] + matrix[2][2]);
    if (points == 1 || !(meanWeight > 0)) {
      return mean;
    }
    double[][] a = new double[3][];
    double[] b = new double[3];
    for (int i = 0; i < 3; i++) {
      a[i] = matrix[i].clone();
      a[i][i] += meanWeight;
      b[i] = right[i] + meanWeight * mean[i];
    }
    double determinant = determinant(a[0], a[1], a[2]);
    double[] solution = new double[3];
    for (int axis = 0; axis < 3; axis++) {
      double[][] replaced = {a[0].clone(), a[1].clone(), a[2].clone()};
      for (int row = 0; row < 3; row++) {
        replaced[row][axis] = b[row];
      }
      double value = determinant(replaced[0], replaced[1], replaced[2]) / determinant;
      solution[axis] =
          Double.isFinite(value) ? Math.clamp(value, low[axis], high[axis]) : mean[axis];
    }
    return solution;
  }

  private static double determinant(double[] p, double[] q, double[] r) {
    return p[0] * (q[1] * r[2] - q[2] * r[1])
        - p[1] * (q[0] * r[2] - q[2] * r[0])
        + p[2] * (q[0] * r[1] - q[1] * r[0]);
  }
}
