package org.policytrim.method.statistics;

import org.hipparchus.distribution.discrete.BinomialDistribution;

/**
 * McNemar's test of equal success rates, conditional on the number of discordant pairs
 * (docs/method.md, section 7.5). A p-value above 0.05 is no evidence of equality; the verdict does
 * not use the test.
 */
public final class McNemar {

  private McNemar() {}

  /** Returns the two-sided exact p-value; 1 if there are no discordant pairs. */
  public static double exact(PairedCounts counts) {
    return Math.min(1, 2 * lowerTail(counts));
  }

  /**
   * Returns the two-sided mid-p value, which is less conservative: the probability of the observed
   * split counts half.
   */
  public static double midP(PairedCounts counts) {
    return Math.clamp(2 * lowerTail(counts) - probabilityOf(counts), 0.0, 1.0);
  }

  private static double lowerTail(PairedCounts counts) {
    return split(counts).cumulativeProbability(rarer(counts));
  }

  private static double probabilityOf(PairedCounts counts) {
    return split(counts).probability(rarer(counts));
  }

  private static BinomialDistribution split(PairedCounts counts) {
    return new BinomialDistribution(counts.baseOnly() + counts.trimmedOnly(), 0.5);
  }

  private static int rarer(PairedCounts counts) {
    return Math.min(counts.baseOnly(), counts.trimmedOnly());
  }
}
