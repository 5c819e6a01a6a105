package org.policytrim.mujoco.render.software;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.array.IntView;
import org.policytrim.mujoco.generated.Constants;
import org.policytrim.mujoco.generated.ModelArrays;

/**
 * A texture.
 *
 * @param kind mjTEXTURE_2D, mjTEXTURE_CUBE or mjTEXTURE_SKYBOX
 * @param width the width in texels
 * @param height the height in texels; six times the width for cubes, whose faces are stacked
 * @param channels the number of bytes of a texel
 * @param texels the texels, row-major
 */
record Texture(int kind, int width, int height, int channels, byte[] texels) {

  /** Copies all textures of a model. */
  static List<Texture> all(MjModel model) {
    IntView widths = model.view(ModelArrays.TEX_WIDTH);
    IntView heights = model.view(ModelArrays.TEX_HEIGHT);
    IntView channels = model.view(ModelArrays.TEX_NCHANNEL);
    List<Texture> textures = new ArrayList<>();
    for (int i = 0; i < widths.length(); i++) {
      byte[] texels = new byte[widths.get(i) * heights.get(i) * channels.get(i)];
      model
          .view(ModelArrays.TEX_DATA)
          .read(model.view(ModelArrays.TEX_ADR).get(i), texels, 0, texels.length);
      textures.add(
          new Texture(
              model.view(ModelArrays.TEX_TYPE).get(i),
              widths.get(i),
              heights.get(i),
              channels.get(i),
              texels));
    }
    return textures;
  }

  /** Returns whether the texture is a cube or skybox. */
  boolean isCube() {
    return kind != Constants.mjTEXTURE_2D;
  }

  /** Returns a channel of the nearest texel, 0 to 1. Coordinates outside of 0 to 1 wrap around. */
  double sample(double u, double v, int channel) {
    return texel(
        (int) ((u - Math.floor(u)) * width), (int) ((v - Math.floor(v)) * height), channel);
  }

  /** Returns a channel of the texel in a direction from the center of the cube, 0 to 1. */
  double sampleCube(double x, double y, double z, int channel) {
    double ax = Math.abs(x);
    double ay = Math.abs(y);
    double az = Math.abs(z);
    int face;
    double u;
    double v;
    double most;
    if (ax >= ay && ax >= az) {
      face = x > 0 ? 0 : 1;
      most = ax;
      u = x > 0 ? -z : z;
      v = -y;
    } else if (ay >= az) {
      face = y > 0 ? 2 : 3;
      most = ay;
      u = x;
      v = y > 0 ? z : -z;
    } else {
      face = z > 0 ? 4 : 5;
      most = az;
      u = z > 0 ? x : -x;
      v = -y;
    }
    double scale = Math.max(most, 1e-9);
    int side = Math.min(width, height / 6);
    int column = Math.clamp((int) ((u / scale + 1) / 2 * side), 0, side - 1);
    int row = Math.clamp((int) ((v / scale + 1) / 2 * side), 0, side - 1);
    return texel(column, face * side + row, channel);
  }

  /** Returns the mean of a channel, 0 to 1. */
  double mean(int channel) {
    double sum = 0;
    for (int i = Math.min(channel, channels - 1); i < texels.length; i += channels) {
      sum += texels[i] & 0xFF;
    }
    return sum / 255 / Math.max(1, texels.length / channels);
  }

  private double texel(int column, int row, int channel) {
    int x = Math.clamp(column, 0, width - 1);
    int y = Math.clamp(row, 0, height - 1);
    return (texels[(y * width + x) * channels + Math.min(channel, channels - 1)] & 0xFF) / 255.0;
  }
}
