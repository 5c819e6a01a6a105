package org.policytrim.method.perturbation;

import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;
import org.policytrim.api.environment.ImageFrame;

/**
 * Gaussian blur with a square kernel, as torchvision and OpenCV define it: standard deviation 0.3
 * ((N - 1) / 2 - 1) + 0.8 for a kernel of N pixels, borders mirrored without repeating the edge
 * pixel. Uses no randomness. (OpenCV itself uses rounded tables for N of 3, 5 and 7.)
 *
 * @param kernel N: odd, from 3 to 99 pixels
 */
record GaussianBlur(int kernel) implements ImagePerturbation {

  private static final int CHANNELS = 3;

  GaussianBlur {
    if (kernel < 3 || kernel > 99 || kernel % 2 == 0) {
      throw new IllegalArgumentException(
          "a blur's kernel is an odd number of pixels from 3 to 99, found " + kernel);
    }
  }

  @Override
  public ImageFrame perturb(ImageFrame image, RandomGenerator random) {
    int height = image.height();
    int width = image.width();
    float[] weights = weights();
    ByteBuffer source = image.buffer();
    float[] pixels = new float[source.remaining()];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = source.get(i) & 0xFF;
    }
    // A Gaussian is separable: rows, then columns, take 2 N instead of N^2 operations per pixel.
    float[] across = new float[pixels.length];
    for (int row = 0; row < height; row++) {
      convolve(pixels, across, row * width * CHANNELS, CHANNELS, width, weights);
    }
    float[] blurred = new float[pixels.length];
    for (int column = 0; column < width; column++) {
      convolve(across, blurred, column * CHANNELS, width * CHANNELS, height, weights);
    }
    byte[] bytes = new byte[pixels.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.clamp(Math.round(blurred[i]), 0, 255);
    }
    return ImageFrame.wrap(height, width, bytes);
  }

  /** Returns the weights of the kernel, which sum to 1. */
  float[] weights() {
    double deviation = 0.3 * ((kernel - 1) * 0.5 - 1) + 0.8;
    double[] bell = new double[kernel];
    double sum = 0;
    for (int i = 0; i < kernel; i++) {
      double distance = (i - kernel / 2) / deviation;
      bell[i] = StrictMath.exp(-0.5 * distance * distance);
      sum += bell[i];
    }
    float[] weights = new float[kernel];
    for (int i = 0; i < kernel; i++) {
      weights[i] = (float) (bell[i] / sum);
    }
    return weights;
  }

  /** Blurs one line of {@code count} pixels that are {@code stride} floats apart. */
  private static void convolve(
      float[] from, float[] to, int start, int stride, int count, float[] weights) {
    int radius = weights.length / 2;
    for (int pixel = 0; pixel < count; pixel++) {
      float red = 0;
      float green = 0;
      float blue = 0;
      for (int tap = 0; tap < weights.length; tap++) {
        int at = start + mirrored(pixel + tap - radius, count) * stride;
        red += weights[tap] * from[at];
        green += weights[tap] * from[at + 1];
        blue += weights[tap] * from[at + 2];
      }
      int at = start + pixel * stride;
      to[at] = red;
      to[at + 1] = green;
      to[at + 2] = blue;
    }
  }

  /** Returns the index of the pixel that stands for a position outside: 2 1 | 0 1 ... n-1 | n-2. */
  private static int mirrored(int position, int count) {
    if (position >= 0 && position < count) {
      return position;
    }
    if (count == 1) {
      return 0;
    }
    int period = 2 * (count - 1);
    int folded = Math.floorMod(position, period);
    return folded < count ? folded : period - folded;
  }
}
