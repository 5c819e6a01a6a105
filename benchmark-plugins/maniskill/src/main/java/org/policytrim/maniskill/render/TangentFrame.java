package org.policytrim.maniskill.render;

/**
 * The directions in which texture coordinates grow on a triangle. Keeps those of the last triangle,
 * because neighbouring pixels mostly belong to the same one.
 */
final class TangentFrame {

  /** The direction of the first coordinate, of length 1. */
  final float[] tangent = new float[3];

  /** The direction of the second coordinate, of length 1. */
  final float[] bitangent = new float[3];

  private Object mesh = this;
  private int triangle = -1;

  /**
   * Computes the directions.
   *
   * @param wanted the index of the triangle's first corner
   */
  void of(Mesh on, int wanted) {
    if (on == mesh && wanted == triangle) {
      return;
    }
    mesh = on;
    triangle = wanted;
    int a = on.triangles()[wanted];
    int b = on.triangles()[wanted + 1];
    int c = on.triangles()[wanted + 2];
    float[] p = on.positions();
    float[] uv = on.coordinates();
    float du1 = uv[2 * b] - uv[2 * a];
    float dv1 = uv[2 * b + 1] - uv[2 * a + 1];
    float du2 = uv[2 * c] - uv[2 * a];
    float dv2 = uv[2 * c + 1] - uv[2 * a + 1];
    float factor = 1 / (du1 * dv2 - du2 * dv1);
    for (int i = 0; i < 3; i++) {
      float first = p[3 * b + i] - p[3 * a + i];
      float second = p[3 * c + i] - p[3 * a + i];
      tangent[i] = factor * (dv2 * first - dv1 * second);
      bitangent[i] = factor * (du1 * second - du2 * first);
    }
    normalize(tangent);
    normalize(bitangent);
  }

  private static void normalize(float[] vector) {
    float length =
        (float) Math.sqrt(vector[0] * vector[0] + vector[1] * vector[1] + vector[2] * vector[2]);
    for (int i = 0; i < 3; i++) {
      vector[i] /= length;
    }
  }
}
