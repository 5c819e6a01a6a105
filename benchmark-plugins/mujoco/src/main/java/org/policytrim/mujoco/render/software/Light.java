package org.policytrim.mujoco.render.software;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.policytrim.mujoco.generated.MjvLightLayout;

/**
 * A light of a scene (mjvLight).
 *
 * @param position the position in the world frame, in m
 * @param direction the direction of the light
 * @param attenuation the constant, linear and quadratic coefficients of attenuation
 * @param cutoff half the opening angle of a spot light in degrees; 180 for other lights
 * @param exponent the exponent with which a spot light decreases towards its edge
 * @param ambient the ambient color, added everywhere
 * @param diffuse the diffuse color
 * @param directional whether the light is directional, without a position
 */
record Light(
    float[] position,
    float[] direction,
    float[] attenuation,
    float cutoff,
    float exponent,
    float[] ambient,
    float[] diffuse,
    boolean directional) {

  /** Reads an mjvLight. */
  static Light read(MemorySegment light) {
    return new Light(
        floats(light, MjvLightLayout.POS),
        floats(light, MjvLightLayout.DIR),
        floats(light, MjvLightLayout.ATTENUATION),
        light.get(ValueLayout.JAVA_FLOAT, MjvLightLayout.CUTOFF),
        light.get(ValueLayout.JAVA_FLOAT, MjvLightLayout.EXPONENT),
        floats(light, MjvLightLayout.AMBIENT),
        floats(light, MjvLightLayout.DIFFUSE),
        light.get(ValueLayout.JAVA_BYTE, MjvLightLayout.DIRECTIONAL) != 0);
  }

  private static float[] floats(MemorySegment light, long offset) {
    return light.asSlice(offset, 12).toArray(ValueLayout.JAVA_FLOAT);
  }

  /** Returns the diffuse factor at a point p with the unit normal n, both in the world frame. */
  double strength(double px, double py, double pz, double nx, double ny, double nz) {
    double lx = -direction[0];
    double ly = -direction[1];
    double lz = -direction[2];
    double factor = 1;
    if (!directional) {
      lx = position[0] - px;
      ly = position[1] - py;
      lz = position[2] - pz;
      double distance = Math.max(Math.sqrt(lx * lx + ly * ly + lz * lz), 1e-6);
      lx /= distance;
      ly /= distance;
      lz /= distance;
      factor = 1 / (attenuation[0] + distance * (attenuation[1] + distance * attenuation[2]));
      if (cutoff < 90) {
        double along = -(lx * direction[0] + ly * direction[1] + lz * direction[2]);
        factor *= along < Math.cos(Math.toRadians(cutoff)) ? 0 : Math.pow(along, exponent);
      }
    }
    return factor * Math.max(0, lx * nx + ly * ny + lz * nz);
  }
}
