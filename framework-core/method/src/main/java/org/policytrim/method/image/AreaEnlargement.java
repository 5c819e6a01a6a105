package org.policytrim.method.image;

import org.policytrim.api.environment.ImageFrame;

/**
 * The enlargement of images by OpenCV's {@code INTER_AREA}: bilinear, with weights by which each
 * source pixel covers the same area of the result. The arithmetic is OpenCV's fixed point of 11
 * bits.
 */
final class AreaEnlargement {

  private static final int CHANNELS = 3;
  private static final int ONE = 1 << 11;

  private AreaEnlargement() {}

  /**
   * The two source positions of a target position and the weight of the second, of {@value #ONE}.
   *
   * @param first the first position
   * @param second the second position
   * @param weight of the second
   */
  private record Pair(int first, int second, int weight) {

    static Pair of(int index, int source, int target) {
      double ratio = source / (double) target;
      int first = (int) Math.floor(index * ratio);
      float share = (float) ((index + 1) - (first + 1) / ratio);
      share = share <= 0 ? 0 : share - (float) Math.floor(share);
      if (first >= source - 1) {
        return new Pair(source - 1, source - 1, 0);
      }
      return new Pair(first, first + 1, (int) Math.rint(share * ONE));
    }
  }

  /**
   * Enlarges an image.
   *
   * @param height at least the image's
   * @param width at least the image's
   */
  static ImageFrame of(ImageFrame image, int height, int width) {
    int line = width * CHANNELS;
    int[] rows = new int[image.height() * line];
    for (int column = 0; column < width; column++) {
      Pair pair = Pair.of(column, image.width(), width);
      for (int row = 0; row < image.height(); row++) {
        for (int channel = 0; channel < CHANNELS; channel++) {
          rows[row * line + column * CHANNELS + channel] =
              image.channel(row, pair.first(), channel) * (ONE - pair.weight())
                  + image.channel(row, pair.second(), channel) * pair.weight();
        }
      }
    }
    byte[] pixels = new byte[height * line];
    for (int row = 0; row < height; row++) {
      Pair pair = Pair.of(row, image.height(), height);
      for (int value = 0; value < line; value++) {
        int upper = (ONE - pair.weight()) * (rows[pair.first() * line + value] >> 4) >> 16;
        int lower = pair.weight() * (rows[pair.second() * line + value] >> 4) >> 16;
        pixels[row * line + value] = (byte) (upper + lower + 2 >> 2);
      }
    }
    return ImageFrame.wrap(height, width, pixels);
  }
}
