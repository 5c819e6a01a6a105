package org.policytrim.method.statistics;

import org.hipparchus.distribution.discrete.BinomialDistribution;

/**
 * McNemar's test of equal success rates on the discordant pairs, conditional on their number. A p
 * above 0.05 is no evidence of equality; the verdict does not use it.
 */
public final class McNemar {

  private McNemar() {}

  /** The two-sided exact p: a binomial test of one half; 1 without discordant pairs. */
  public static double exact(PairedCounts counts) {
    return Math.min(1, 2 * lowerTail(counts));
  }

  /** The two-sided mid-p, less conservative: the observed split counts half. */
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
