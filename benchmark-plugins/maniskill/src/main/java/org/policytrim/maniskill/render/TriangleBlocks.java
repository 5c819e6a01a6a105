package org.policytrim.maniskill.render;

import java.util.Arrays;

/**
 * Groups of a few neighbouring triangles with bounds, by which a rasterizer leaves out groups that
 * cannot cover a pixel. For each group a sphere around its corners and a cone around its normals
 * (Shirman and Abi-Ezzi, The cone of normals technique, 1993). Immutable.
 *
 * @param triangles three vertices per triangle, neighbours side by side
 * @param bounds eight numbers per group: centre and radius of the sphere, axis of the cone and the
 *     sine of its half angle, or 2 for a cone without a back
 */
record TriangleBlocks(int[] triangles, float[] bounds) {

  /** The number of triangles in a group; the last may have fewer. */
  static final int SIZE = 16;

  /** The numbers per group. */
  static final int NUMBERS = 8;

  private static final int GRID_BITS = 10;
  private static final float NO_BACK = 2;

  /** The smallest cosine between the axis of a cone and a normal for which bounds are useful. */
  private static final float WIDEST = 0.1f;

  /** Groups the triangles of a mesh. */
  static TriangleBlocks of(Mesh mesh) {
    int[] sorted = sorted(mesh);
    int count = sorted.length / 3;
    float[] bounds = new float[(count + SIZE - 1) / SIZE * NUMBERS];
    for (int block = 0; block * SIZE < count; block++) {
      int from = 3 * block * SIZE;
      int to = Math.min(sorted.length, from + 3 * SIZE);
      sphere(mesh.positions(), sorted, from, to, bounds, block * NUMBERS);
      cone(mesh.positions(), sorted, from, to, bounds, block * NUMBERS + 4);
    }
    return new TriangleBlocks(sorted, bounds);
  }

  /** Returns the number of groups. */
  int count() {
    return bounds.length / NUMBERS;
  }

  /** Sorts triangles along a curve through space (Morton 1966), so that neighbours are close. */
  private static int[] sorted(Mesh mesh) {
    float[] p = mesh.positions();
    int[] t = mesh.triangles();
    float[] low = {Float.MAX_VALUE, Float.MAX_VALUE, Float.MAX_VALUE};
    float[] high = {-Float.MAX_VALUE, -Float.MAX_VALUE, -Float.MAX_VALUE};
    for (int i = 0; i < p.length; i++) {
      low[i % 3] = Math.min(low[i % 3], p[i]);
      high[i % 3] = Math.max(high[i % 3], p[i]);
    }
    long[] keys = new long[t.length / 3];
    for (int triangle = 0; triangle < keys.length; triangle++) {
      long key = 0;
      for (int axis = 0; axis < 3; axis++) {
        float sum = 0;
        for (int corner = 0; corner < 3; corner++) {
          sum += p[3 * t[3 * triangle + corner] + axis];
        }
        float size = Math.max(high[axis] - low[axis], Float.MIN_NORMAL);
        float share = (sum / 3 - low[axis]) / size;
        int cell = Math.clamp((int) (share * (1 << GRID_BITS)), 0, (1 << GRID_BITS) - 1);
        key |= spread(cell) << axis;
      }
      keys[triangle] = key << Integer.SIZE | triangle;
    }
    Arrays.sort(keys);
    int[] sorted = new int[t.length];
    for (int i = 0; i < keys.length; i++) {
      System.arraycopy(t, 3 * (int) keys[i], sorted, 3 * i, 3);
    }
    return sorted;
  }

  /** Returns a number whose every third bit is a bit of another. */
  private static long spread(int cell) {
    long spread = 0;
    for (int bit = 0; bit < GRID_BITS; bit++) {
      spread |= (long) (cell >> bit & 1) << 3 * bit;
    }
    return spread;
  }

  private static void sphere(float[] p, int[] t, int from, int to, float[] bounds, int at) {
    for (int axis = 0; axis < 3; axis++) {
      float low = Float.MAX_VALUE;
      float high = -Float.MAX_VALUE;
      for (int i = from; i < to; i++) {
        low = Math.min(low, p[3 * t[i] + axis]);
        high = Math.max(high, p[3 * t[i] + axis]);
      }
      bounds[at + axis] = (low + high) / 2;
    }
    double largest = 0;
    for (int i = from; i < to; i++) {
      double square = 0;
      for (int axis = 0; axis < 3; axis++) {
        double way = p[3 * t[i] + axis] - bounds[at + axis];
        square += way * way;
      }
      largest = Math.max(largest, square);
    }
    // A little more, because single precision rounds.
    bounds[at + 3] = (float) (Math.sqrt(largest) * 1.0001 + 1e-6);
  }

  private static void cone(float[] p, int[] t, int from, int to, float[] bounds, int at) {
    double[][] normals = new double[(to - from) / 3][];
    double[] axis = new double[3];
    for (int i = 0; i < normals.length; i++) {
      normals[i] = normal(p, 3 * t[from + 3 * i], 3 * t[from + 3 * i + 1], 3 * t[from + 3 * i + 2]);
      for (int k = 0; k < 3; k++) {
        axis[k] += normals[i][k];
      }
    }
    double length = length(axis);
    double least = length > 0 ? 1 : 0;
    for (double[] normal : normals) {
      if (length(normal) > 0) {
        double product = axis[0] * normal[0] + axis[1] * normal[1] + axis[2] * normal[2];
        least = Math.min(least, product / length);
      }
    }
    bounds[at + 3] = NO_BACK;
    if (least > WIDEST) {
      for (int k = 0; k < 3; k++) {
        bounds[at + k] = (float) (axis[k] / length);
      }
      bounds[at + 3] = (float) (Math.sqrt(1 - Math.min(1, least * least)) + 1e-4);
    }
  }

  /** Returns the normal of a triangle, of length 1, or 0 if it has no area. */
  private static double[] normal(float[] p, int a, int b, int c) {
    double[] u = {p[b] - p[a], p[b + 1] - p[a + 1], p[b + 2] - p[a + 2]};
    double[] v = {p[c] - p[a], p[c + 1] - p[a + 1], p[c + 2] - p[a + 2]};
    double[] normal = {
      u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]
    };
    double length = length(normal);
    for (int k = 0; k < 3 && length > 0; k++) {
      normal[k] /= length;
    }
    return normal;
  }

  private static double length(double[] vector) {
    return Math.sqrt(vector[0] * vector[0] + vector[1] * vector[1] + vector[2] * vector[2]);
  }
}
