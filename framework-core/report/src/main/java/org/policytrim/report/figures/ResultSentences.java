package org.policytrim.report.figures;

import org.jspecify.annotations.Nullable;
import org.policytrim.method.evaluate.PolicyFigures;
import org.policytrim.method.statistics.NonInferiorityPower;
import org.policytrim.method.statistics.Verdict;

/** Sentences about the result of a run, used on the page and in the terminal. */
public final class ResultSentences {

  /** Relative changes smaller than this are reported as no change. */
  private static final double SMALLEST_CHANGE = 0.005;

  private static final double DESIRED_POWER = 0.8;

  private ResultSentences() {}

  /** Returns the headline: the savings, preceded by any loss of success. */
  public static String headline(RunReport report) {
    ComparisonFigures comparison = report.comparison();
    if (report.base().successRate() == 0 && report.trimmed().successRate() == 0) {
      return "Neither policy ever succeeded.";
    }
    String saved = saved(comparison);
    return switch (comparison.verdict()) {
      case NON_INFERIOR -> saved;
      case INFERIOR ->
          "Success fell from %s to %s. %s"
              .formatted(
                  FigureFormat.wholePercent(report.base().successRate()),
                  FigureFormat.wholePercent(report.trimmed().successRate()),
                  saved);
      case UNDECIDED -> saved + " The data do not show whether success was maintained.";
    };
  }

  /** Returns the savings, such as "4.9× fewer model calls and 45% fewer steps." */
  public static String saved(ComparisonFigures comparison) {
    String calls = calls(comparison.speedupCalls());
    String steps = steps(comparison.stepsSaved());
    if (steps.isEmpty()) {
      return calls + ".";
    }
    boolean mixed = calls.contains("fewer") ? steps.contains("more") : steps.contains("fewer");
    return calls + (mixed ? " but " : " and ") + steps + ".";
  }

  /** Returns the verdict on success in a few words. */
  public static String verdict(Verdict verdict) {
    return switch (verdict) {
      case NON_INFERIOR -> "Success maintained";
      case INFERIOR -> "Success decreased";
      case UNDECIDED -> "Success undecided";
    };
  }

  /** Returns two sentences with the measured success rates and the reason for the verdict. */
  public static String explanation(
      PolicyFigures base, PolicyFigures trimmed, ComparisonFigures comparison) {
    String margin = margin(comparison.margin());
    String measured =
        "On %s, the success rate changed from %s to %s: a difference of %s points, 95%% interval %s to %s. "
            .formatted(
                FigureFormat.counted(comparison.pairs(), "paired episode"),
                FigureFormat.percent(base.successRate()),
                FigureFormat.percent(trimmed.successRate()),
                FigureFormat.points(comparison.successDifference()),
                FigureFormat.points(comparison.differenceInterval().low()),
                FigureFormat.points(comparison.differenceInterval().high()));
    return measured
        + switch (comparison.verdict()) {
          case NON_INFERIOR ->
              "The whole interval is above the margin of \u2212%s points: non-inferior."
                  .formatted(margin);
          case INFERIOR ->
              "The whole interval is below the margin of \u2212%s points: inferior."
                  .formatted(margin);
          case UNDECIDED ->
              "The interval includes the margin of \u2212%s points: more pairs are needed for a verdict."
                  .formatted(margin);
        };
  }

  /**
   * Returns the probability that this comparison finds an equally good policy non-inferior and, if
   * that is low, the number of pairs that would suffice. The outcomes of a pair are assumed to be
   * independent, which underestimates the power.
   */
  public static String power(PolicyFigures base, ComparisonFigures comparison) {
    double rate = base.successRate();
    double power = NonInferiorityPower.of(comparison.pairs(), rate, comparison.margin(), 0);
    String had =
        "With this number of pairs, a policy exactly as good as the base is found non-inferior in %s of cases."
            .formatted(
                power > 0.995 ? "practically 100%" : "about " + FigureFormat.wholePercent(power));
    if (power >= DESIRED_POWER || comparison.margin() <= 0) {
      return had;
    }
    int needed = NonInferiorityPower.pairsFor(DESIRED_POWER, rate, comparison.margin(), 0);
    return had
        + " For %s, %s %s are needed."
            .formatted(
                FigureFormat.wholePercent(DESIRED_POWER),
                needed < NonInferiorityPower.MOST_PAIRS ? "about" : "more than",
                FigureFormat.counted(rounded(needed), "pair"));
  }

  /** Formats a margin in points, with a decimal only if needed. */
  public static String margin(double margin) {
    return FigureFormat.number(
        100 * margin, Math.abs(100 * margin - Math.rint(100 * margin)) < 1e-9 ? 0 : 1);
  }

  private static String calls(@Nullable Double speedup) {
    if (speedup == null) {
      return "Model calls can't be compared";
    }
    if (Math.abs(speedup - 1) < SMALLEST_CHANGE) {
      return "The same number of model calls";
    }
    return speedup > 1
        ? FigureFormat.times(speedup) + " fewer model calls"
        : FigureFormat.times(1 / speedup) + " more model calls";
  }

  private static String steps(@Nullable Double saved) {
    if (saved == null) {
      return "";
    }
    if (Math.abs(saved) < SMALLEST_CHANGE) {
      return "the same number of steps";
    }
    return saved > 0
        ? FigureFormat.wholePercent(saved) + " fewer steps"
        : FigureFormat.wholePercent(-saved) + " more steps";
  }

  /** Rounds up to two significant digits, the precision of the estimate. */
  private static long rounded(int pairs) {
    int unit = pairs >= 1000 ? 100 : pairs >= 100 ? 10 : 1;
    return (long) Math.ceilDiv(pairs, unit) * unit;
  }
}
