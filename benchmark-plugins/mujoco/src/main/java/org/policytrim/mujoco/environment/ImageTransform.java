package org.policytrim.mujoco.environment;

/** A rearrangement of the pixels of a rendered image. */
public enum ImageTransform {
  /** The image as rendered, the right way up. */
  NONE {
    @Override
    void apply(byte[] pixels, int height) {
      // Nothing changes.
    }
  },
  /** A rotation by 180 degrees. */
  ROTATE_180 {
    @Override
    void apply(byte[] pixels, int height) {
      reverse(pixels, 0, pixels.length);
    }
  },
  /** The rows in reverse order. */
  FLIP_VERTICALLY {
    @Override
    void apply(byte[] pixels, int height) {
      ROTATE_180.apply(pixels, height);
      FLIP_HORIZONTALLY.apply(pixels, height);
    }
  },
  /** The pixels of each row in reverse order. */
  FLIP_HORIZONTALLY {
    @Override
    void apply(byte[] pixels, int height) {
      int row = pixels.length / height;
      for (int start = 0; start < pixels.length; start += row) {
        reverse(pixels, start, start + row);
      }
    }
  };

  private static final int CHANNELS = 3;

  /**
   * Rearranges an image in place.
   *
   * @param pixels red, green and blue of each pixel, row by row
   * @param height the number of rows
   */
  abstract void apply(byte[] pixels, int height);

  /** Reverses the order of the pixels from one index up to another (exclusive). */
  private static void reverse(byte[] pixels, int from, int to) {
    for (int first = from, last = to - CHANNELS;
        first < last;
        first += CHANNELS, last -= CHANNELS) {
      for (int channel = 0; channel < CHANNELS; channel++) {
        byte kept = pixels[first + channel];
        pixels[first + channel] = pixels[last + channel];
        pixels[last + channel] = kept;
      }
    }
  }
}
