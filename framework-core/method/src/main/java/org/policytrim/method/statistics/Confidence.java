package org.policytrim.method.statistics;

import org.hipparchus.distribution.continuous.NormalDistribution;

/** The confidence of every interval in a report, and the normal deviate that belongs to it. */
public final class Confidence {

  /** Two-sided 95%. */
  public static final double LEVEL = 0.95;

  private Confidence() {}

  /**
   * The standard normal deviate whose two-sided interval has this confidence: 1.96 for 0.95.
   *
   * @param level between 0 and 1, ends excluded
   */
  public static double deviate(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("a confidence lies between 0 and 1, found " + level);
    }
    return new NormalDistribution().inverseCumulativeProbability(0.5 + level / 2);
  }
}
