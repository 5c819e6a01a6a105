package org.policytrim.method.perturbation;

import java.util.random.RandomGenerator;
import org.policytrim.api.environment.ImageFrame;

/**
 * Scales every pixel, cut off at white: 50 is half as bright, 150 half as bright again. Draws
 * nothing.
 *
 * @param percent of the original brightness, from 1 to 400
 */
record Brightness(int percent) implements ImagePerturbation {

  Brightness {
    if (percent < 1 || percent > 400) {
      throw new IllegalArgumentException(
          "a brightness is 1 to 400 per cent of the original's, found " + percent);
    }
  }

  @Override
  public ImageFrame disturb(ImageFrame image, RandomGenerator random) {
    byte[] bytes = image.toArray();
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.min(255, Math.round((bytes[i] & 0xFF) * percent / 100f));
    }
    return ImageFrame.wrap(image.height(), image.width(), bytes);
  }
}
