package org.policytrim.maniskill.render;

/** The directions in which texture coordinates grow on a triangle. */
final class TangentFrame {

  private TangentFrame() {}

  /**
   * Bends the normal of a shader by a texel of a normal map.
   *
   * @param a the first corner of the triangle
   * @param b the second corner
   * @param c the third corner
   */
  static void apply(Mesh mesh, int a, int b, int c, Shader shader, float[] texel) {
    float[] p = mesh.positions();
    float[] uv = mesh.coordinates();
    float du1 = uv[2 * b] - uv[2 * a];
    float dv1 = uv[2 * b + 1] - uv[2 * a + 1];
    float du2 = uv[2 * c] - uv[2 * a];
    float dv2 = uv[2 * c + 1] - uv[2 * a + 1];
    float factor = 1 / (du1 * dv2 - du2 * dv1);
    float[] tangent = new float[3];
    float[] bitangent = new float[3];
    for (int i = 0; i < 3; i++) {
      float first = p[3 * b + i] - p[3 * a + i];
      float second = p[3 * c + i] - p[3 * a + i];
      tangent[i] = factor * (dv2 * first - dv1 * second);
      bitangent[i] = factor * (du1 * second - du2 * first);
    }
    normalize(tangent);
    normalize(bitangent);
    shader.bend(
        tangent[0], tangent[1], tangent[2], bitangent[0], bitangent[1], bitangent[2], texel);
  }

  private static void normalize(float[] vector) {
    float length =
        (float) Math.sqrt(vector[0] * vector[0] + vector[1] * vector[1] + vector[2] * vector[2]);
    for (int i = 0; i < 3; i++) {
      vector[i] /= length;
    }
  }
}
