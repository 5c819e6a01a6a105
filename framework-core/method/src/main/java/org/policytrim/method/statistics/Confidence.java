package org.policytrim.method.statistics;

import org.hipparchus.distribution.continuous.NormalDistribution;

/** The confidence level of every interval in a report, and its normal deviate. */
final class Confidence {

  /** The two-sided confidence level, 95%. */
  static final double LEVEL = 0.95;

  private Confidence() {}

  /**
   * Returns the standard normal deviate of a two-sided interval: 1.96 for the level 0.95.
   *
   * @param level between 0 and 1, both excluded
   */
  static double deviate(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("a confidence level lies between 0 and 1, found " + level);
    }
    return new NormalDistribution().inverseCumulativeProbability(0.5 + level / 2);
  }
}
