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
  private final float[][] levels;

  private Texture(BufferedImage image, boolean colour, int count) {
    widths = new int[count];
    heights = new int[count];
    levels = new float[count][];
    byte[] level = pixels(image);
    int width = image.getWidth();
    int height = image.getHeight();
    for (int i = 0; i < count; i++) {
      widths[i] = width;
      heights[i] = height;
      levels[i] = decoded(level, colour);
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

  private static float[] decoded(byte[] level, boolean colour) {
    float[] values = new float[level.length];
    for (int i = 0; i < values.length; i++) {
      double value = (level[i] & 0xFF) / 255.0;
      values[i] = (float) (colour ? linear(value) : value);
    }
    return values;
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
    int x0 = Math.floorMod(left, width) * CHANNELS;
    int x1 = Math.floorMod(left + 1, width) * CHANNELS;
    int y0 = Math.floorMod(top, height) * width * CHANNELS;
    int y1 = Math.floorMod(top + 1, height) * width * CHANNELS;
    float[] values = levels[level];
    for (int c = 0; c < CHANNELS; c++) {
      float above = values[y0 + x0 + c] * (1 - right) + values[y0 + x1 + c] * right;
      float below = values[y1 + x0 + c] * (1 - right) + values[y1 + x1 + c] * right;
      result[c] += weight * (above * (1 - low) + below * low);
    }
  }
}
