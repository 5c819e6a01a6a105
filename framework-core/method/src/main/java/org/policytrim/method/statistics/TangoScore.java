package org.policytrim.method.statistics;

import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * Tango's score statistic and interval for the difference of two paired proportions (Statistics in
 * Medicine 17, 1998, 891-908): trimmed minus base.
 *
 * <p>The statistic compares the observed difference with a supposed one, in units of the standard
 * error under that supposition (the discordant probabilities are re-estimated by constrained
 * maximum likelihood). The interval holds all differences the statistic does not reject. Unlike the
 * textbook interval it is sound with few discordant pairs, and with none.
 */
public final class TangoScore {

  private static final double ACCURACY = 1e-12;
  private static final int EVALUATIONS = 200;

  private TangoScore() {}

  /** The 95% interval of the success rate's difference, trimmed minus base. */
  public static Interval interval(PairedCounts counts) {
    return interval(counts, Confidence.LEVEL);
  }

  /** The interval of a given confidence. */
  public static Interval interval(PairedCounts counts, double confidence) {
    double deviate = Confidence.deviate(confidence);
    // The upper end is the lower end of the swapped problem, negated: symmetry by construction.
    return new Interval(lowEnd(counts, deviate), -lowEnd(counts.swapped(), deviate));
  }

  /**
   * The statistic: approximately standard normal if {@code difference} is the true one; falls as
   * {@code difference} grows.
   *
   * @param difference supposed trimmed minus base, between -1 and 1, ends excluded
   */
  public static double statistic(PairedCounts counts, double difference) {
    return statistic(counts.baseOnly(), counts.trimmedOnly(), counts.pairs(), difference);
  }

  static double statistic(int baseOnly, int trimmedOnly, int pairs, double difference) {
    double spread = difference * (1 - difference);
    double a = 2.0 * pairs;
    double b = (a - trimmedOnly + baseOnly) * difference - trimmedOnly - baseOnly;
    double c = -baseOnly * spread;
    double root = Math.sqrt(Math.max(0, b * b - 4 * a * c));
    // The greater root, written so that nothing cancels: the probability of "base only" under the
    // supposition.
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
