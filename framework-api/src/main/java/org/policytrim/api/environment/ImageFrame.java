package org.policytrim.api.environment;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apiguardian.api.API;

/** An immutable RGB image: rows from the top, three bytes per pixel. */
@API(status = API.Status.MAINTAINED, since = "0.1")
public final class ImageFrame {

  private final int height;
  private final int width;
  private final byte[] rgb;

  private ImageFrame(int height, int width, byte[] rgb) {
    if (rgb.length != Math.multiplyExact(Math.multiplyExact(height, width), 3)) {
      throw new IllegalArgumentException(
          "an image of %d x %d pixels has %d bytes, found %d"
              .formatted(height, width, 3L * height * width, rgb.length));
    }
    this.height = height;
    this.width = width;
    this.rgb = rgb;
  }

  /** Creates an image from a copy of the pixels. */
  public static ImageFrame copyOf(int height, int width, byte[] rgb) {
    return new ImageFrame(height, width, rgb.clone());
  }

  /** Creates an image from an array without copying it; the caller must not change it again. */
  public static ImageFrame wrap(int height, int width, byte[] rgb) {
    return new ImageFrame(height, width, rgb);
  }

  /** Returns the number of rows. */
  public int height() {
    return height;
  }

  /** Returns the number of columns. */
  public int width() {
    return width;
  }

  /** Returns one channel of one pixel, from 0 to 255; channels 0, 1, 2 are red, green, blue. */
  public int channel(int row, int column, int channel) {
    return rgb[(row * width + column) * 3 + channel] & 0xFF;
  }

  /** Returns a read-only view of the bytes. */
  public ByteBuffer buffer() {
    return ByteBuffer.wrap(rgb).asReadOnlyBuffer();
  }

  /** Returns a copy of the bytes. */
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
