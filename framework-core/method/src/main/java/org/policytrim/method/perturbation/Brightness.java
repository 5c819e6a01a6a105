package org.policytrim.method.perturbation;

import java.util.random.RandomGenerator;
import org.policytrim.api.environment.ImageFrame;

/**
 * Scales the brightness of every pixel, limited to white. Uses no randomness.
 *
 * @param percent the per cent of the original brightness, from 1 to 400
 */
record Brightness(int percent) implements ImagePerturbation {

  Brightness {
    if (percent < 1 || percent > 400) {
      throw new IllegalArgumentException(
          "brightness is 1 to 400 per cent of the original, found " + percent);
    }
  }

  @Override
  public ImageFrame perturb(ImageFrame image, RandomGenerator random) {
    byte[] bytes = image.toArray();
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.min(255, Math.round((bytes[i] & 0xFF) * percent / 100f));
    }
    return ImageFrame.wrap(image.height(), image.width(), bytes);
  }
}
