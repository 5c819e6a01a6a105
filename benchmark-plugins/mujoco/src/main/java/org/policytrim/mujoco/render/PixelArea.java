package org.policytrim.mujoco.render;

/**
 * A rectangle of a picture, in pixels.
 *
 * @param left columns to the left of it
 * @param bottom rows below it
 * @param width its columns
 * @param height its rows
 */
record PixelArea(int left, int bottom, int width, int height) {

  /** All of a picture. */
  static PixelArea whole(int width, int height) {
    return new PixelArea(0, 0, width, height);
  }

  boolean isEmpty() {
    return width <= 0 || height <= 0;
  }

  int pixels() {
    return width * height;
  }
}
