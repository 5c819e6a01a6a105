package org.policytrim.network.layer;

/**
 * The embedding of a time as sines and cosines of falling frequencies, {@code base^(-i / divisor)}.
 * Every step is computed in single precision, as in the originals: at a time of 1000 their rounding
 * is visible.
 *
 * @param width the number of values, even
 * @param base about the longest wavelength over 2 pi
 * @param divisor the divisor of the exponents: half the width, or one less
 * @param cosinesFirst true if the cosines come first
 */
public record FrequencyTime(int width, double base, double divisor, boolean cosinesFirst) {

  public FrequencyTime {
    if (width < 2 || width % 2 != 0 || !(base > 1) || !(divisor > 0)) {
      throw new IllegalArgumentException(
          "a time embedding has an even width, a base above 1 and a divisor above 0, found %d, %s, %s"
              .formatted(width, base, divisor));
    }
  }

  /** Writes the embedding of one time into {@code target} from {@code position} on. */
  public void embed(float time, float[] target, int position) {
    int half = width / 2;
    int sines = cosinesFirst ? half : 0;
    int cosines = cosinesFirst ? 0 : half;
    for (int i = 0; i < half; i++) {
      float exponent = (float) -Math.log(base) * i / (float) divisor;
      float angle = time * (float) Math.exp(exponent);
      target[position + sines + i] = (float) Math.sin(angle);
      target[position + cosines + i] = (float) Math.cos(angle);
    }
  }
}
