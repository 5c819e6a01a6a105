package org.policytrim.report.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policytrim.method.evaluate.EvaluationReport;
import org.policytrim.method.evaluate.PairedComparison;
import org.policytrim.method.evaluate.Savings;
import org.policytrim.method.statistics.Figures;
import org.policytrim.method.statistics.Interval;
import org.policytrim.method.statistics.Verdict;

/**
 * A policy compared with the base policy on paired episodes. In the formulas, S is the mean number
 * of steps over successful episodes and h the executed horizon.
 *
 * @param pairs the number of pairs
 * @param speedupFormula the paper's speed-up (S_base / h_base) / (S_trimmed / h_trimmed); null if a
 *     mean does not exist
 * @param speedupCalls the ratio of mean calls per episode, base to trimmed, over all episodes
 * @param speedupSeconds the ratio of mean wall-clock seconds per episode, base to trimmed; null if
 *     no time was measured
 * @param stepsSaved 1 - S_trimmed / S_base; null if a mean does not exist
 * @param chunkUtilisation h_trimmed / h_base
 * @param successDifference the success rate of the trimmed policy minus that of the base
 * @param differenceInterval the 95% paired score interval (Tango) of the difference
 * @param discordant [pairs that only the base solved, pairs that only the trimmed policy solved]
 * @param mcnemarP the two-sided exact p-value of McNemar's test
 * @param mcnemarMidP the two-sided mid-p-value of McNemar's test
 * @param margin the decrease in success that still counts as non-inferior, a fraction
 * @param verdict the result of comparing the interval with the margin
 */
public record ComparisonFigures(
    int pairs,
    @Nullable Double speedupFormula,
    @Nullable Double speedupCalls,
    @Nullable Double speedupSeconds,
    @Nullable Double stepsSaved,
    double chunkUtilisation,
    double successDifference,
    Interval differenceInterval,
    List<Integer> discordant,
    double mcnemarP,
    double mcnemarMidP,
    double margin,
    Verdict verdict) {

  public ComparisonFigures {
    discordant = List.copyOf(discordant);
  }

  /**
   * Compares two evaluations of the same pairs.
   *
   * @throws IllegalArgumentException if the evaluations consist of different pairs
   */
  public static ComparisonFigures of(
      EvaluationReport base, EvaluationReport trimmed, double margin) {
    PairedComparison paired = PairedComparison.of(base, trimmed, margin);
    Savings savings = Savings.of(base, trimmed);
    return new ComparisonFigures(
        paired.counts().pairs(),
        Figures.orNull(savings.speedupFormula()),
        Figures.orNull(savings.speedupCalls()),
        Figures.orNull(savings.speedupSeconds()),
        Figures.orNull(savings.stepsSaved()),
        savings.chunkUtilisation(),
        paired.difference(),
        paired.interval(),
        List.of(paired.counts().baseOnly(), paired.counts().trimmedOnly()),
        paired.mcnemarExact(),
        paired.mcnemarMidP(),
        paired.margin(),
        paired.verdict());
  }
}
