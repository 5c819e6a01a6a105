package org.policytrim.oft.policy;

import org.policytrim.api.environment.ImageFrame;

/**
 * Pixels to what both towers read: three planes with the mean and deviation of ImageNet for the
 * first, three in [-1, 1] for the second. An image of another size is stretched to the towers', as
 * the original does, and then cut to the share of its area that the network sees.
 *
 * @param side of the towers' images
 * @param share of the area, about the centre, that is seen; in (0, 1]
 */
record ImagePreparation(int side, double share) {

  private static final float[][] MEANS = {{0.485f, 0.456f, 0.406f}, {0.5f, 0.5f, 0.5f}};
  private static final float[][] DEVIATIONS = {{0.229f, 0.224f, 0.225f}, {0.5f, 0.5f, 0.5f}};
  private static final int CHANNELS = 3;

  /** How many numbers an image becomes. */
  int size() {
    return MEANS.length * CHANNELS * side * side;
  }

  /** Writes an image that is not there: black. */
  void absent(float[] target, int position) {
    for (int pixel = 0; pixel < side * side; pixel++) {
      for (int channel = 0; channel < CHANNELS; channel++) {
        write(target, position, pixel, channel, 0);
      }
    }
  }

  /** Writes an image. */
  void prepare(ImageFrame image, float[] target, int position) {
    boolean asItIs = image.height() == side && image.width() == side && share == 1;
    for (int row = 0; row < side; row++) {
      double y = asItIs ? row : source(row, image.height());
      for (int column = 0; column < side; column++) {
        double x = asItIs ? column : source(column, image.width());
        for (int channel = 0; channel < CHANNELS; channel++) {
          double value =
              asItIs ? image.channel(row, column, channel) : sampled(image, y, x, channel);
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

  /** Where a pixel's centre lies in the image; the cut keeps the outermost pixels' centres. */
  private double source(int index, int extent) {
    double kept = Math.sqrt(share);
    double place = share == 1 ? index : (side - 1) * (1 - kept) / 2 + index * kept;
    return Math.clamp((place + 0.5) * extent / side - 0.5, 0, extent - 1);
  }

  private static double sampled(ImageFrame image, double y, double x, int channel) {
    int row = (int) y;
    int column = (int) x;
    int nextRow = Math.min(row + 1, image.height() - 1);
    int nextColumn = Math.min(column + 1, image.width() - 1);
    double down = y - row;
    double right = x - column;
    return (1 - down)
            * ((1 - right) * image.channel(row, column, channel)
                + right * image.channel(row, nextColumn, channel))
        + down
            * ((1 - right) * image.channel(nextRow, column, channel)
                + right * image.channel(nextRow, nextColumn, channel));
  }
}
