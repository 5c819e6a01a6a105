package org.policytrim.network.layer;

/**
 * The embedding of a time as sines and cosines of periods between the shortest and the longest, in
 * equal ratios. It is computed outside the graph in double precision: with a period of 0.004 the
 * error of a single-precision angle is 1e-4.
 *
 * @param width the number of values, even: first the sines, then the cosines
 * @param shortest the shortest period
 * @param longest the longest period
 */
public record SinusoidalTime(int width, double shortest, double longest) {

  public SinusoidalTime {
    if (width < 4 || width % 2 != 0 || !(shortest > 0) || !(longest > shortest)) {
      throw new IllegalArgumentException(
          "a time embedding has an even width of at least 4 and rising periods above 0, found %d, %s, %s"
              .formatted(width, shortest, longest));
    }
  }

  /**
   * Writes the embedding of one time into {@code target} from {@code position} on. The time itself
   * is in single precision, as in the original, where it is a tensor.
   */
  public void embed(float time, float[] target, int position) {
    int half = width / 2;
    for (int i = 0; i < half; i++) {
      double period = shortest * Math.pow(longest / shortest, i / (double) (half - 1));
      double angle = 2 * Math.PI * time / period;
      target[position + i] = (float) Math.sin(angle);
      target[position + half + i] = (float) Math.cos(angle);
    }
  }
}
