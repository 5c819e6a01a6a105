package org.policytrim.mujoco.render;

/**
 * A rectangle of pixels. The origin is the lower left corner of the image, as in OpenGL.
 *
 * @param left the first column
 * @param bottom the first row
 * @param width the number of columns
 * @param height the number of rows
 */
record PixelArea(int left, int bottom, int width, int height) {

  /** Returns the area of a whole image. */
  static PixelArea whole(int width, int height) {
    return new PixelArea(0, 0, width, height);
  }

  /** Returns whether the area contains no pixel. */
  boolean isEmpty() {
    return width <= 0 || height <= 0;
  }

  /** Returns the number of pixels. */
  int pixels() {
    return width * height;
  }
}
