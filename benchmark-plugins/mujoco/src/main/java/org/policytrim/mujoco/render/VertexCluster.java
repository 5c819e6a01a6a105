package org.policytrim.mujoco.render;

import java.util.ArrayList;
import java.util.List;

/**
 * The vertices of a mesh in one cell of space, which become one vertex: where the planes of their
 * faces meet as well as they can (the quadric error of Garland and Heckbert on the clusters of
 * Rossignac and Borrel). Faces whose normals are nearly equal there share one.
 */
final class VertexCluster {

  /** How strongly the vertex is drawn to the mean where the planes leave it free. */
  private static final double PULL = 1e-3;

  /** Normals that differ by less than this cosine (about 25 degrees) become one. */
  private static final double SAME_NORMAL = 0.9;

  /** Texture coordinates closer than this, as a part of the texture, become one. */
  private static final double SAME_COORDINATE = 0.02;

  /**
   * What the faces that meet here have in common besides the place.
   *
   * @param normal the normal's index in its mesh
   * @param coordinate the texture coordinate's index in its mesh
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

  /** A cell whose one vertex is stored in place of this one. */
  VertexCluster(int vertex) {
    this.vertex = vertex;
  }

  /** The index of the one vertex in its mesh. */
  int vertex() {
    return vertex;
  }

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

  /** Adds the plane of the points p with n . p = offset, weighted by the square of n's length. */
  void addPlane(double nx, double ny, double nz, double offset) {
    double[] normal = {nx, ny, nz};
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        matrix[i][j] += normal[i] * normal[j];
      }
      right[i] += normal[i] * offset;
    }
  }

  /** The corner that a face with this normal and texture coordinate is to have here. */
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

  /** The point within the bounds of the cell's vertices that is closest to all planes. */
  double[] best() {
    double[] mean = {sum[0] / points, sum[1] / points, sum[2] / points};
    double pull = PULL * (matrix[0][0] + matrix[1][1] + matrix[2][2]);
    if (points == 1 || !(pull > 0)) {
      return mean;
    }
    double[][] a = new double[3][];
    double[] b = new double[3];
    for (int i = 0; i < 3; i++) {
      a[i] = matrix[i].clone();
      a[i][i] += pull;
      b[i] = right[i] + pull * mean[i];
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
