package org.policytrim.method.image;

import org.policytrim.api.environment.ImageFrame;

/** Scaling of images with antialiasing: along the rows first, then along the columns. */
final class Resampling {

  private static final int CHANNELS = 3;

  /** The fractional bits of Pillow's weights for images of 8 bits per channel. */
  private static final int PRECISION = 22;

  private Resampling() {}

  /**
   * Scales in Pillow's arithmetic: weights in fixed point, and 8 bits between the two passes. The
   * result is the same to the last bit.
   */
  static ImageFrame inFixedPoint(ImageFrame image, int height, int width, ResamplingFilter filter) {
    byte[] pixels = image.toArray();
    if (width != image.width()) {
      ResamplingWeights weights = new ResamplingWeights(filter, image.width(), width);
      pixels =
          fixedPass(pixels, image.height(), image.width() * CHANNELS, CHANNELS, weights, width);
    }
    if (height != image.height()) {
      ResamplingWeights weights = new ResamplingWeights(filter, image.height(), height);
      pixels = fixedPass(pixels, 1, 0, width * CHANNELS, weights, height);
    }
    return ImageFrame.wrap(height, width, pixels);
  }

  /**
   * Scales one side.
   *
   * @param lines the number of independent lines
   * @param pitch the values from one line to the next in the source
   * @param step the values from one source pixel of a line to the next; all values of such a step
   *     are scaled alike
   */
  private static byte[] fixedPass(
      byte[] source, int lines, int pitch, int step, ResamplingWeights weights, int target) {
    byte[] result = new byte[lines * target * step];
    for (int i = 0; i < target; i++) {
      int[] fixed = fixed(weights.of(i));
      int start = weights.start(i);
      for (int line = 0; line < lines; line++) {
        for (int value = 0; value < step; value++) {
          int sum = 1 << (PRECISION - 1);
          int at = line * pitch + start * step + value;
          for (int weight : fixed) {
            sum += (source[at] & 0xFF) * weight;
            at += step;
          }
          result[(line * target + i) * step + value] = (byte) Math.clamp(sum >> PRECISION, 0, 255);
        }
      }
    }
    return result;
  }

  private static int[] fixed(double[] weights) {
    int[] fixed = new int[weights.length];
    for (int i = 0; i < fixed.length; i++) {
      double scaled = weights[i] * (1 << PRECISION);
      fixed[i] = (int) (scaled < 0 ? scaled - 0.5 : scaled + 0.5);
    }
    return fixed;
  }

  /**
   * Scales in floating point.
   *
   * @param rounding is added to each value before its fraction is cut off: one half rounds, 0
   *     truncates
   */
  static ImageFrame inFloats(
      ImageFrame image, int height, int width, ResamplingFilter filter, double rounding) {
    ResamplingWeights across = new ResamplingWeights(filter, image.width(), width);
    ResamplingWeights down = new ResamplingWeights(filter, image.height(), height);
    double[] rows = new double[image.height() * width * CHANNELS];
    for (int row = 0; row < image.height(); row++) {
      for (int column = 0; column < width; column++) {
        double[] weights = across.of(column);
        for (int channel = 0; channel < CHANNELS; channel++) {
          double sum = 0;
          for (int j = 0; j < weights.length; j++) {
            sum += weights[j] * image.channel(row, across.start(column) + j, channel);
          }
          rows[(row * width + column) * CHANNELS + channel] = sum;
        }
      }
    }
    byte[] pixels = new byte[height * width * CHANNELS];
    int line = width * CHANNELS;
    for (int row = 0; row < height; row++) {
      double[] weights = down.of(row);
      for (int value = 0; value < line; value++) {
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
          sum += weights[j] * rows[(down.start(row) + j) * line + value];
        }
        pixels[row * line + value] = (byte) Math.clamp((int) Math.floor(sum + rounding), 0, 255);
      }
    }
    return ImageFrame.wrap(height, width, pixels);
  }
}
