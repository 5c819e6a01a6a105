package org.policytrim.method.statistics;

import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * Tango's score statistic and interval for the difference of two paired proportions, trimmed minus
 * base (Statistics in Medicine 17, 1998, 891-908; docs/method.md, section 7.5).
 *
 * <p>The statistic compares the observed difference with a supposed one, in units of the standard
 * error under that supposition; the probabilities of discordant pairs are re-estimated by
 * constrained maximum likelihood. The interval contains all differences that the statistic does not
 * reject. Unlike the textbook interval it is valid with few discordant pairs, and with none.
 */
public final class TangoScore {

  private static final double ACCURACY = 1e-12;
  private static final int EVALUATIONS = 200;

  private TangoScore() {}

  /** Returns the 95% interval of the difference, trimmed minus base. */
  public static Interval interval(PairedCounts counts) {
    return interval(counts, Confidence.LEVEL);
  }

  /**
   * Returns the interval of the difference, trimmed minus base.
   *
   * @param confidence the confidence level, between 0 and 1
   */
  public static Interval interval(PairedCounts counts, double confidence) {
    double deviate = Confidence.deviate(confidence);
    // The upper end is the negated lower end of the swapped problem, so the interval is symmetric.
    return new Interval(lowEnd(counts, deviate), -lowEnd(counts.swapped(), deviate));
  }

  /**
   * Returns the statistic, which is approximately standard normal if the supposed difference is the
   * true one, and decreases with it.
   *
   * @param difference the supposed difference, trimmed minus base; between -1 and 1, both excluded
   */
  static double statistic(PairedCounts counts, double difference) {
    return statistic(counts.baseOnly(), counts.trimmedOnly(), counts.pairs(), difference);
  }

  static double statistic(int baseOnly, int trimmedOnly, int pairs, double difference) {
    double spread = difference * (1 - difference);
    double a = 2.0 * pairs;
    double b = (a - trimmedOnly + baseOnly) * difference - trimmedOnly - baseOnly;
    double c = -baseOnly * spread;
    double root = Math.sqrt(Math.max(0, b * b - 4 * a * c));
    // The larger root, the probability of "base only" under the supposition, in a form that avoids
    // cancellation.
    double baseOnlyProbability = b <= 0 ? (root - b) / (2 * a) : -2 * c / (b + root);
    double variance = pairs * (2 * baseOnlyProbability + spread);
    double distance = trimmedOnly - baseOnly - pairs * difference;
    if (distance == 0) {
      return 0;
    }
    return variance > 0
        ? distance / Math.sqrt(variance)
        : Math.copySign(Double.MAX_VALUE, distance);
  }

  private static double lowEnd(PairedCounts counts, double deviate) {
    double estimate = counts.difference();
    if (estimate <= -1) {
      return -1;
    }
    UnivariateFunction excess =
        difference -> Math.min(statistic(counts, difference), 2 * deviate) - deviate;
    double below = Math.nextUp(-1.0);
    return excess.value(below) <= 0
        ? -1
        : new BracketingNthOrderBrentSolver(ACCURACY, 5)
            .solve(EVALUATIONS, excess, below, estimate);
  }
}
