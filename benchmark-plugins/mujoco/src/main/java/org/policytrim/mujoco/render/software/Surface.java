package org.policytrim.mujoco.render.software;

import org.jspecify.annotations.Nullable;

/**
 * The surface of a geom.
 *
 * @param rgba the color and opacity, 0 to 1
 * @param emission the emitted light as a factor of the color
 * @param texture the texture by which the color is multiplied, if any
 * @param repeatU the number of repetitions of a 2D texture along u
 * @param repeatV the number of repetitions of a 2D texture along v
 */
record Surface(
    float[] rgba, float emission, @Nullable Texture texture, float repeatU, float repeatV) {

  /**
   * Returns a channel of the color at a point.
   *
   * @param x the first texture coordinate; for a cube texture, the x component of the direction
   * @param y the second texture coordinate, or the y component
   * @param z the z component of the direction, for cube textures only
   * @param channel 0 for red, 1 for green, 2 for blue
   */
  double color(double x, double y, double z, int channel) {
    if (texture == null) {
      return rgba[channel];
    }
    double texel =
        texture.isCube()
            ? texture.sampleCube(x, y, z, channel)
            : texture.sample(x * repeatU, y * repeatV, channel);
    return rgba[channel] * texel;
  }
}
