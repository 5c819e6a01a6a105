package org.policytrim.api.environment;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** An immutable upright RGB image: rows from the top, three bytes a pixel. */
public final class ImageFrame {

  private final int height;
  private final int width;
  private final byte[] rgb;

  private ImageFrame(int height, int width, byte[] rgb) {
    if (rgb.length != Math.multiplyExact(Math.multiplyExact(height, width), 3)) {
      throw new IllegalArgumentException(
          "an image of %d x %d holds %d bytes, found %d"
              .formatted(height, width, 3L * height * width, rgb.length));
    }
    this.height = height;
    this.width = width;
    this.rgb = rgb;
  }

  /** An image with a copy of the pixels. */
  public static ImageFrame copyOf(int height, int width, byte[] rgb) {
    return new ImageFrame(height, width, rgb.clone());
  }

  /** An image around an array that the caller gives away and does not touch again. */
  public static ImageFrame wrap(int height, int width, byte[] rgb) {
    return new ImageFrame(height, width, rgb);
  }

  /** The number of rows. */
  public int height() {
    return height;
  }

  /** The number of columns. */
  public int width() {
    return width;
  }

  /** One channel of one pixel, 0 to 255; channel 0 is red. */
  public int channel(int row, int column, int channel) {
    return rgb[(row * width + column) * 3 + channel] & 0xFF;
  }

  /** A read-only view of the bytes; no copy. */
  public ByteBuffer buffer() {
    return ByteBuffer.wrap(rgb).asReadOnlyBuffer();
  }

  /** A copy of the bytes. */
  public byte[] toArray() {
    return rgb.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ImageFrame that
        && height == that.height
        && width == that.width
        && Arrays.equals(rgb, that.rgb);
  }

  @Override
  public int hashCode() {
    return 31 * width + Arrays.hashCode(rgb);
  }

  @Override
  public String toString() {
    return "ImageFrame[" + height + " x " + width + "]";
  }
}
