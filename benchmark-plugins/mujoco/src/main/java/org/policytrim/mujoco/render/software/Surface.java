package org.policytrim.mujoco.render.software;

import org.jspecify.annotations.Nullable;

/**
 * What a geom looks like.
 *
 * @param rgba colour and opacity, 0 to 1
 * @param emission how much it shines by itself
 * @param texture what its colour is multiplied with, if there is something
 * @param repeatU how often a flat texture is repeated along
 * @param repeatV how often a flat texture is repeated across
 */
record Surface(
    float[] rgba, float emission, @Nullable Texture texture, float repeatU, float repeatV) {

  /**
   * One channel of its colour.
   *
   * @param x texture coordinate, or a direction's first number where the texture is a cube
   * @param y texture coordinate, or the second
   * @param z the third
   */
  double colour(double x, double y, double z, int channel) {
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
