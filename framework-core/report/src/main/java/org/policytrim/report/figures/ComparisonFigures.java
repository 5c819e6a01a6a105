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
 * One policy beside the base, on paired episodes.
 *
 * @param pairs how many
 * @param speedupFormula the paper's (S_base / h_base) / (S_trimmed / h_trimmed), S over successes;
 *     null where a mean is missing
 * @param speedupCalls counted calls of the base over those of the trimmed, all episodes
 * @param speedupSeconds wall-clock seconds of the base over those of the trimmed; null where none
 *     were measured
 * @param stepsSaved 1 - S_trimmed / S_base over successes; null where a mean is missing
 * @param chunkUtilisation h_trimmed / h_base
 * @param successDifference success rate of trimmed minus base
 * @param differenceInterval its 95% paired score interval (Tango)
 * @param discordant [base only succeeded, trimmed only succeeded]
 * @param mcnemarP McNemar's two-sided exact p; above 0.05 it is no evidence of equality
 * @param mcnemarMidP the same, mid-p
 * @param margin how much lower success may be and still count as unchanged
 * @param verdict what the interval says about the margin
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
   * @throws IllegalArgumentException if they did not play the same pairs
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
