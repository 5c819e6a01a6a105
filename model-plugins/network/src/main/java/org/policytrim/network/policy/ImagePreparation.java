package org.policytrim.network.policy;

import org.policytrim.api.environment.ImageFrame;

/** Preparation of camera images for an image tower: each becomes the same number of values. */
public interface ImagePreparation {

  /** Returns the number of values that an image becomes. */
  int size();

  /**
   * Writes the values of an image.
   *
   * @param target receives {@link #size()} values from {@code position} on
   */
  void prepare(ImageFrame image, float[] target, int position);

  /** Writes the values of an absent image, which is black. */
  void absent(float[] target, int position);

  /**
   * Samples one colour channel between pixels, bilinearly. Beyond the last row or column the image
   * goes on unchanged.
   *
   * @param y from 0 (the centre of the first row) on
   * @param x from 0 (the centre of the first column) on
   * @return from 0 to 255
   */
  static double bilinear(ImageFrame image, double y, double x, int channel) {
    int row = Math.min((int) y, image.height() - 1);
    int column = Math.min((int) x, image.width() - 1);
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
