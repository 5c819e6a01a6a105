package org.policytrim.oft.action;

import org.policytrim.oft.graph.OftSizes;

/**
 * Numbers in [-1, 1] as tokens: 256 equally spaced edges cut the range into 255 bins, and a value
 * is the number of edges it has reached, 1 to 256. The more edges, the lower the token's id. A
 * token means the middle of its bin; the last edge, which only 1 itself reaches, means the last
 * bin.
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

  /** The token of a value, counted from the lowest action id; values beyond the range are cut. */
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
   * The value a token means.
   *
   * @param token counted from the lowest action id; those of words (below 0 or beyond) mean the end
   *     they are nearer to
   */
  public static double value(int token) {
    return MIDDLES[Math.clamp(BINS - 1 - (long) token, 0, MIDDLES.length - 1)];
  }
}
