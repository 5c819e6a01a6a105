package org.policytrim.oft.policy;

import org.policytrim.api.environment.ImageFrame;
import org.policytrim.network.policy.ImagePreparation;

/**
 * Images as six planes: three with the mean and deviation of ImageNet for the first tower, three in
 * [-1, 1] for the second. An image of another size is stretched to the towers', as in the original,
 * and then cropped to a share of its area.
 *
 * @param side of the towers' images in pixels
 * @param share the share of the area, about the centre, that is kept; in (0, 1]
 */
record TowerImages(int side, double share) implements ImagePreparation {

  private static final float[][] MEANS = {{0.485f, 0.456f, 0.406f}, {0.5f, 0.5f, 0.5f}};
  private static final float[][] DEVIATIONS = {{0.229f, 0.224f, 0.225f}, {0.5f, 0.5f, 0.5f}};
  private static final int CHANNELS = 3;

  /** The number of planes of an image. */
  static final int PLANES = MEANS.length * CHANNELS;

  @Override
  public int size() {
    return PLANES * side * side;
  }

  @Override
  public void absent(float[] target, int position) {
    for (int pixel = 0; pixel < side * side; pixel++) {
      for (int channel = 0; channel < CHANNELS; channel++) {
        write(target, position, pixel, channel, 0);
      }
    }
  }

  @Override
  public void prepare(ImageFrame image, float[] target, int position) {
    boolean asItIs = image.height() == side && image.width() == side && share == 1;
    for (int row = 0; row < side; row++) {
      double y = asItIs ? row : source(row, image.height());
      for (int column = 0; column < side; column++) {
        double x = asItIs ? column : source(column, image.width());
        for (int channel = 0; channel < CHANNELS; channel++) {
          double value =
              asItIs
                  ? image.channel(row, column, channel)
                  : ImagePreparation.bilinear(image, y, x, channel);
          write(target, position, row * side + column, channel, (float) (value / 255));
        }
      }
    }
  }

  private void write(float[] target, int position, int pixel, int channel, float value) {
    for (int tower = 0; tower < MEANS.length; tower++) {
      int plane = tower * CHANNELS + channel;
      target[position + plane * side * side + pixel] =
          (value - MEANS[tower][channel]) / DEVIATIONS[tower][channel];
    }
  }

  /** Returns the place of a pixel's centre in the image; the crop keeps the outermost centres. */
  private double source(int index, int extent) {
    double kept = Math.sqrt(share);
    double place = share == 1 ? index : (side - 1) * (1 - kept) / 2 + index * kept;
    return Math.clamp((place + 0.5) * extent / side - 0.5, 0, extent - 1);
  }
}
