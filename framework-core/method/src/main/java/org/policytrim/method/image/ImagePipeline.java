package org.policytrim.method.image;

import org.policytrim.api.environment.ImageFrame;
import org.policytrim.api.robot.CameraMapping;

/**
 * The preparation of one camera's images: turned, cropped and scaled, in this order. Immutable and
 * thread-safe.
 */
public final class ImagePipeline {

  private static final int CHANNELS = 3;
  private static final double ROUNDED = 0.5;
  private static final double TRUNCATED = 0;

  private final CameraMapping mapping;
  private final int height;
  private final int width;

  /**
   * Prepares images of a camera.
   *
   * @param height the height that the policy expects, in pixels
   * @param width the width that the policy expects, in pixels
   */
  public ImagePipeline(CameraMapping mapping, int height, int width) {
    this.mapping = mapping;
    this.height = height;
    this.width = width;
  }

  /** Returns true if the result can have the size that the policy expects. */
  public boolean fits() {
    int rows = kept(mapping.height());
    int columns = kept(mapping.width());
    return switch (mapping.scaling()) {
      case NONE -> rows == height && columns == width;
      case AREA -> rows <= height && columns <= width;
      default -> true;
    };
  }

  /**
   * Prepares an image.
   *
   * @param rendered an image of the size that the mapping names
   */
  public ImageFrame prepare(ImageFrame rendered) {
    ImageFrame image = cropped(mapping.turned() ? turned(rendered) : rendered);
    return switch (mapping.scaling()) {
      case NONE -> image;
      case PAD -> padded(image);
      case STRETCH -> scaled(image, ResamplingFilter.BILINEAR, TRUNCATED);
      case BICUBIC -> scaled(image, ResamplingFilter.BICUBIC, ROUNDED);
      case AREA -> isFinal(image) ? image : AreaEnlargement.of(image, height, width);
      case JPEG_LANCZOS ->
          Resampling.inFloats(
              JpegRoundTrip.of(image), height, width, ResamplingFilter.LANCZOS, ROUNDED);
    };
  }

  private boolean isFinal(ImageFrame image) {
    return image.height() == height && image.width() == width;
  }

  private static ImageFrame turned(ImageFrame image) {
    byte[] source = image.toArray();
    byte[] turned = new byte[source.length];
    int pixels = source.length / CHANNELS;
    for (int pixel = 0; pixel < pixels; pixel++) {
      System.arraycopy(source, (pixels - 1 - pixel) * CHANNELS, turned, pixel * CHANNELS, CHANNELS);
    }
    return ImageFrame.wrap(image.height(), image.width(), turned);
  }

  private int kept(int extent) {
    return Math.max(1, (int) (extent * mapping.crop()));
  }

  private ImageFrame cropped(ImageFrame image) {
    int rows = kept(image.height());
    int columns = kept(image.width());
    if (rows == image.height() && columns == image.width()) {
      return image;
    }
    // A half is rounded to the even number, as Python does it.
    int top = (int) Math.rint((image.height() - rows) / 2.0);
    int left = (int) Math.rint((image.width() - columns) / 2.0);
    byte[] source = image.toArray();
    byte[] part = new byte[rows * columns * CHANNELS];
    for (int row = 0; row < rows; row++) {
      System.arraycopy(
          source,
          ((top + row) * image.width() + left) * CHANNELS,
          part,
          row * columns * CHANNELS,
          columns * CHANNELS);
    }
    return ImageFrame.wrap(rows, columns, part);
  }

  private ImageFrame scaled(ImageFrame image, ResamplingFilter filter, double rounding) {
    return isFinal(image) ? image : Resampling.inFloats(image, height, width, filter, rounding);
  }

  private ImageFrame padded(ImageFrame image) {
    if (isFinal(image)) {
      return image;
    }
    double ratio = Math.max(image.width() / (double) width, image.height() / (double) height);
    int rows = Math.max(1, (int) (image.height() / ratio));
    int columns = Math.max(1, (int) (image.width() / ratio));
    byte[] scaled =
        Resampling.inFixedPoint(image, rows, columns, ResamplingFilter.BILINEAR).toArray();
    int top = (height - rows) / 2;
    int left = (width - columns) / 2;
    byte[] whole = new byte[height * width * CHANNELS];
    for (int row = 0; row < rows; row++) {
      System.arraycopy(
          scaled,
          row * columns * CHANNELS,
          whole,
          ((top + row) * width + left) * CHANNELS,
          columns * CHANNELS);
    }
    return ImageFrame.wrap(height, width, whole);
  }
}
