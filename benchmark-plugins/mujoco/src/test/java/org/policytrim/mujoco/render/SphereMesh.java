package org.policytrim.mujoco.render;

import java.util.Locale;

/** Creates spheres of many faces as test meshes. */
final class SphereMesh {

  private SphereMesh() {}

  /** Returns a sphere in the Wavefront OBJ format with its poles on the z axis. */
  static String text(int around, int along, double radius) {
    StringBuilder text = new StringBuilder();
    for (int j = 0; j <= along; j++) {
      double polar = Math.PI * j / along;
      for (int i = 0; i < around; i++) {
        double turn = 2 * Math.PI * i / around;
        text.append(
            String.format(
                Locale.ROOT,
                "v %.6f %.6f %.6f%n",
                radius * Math.sin(polar) * Math.cos(turn),
                radius * Math.sin(polar) * Math.sin(turn),
                radius * Math.cos(polar)));
      }
    }
    for (int j = 0; j < along; j++) {
      for (int i = 0; i < around; i++) {
        int a = j * around + i + 1;
        int b = j * around + (i + 1) % around + 1;
        if (j < along - 1) {
          text.append("f %d %d %d%n".formatted(a, a + around, b + around));
        }
        if (j > 0) {
          text.append("f %d %d %d%n".formatted(a, b + around, b));
        }
      }
    }
    return text.toString();
  }
}
