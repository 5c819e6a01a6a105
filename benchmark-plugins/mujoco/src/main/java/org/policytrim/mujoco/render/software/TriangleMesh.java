package org.policytrim.mujoco.render.software;

import java.util.Arrays;

/**
 * A mesh of triangles without shared vertices.
 *
 * @param positions three numbers for each corner
 * @param normals unit normals, three numbers for each corner
 * @param coordinates texture coordinates, two numbers for each corner; empty if textures are
 *     projected along an axis
 */
record TriangleMesh(float[] positions, float[] normals, float[] coordinates) {

  /** Returns the number of corners, three for each triangle. */
  int corners() {
    return positions.length / 3;
  }

  /** Builds a mesh corner by corner. */
  static final class Builder {

    private float[] positions = new float[96];
    private float[] normals = new float[96];
    private int used;

    /** Adds a corner with its position and a normal of any length. */
    Builder corner(double x, double y, double z, double nx, double ny, double nz) {
      if (used + 3 > positions.length) {
        positions = Arrays.copyOf(positions, 2 * used);
        normals = Arrays.copyOf(normals, 2 * used);
      }
      double length = Math.sqrt(nx * nx + ny * ny + nz * nz);
      positions[used] = (float) x;
      positions[used + 1] = (float) y;
      positions[used + 2] = (float) z;
      normals[used] = (float) (nx / length);
      normals[used + 1] = (float) (ny / length);
      normals[used + 2] = (float) (nz / length);
      used += 3;
      return this;
    }

    /** Returns the mesh. */
    TriangleMesh build() {
      return new TriangleMesh(
          Arrays.copyOf(positions, used), Arrays.copyOf(normals, used), new float[0]);
    }
  }
}
