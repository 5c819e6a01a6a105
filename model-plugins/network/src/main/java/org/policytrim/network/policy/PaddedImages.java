package org.policytrim.network.policy;

import java.util.Arrays;
import org.policytrim.api.environment.ImageFrame;

/**
 * Images as three planes in [-1, 1]. An image of another size is scaled with its proportions and
 * padded with black, as openpi does it.
 *
 * @param height of the tower's images in pixels
 * @param width of the tower's images in pixels
 */
public record PaddedImages(int height, int width) implements ImagePreparation {

  private static final float BLACK = -1;

  @Override
  public int size() {
    return 3 * height * width;
  }

  @Override
  public void absent(float[] target, int position) {
    Arrays.fill(target, position, position + size(), BLACK);
  }

  @Override
  public void prepare(ImageFrame image, float[] target, int position) {
    if (image.height() == height && image.width() == width) {
      copy(image.toArray(), target, position);
    } else {
      scale(image, target, position);
    }
  }

  private void copy(byte[] rgb, float[] target, int position) {
    int plane = height * width;
    for (int pixel = 0; pixel < plane; pixel++) {
      for (int channel = 0; channel < 3; channel++) {
        target[position + channel * plane + pixel] =
            normalised((rgb[3 * pixel + channel] & 0xFF) / 255f);
      }
    }
  }

  private static float normalised(float share) {
    return share * 2 - 1;
  }

  private void scale(ImageFrame image, float[] target, int position) {
    double ratio = Math.max(image.width() / (double) width, image.height() / (double) height);
    int scaledHeight = (int) (image.height() / ratio);
    int scaledWidth = (int) (image.width() / ratio);
    int top = (height - scaledHeight) / 2;
    int left = (width - scaledWidth) / 2;
    absent(target, position);
    int plane = height * width;
    for (int row = 0; row < scaledHeight; row++) {
      double y = source(row, image.height(), scaledHeight);
      for (int column = 0; column < scaledWidth; column++) {
        double x = source(column, image.width(), scaledWidth);
        int at = position + (top + row) * width + left + column;
        for (int channel = 0; channel < 3; channel++) {
          target[at + channel * plane] =
              normalised((float) (ImagePreparation.bilinear(image, y, x, channel) / 255));
        }
      }
    }
  }

  /** Returns the place of a scaled pixel's centre in the image, clamped at its borders. */
  private static double source(int index, int extent, int scaled) {
    return Math.max(0, (index + 0.5) * extent / scaled - 0.5);
  }
}
