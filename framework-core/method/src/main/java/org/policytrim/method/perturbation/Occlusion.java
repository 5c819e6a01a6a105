package org.policytrim.method.perturbation;

import java.util.random.RandomGenerator;
import org.policytrim.api.environment.ImageFrame;

/**
 * Covers a share of the image with black cells of a grid of 16 by 16 (fewer where the image has
 * fewer pixels), redrawn for each image without replacement: the share is met to half a cell.
 *
 * @param percent of the cells, from 1 to 99
 */
record Occlusion(int percent) implements ImagePerturbation {

  private static final int CELLS = 16;

  Occlusion {
    if (percent < 1 || percent > 99) {
      throw new IllegalArgumentException(
          "occlusion covers 1 to 99 per cent of an image, found " + percent);
    }
  }

  @Override
  public ImageFrame perturb(ImageFrame image, RandomGenerator random) {
    int height = image.height();
    int width = image.width();
    int rows = Math.min(CELLS, height);
    int columns = Math.min(CELLS, width);
    boolean[] covered = sample(rows * columns, random);
    byte[] bytes = image.toArray();
    for (int row = 0; row < height; row++) {
      int cellRow = row * rows / height;
      for (int column = 0; column < width; column++) {
        if (covered[cellRow * columns + column * columns / width]) {
          int at = (row * width + column) * 3;
          bytes[at] = 0;
          bytes[at + 1] = 0;
          bytes[at + 2] = 0;
        }
      }
    }
    return ImageFrame.wrap(height, width, bytes);
  }

  /** Samples the covered cells; every set of the required size is equally likely. */
  private boolean[] sample(int cells, RandomGenerator random) {
    int left = Math.round(cells * percent / 100f);
    boolean[] covered = new boolean[cells];
    for (int cell = 0; cell < cells; cell++) {
      if (random.nextInt(cells - cell) < left) {
        covered[cell] = true;
        left--;
      }
    }
    return covered;
  }
}
