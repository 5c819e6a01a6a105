package org.policytrim.maniskill.render;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import javax.imageio.ImageIO;

/** A repeated texture with three channels, sampled with linear filtering. Immutable. */
public final class Texture {

  private static final int CHANNELS = 3;

  private final int[] widths;
  private final int[] heights;

  /** Texels of each level as {@code 0xRRGGBB}: a quarter of the memory of floats. */
  private final int[][] levels;

  /** The values of bytes. */
  private final float[] values = new float[256];

  private Texture(BufferedImage image, boolean colour, int count) {
    widths = new int[count];
    heights = new int[count];
    levels = new int[count][];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (colour ? linear(i / 255.0) : i / 255.0);
    }
    byte[] level = pixels(image);
    int width = image.getWidth();
    int height = image.getHeight();
    for (int i = 0; i < count; i++) {
      widths[i] = width;
      heights[i] = height;
      levels[i] = packed(level);
      if (i + 1 < count) {
        level = halved(level, width, height);
        width /= 2;
        height /= 2;
      }
    }
  }

  /**
   * Reads an image.
   *
   * @param colour whether its numbers are colours in sRGB, which are decoded
   * @param levels the number of mipmap levels
   */
  static Texture read(InputStream content, boolean colour, int levels) throws IOException {
    BufferedImage image = ImageIO.read(content);
    if (image == null) {
      throw new IOException("not an image that Java can read");
    }
    return new Texture(image, colour, levels);
  }

  private static byte[] pixels(BufferedImage image) {
    byte[] pixels = new byte[image.getWidth() * image.getHeight() * CHANNELS];
    int next = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int rgb = image.getRGB(x, y);
        pixels[next++] = (byte) (rgb >> 16);
        pixels[next++] = (byte) (rgb >> 8);
        pixels[next++] = (byte) rgb;
      }
    }
    return pixels;
  }

  private static int[] packed(byte[] level) {
    int[] texels = new int[level.length / CHANNELS];
    for (int i = 0; i < texels.length; i++) {
      int at = i * CHANNELS;
      texels[i] = (level[at] & 0xFF) << 16 | (level[at + 1] & 0xFF) << 8 | (level[at + 2] & 0xFF);
    }
    return texels;
  }

  /** Decodes a number in sRGB. */
  private static double linear(double value) {
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  private static byte[] halved(byte[] level, int width, int height) {
    int newWidth = width / 2;
    int newHeight = height / 2;
    byte[] half = new byte[newWidth * newHeight * CHANNELS];
    for (int y = 0; y < newHeight; y++) {
      for (int x = 0; x < newWidth; x++) {
        for (int c = 0; c < CHANNELS; c++) {
          int at = (2 * y * width + 2 * x) * CHANNELS + c;
          int down = at + width * CHANNELS;
          int sum =
              (level[at] & 0xFF)
                  + (level[at + CHANNELS] & 0xFF)
                  + (level[down] & 0xFF)
                  + (level[down + CHANNELS] & 0xFF);
          half[(y * newWidth + x) * CHANNELS + c] = (byte) ((sum + 2) / 4);
        }
      }
    }
    return half;
  }

  /** Returns the width of the finest level. */
  int width() {
    return widths[0];
  }

  /** Returns whether there is more than one level. */
  boolean hasLevels() {
    return levels.length > 1;
  }

  /**
   * Samples the texture.
   *
   * @param detail the mipmap level, 0 for the finest; may lie between two
   * @param result receives three channels
   */
  void sample(float u, float v, float detail, float[] result) {
    float clamped = Math.clamp(detail, 0f, levels.length - 1f);
    int fine = (int) clamped;
    float share = clamped - fine;
    result[0] = 0;
    result[1] = 0;
    result[2] = 0;
    add(fine, u, v, 1 - share, result);
    if (share > 0) {
      add(fine + 1, u, v, share, result);
    }
  }

  private void add(int level, float u, float v, float weight, float[] result) {
    int width = widths[level];
    int height = heights[level];
    float x = u * width - 0.5f;
    float y = v * height - 0.5f;
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    float right = x - left;
    float low = y - top;
    int x0 = Math.floorMod(left, width);
    int x1 = x0 + 1 == width ? 0 : x0 + 1;
    int y0 = Math.floorMod(top, height) * width;
    int y1 = y0 + width == height * width ? 0 : y0 + width;
    int[] texels = levels[level];
    int leftAbove = texels[y0 + x0];
    int rightAbove = texels[y0 + x1];
    int leftBelow = texels[y1 + x0];
    int rightBelow = texels[y1 + x1];
    for (int c = 0; c < CHANNELS; c++) {
      int shift = 16 - 8 * c;
      float above =
          values[leftAbove >> shift & 0xFF] * (1 - right)
              + values[rightAbove >> shift & 0xFF] * right;
      float below =
          values[leftBelow >> shift & 0xFF] * (1 - right)
              + values[rightBelow >> shift & 0xFF] * right;
      result[c] += weight * (above * (1 - low) + below * low);
    }
  }
}
