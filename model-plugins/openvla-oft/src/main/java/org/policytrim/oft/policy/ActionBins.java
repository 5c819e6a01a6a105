package org.policytrim.oft.policy;

import org.policytrim.oft.graph.OftSizes;

/**
 * Discretisation of numbers in [-1, 1]: 256 equally spaced edges cut the range into 255 bins, and a
 * value becomes the number of edges it has reached, 1 to 256. The more edges, the lower the token's
 * id. A token stands for the middle of its bin; the last edge, which only 1 itself reaches, stands
 * for the last bin.
 */
public final class ActionBins {

  private static final int BINS = OftSizes.BINS;
  private static final double[] EDGES = new double[BINS];
  private static final double[] MIDDLES = new double[BINS - 1];

  static {
    for (int i = 0; i < BINS; i++) {
      EDGES[i] = -1 + 2.0 * i / (BINS - 1);
    }
    for (int i = 0; i < MIDDLES.length; i++) {
      MIDDLES[i] = (EDGES[i] + EDGES[i + 1]) / 2;
    }
  }

  private ActionBins() {}

  /** Returns the token of a value, counted from the lowest action id; the value is clipped. */
  public static int token(double value) {
    double within = Math.clamp(value, -1, 1);
    int reached = 1 + (int) Math.floor((within + 1) / 2 * (BINS - 1));
    if (reached < BINS && within >= EDGES[reached]) {
      reached++;
    } else if (within < EDGES[reached - 1]) {
      reached--;
    }
    return BINS - reached;
  }

  /**
   * Returns the value of a token.
   *
   * @param token counted from the lowest action id; tokens of words (below 0 or beyond) stand for
   *     the nearer end of the range
   */
  public static double value(int token) {
    return MIDDLES[Math.clamp(BINS - 1 - (long) token, 0, MIDDLES.length - 1)];
  }
}
