package org.policytrim.method.evaluate;

import org.policytrim.method.statistics.Interval;
import org.policytrim.method.statistics.McNemar;
import org.policytrim.method.statistics.PairedCounts;
import org.policytrim.method.statistics.TangoScore;
import org.policytrim.method.statistics.Verdict;

/**
 * The comparison of two success rates on paired episodes (docs/method.md, section 7.5).
 *
 * @param counts the outcomes of the pairs
 * @param difference the success rate of trimmed minus that of base, from -1 to 1
 * @param interval the 95% score interval of the difference
 * @param mcnemarExact the two-sided exact p-value of McNemar's test
 * @param mcnemarMidP the two-sided mid-p value of McNemar's test
 * @param margin the difference up to which a lower success rate counts as not inferior, from 0 to 1
 * @param verdict the position of the interval relative to the margin
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
   * @throws IllegalArgumentException if an episode has no counterpart, or the margin is out of
   *     range
   */
  public static PairedComparison of(
      EvaluationReport base, EvaluationReport trimmed, double margin) {
    return of(EpisodePair.counts(EpisodePair.of(base, trimmed)), margin);
  }

  /**
   * Compares two success rates by the outcomes of the pairs.
   *
   * @throws IllegalArgumentException if the margin is out of range
   */
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
