package org.policytrim.method.evaluate;

import org.policytrim.method.statistics.Interval;
import org.policytrim.method.statistics.McNemar;
import org.policytrim.method.statistics.PairedCounts;
import org.policytrim.method.statistics.TangoScore;
import org.policytrim.method.statistics.Verdict;

/**
 * Whether success stayed the same, on paired episodes.
 *
 * @param counts how the pairs fell
 * @param difference success rate of trimmed minus base
 * @param interval its 95% score interval
 * @param mcnemarExact McNemar's two-sided exact p
 * @param mcnemarMidP McNemar's two-sided mid-p
 * @param margin how much lower success may be and still count as unchanged, from 0 to 1
 * @param verdict what the interval says about the margin
 */
public record PairedComparison(
    PairedCounts counts,
    double difference,
    Interval interval,
    double mcnemarExact,
    double mcnemarMidP,
    double margin,
    Verdict verdict) {

  /**
   * Compares two evaluations of the same plan.
   *
   * @throws IllegalArgumentException if they did not play the same pairs
   */
  public static PairedComparison of(
      EvaluationReport base, EvaluationReport trimmed, double margin) {
    return of(EpisodePairs.counts(base, trimmed), margin);
  }

  /** The same from counts. */
  public static PairedComparison of(PairedCounts counts, double margin) {
    if (!(margin >= 0 && margin <= 1)) {
      throw new IllegalArgumentException("a margin is from 0 to 1, found " + margin);
    }
    Interval interval = TangoScore.interval(counts);
    return new PairedComparison(
        counts,
        counts.difference(),
        interval,
        McNemar.exact(counts),
        McNemar.midP(counts),
        margin,
        Verdict.of(interval, margin));
  }
}
