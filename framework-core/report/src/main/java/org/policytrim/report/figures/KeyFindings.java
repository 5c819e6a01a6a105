package org.policytrim.report.figures;

import org.jspecify.annotations.Nullable;
import org.policytrim.method.evaluate.PolicyFigures;
import org.policytrim.method.statistics.NonInferiorityPower;
import org.policytrim.method.statistics.Verdict;

/** What a report says, in sentences: the same words on the page and in the terminal. */
public final class KeyFindings {

  /** Changes smaller than this are called none. */
  private static final double NOTEWORTHY = 0.005;

  private static final double WANTED_POWER = 0.8;

  private KeyFindings() {}

  /** The run in one sentence: nothing is called saved where success was lost or never came. */
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
                  Words.wholePercent(report.base().successRate()),
                  Words.wholePercent(report.trimmed().successRate()),
                  saved);
      case UNDECIDED -> saved + " Whether success held is undecided.";
    };
  }

  /** What was saved: "4.9× fewer model calls and 45% fewer steps." */
  public static String saved(ComparisonFigures comparison) {
    String calls = calls(comparison.speedupCalls());
    String steps = steps(comparison.stepsSaved());
    if (steps.isEmpty()) {
      return calls + ".";
    }
    boolean mixed = calls.contains("fewer") ? steps.contains("more") : steps.contains("fewer");
    return calls + (mixed ? " but " : " and ") + steps + ".";
  }

  /** The verdict in a few words. */
  public static String verdict(Verdict verdict) {
    return switch (verdict) {
      case NON_INFERIOR -> "Success held";
      case INFERIOR -> "Success was lost";
      case UNDECIDED -> "Success: undecided";
    };
  }

  /** What the interval says about the margin, in two sentences. */
  public static String explanation(
      PolicyFigures base, PolicyFigures trimmed, ComparisonFigures comparison) {
    String margin = margin(comparison.margin());
    String measured =
        "On %s it went from %s to %s, a difference of %s points with a 95%% interval from %s to %s. "
            .formatted(
                Words.counted(comparison.pairs(), "paired episode"),
                Words.percent(base.successRate()),
                Words.percent(trimmed.successRate()),
                Words.points(comparison.successDifference()),
                Words.points(comparison.differenceInterval().low()),
                Words.points(comparison.differenceInterval().high()));
    return measured
        + switch (comparison.verdict()) {
          case NON_INFERIOR ->
              "The whole interval lies above the margin of \u2212%s points: non-inferior."
                  .formatted(margin);
          case INFERIOR ->
              "The whole interval lies below the margin of \u2212%s points: inferior."
                  .formatted(margin);
          case UNDECIDED ->
              "The margin of \u2212%s points lies within the interval: these pairs can't tell."
                  .formatted(margin);
        };
  }

  /**
   * How likely this comparison was to come out non-inferior had the policies been equally good, and
   * what it would have taken; independent outcomes supposed, which is cautious.
   */
  public static String power(PolicyFigures base, ComparisonFigures comparison) {
    double rate = base.successRate();
    double power = NonInferiorityPower.of(comparison.pairs(), rate, comparison.margin(), 0);
    String had =
        "Of two equally good policies with the base\u2019s success rate, so many pairs would find one non-inferior to the other in %s of cases."
            .formatted(power > 0.995 ? "practically 100%" : "about " + Words.wholePercent(power));
    if (power >= WANTED_POWER || comparison.margin() <= 0) {
      return had;
    }
    int needed = NonInferiorityPower.pairsFor(WANTED_POWER, rate, comparison.margin(), 0);
    return had
        + " For %s it takes %s %s."
            .formatted(
                Words.wholePercent(WANTED_POWER),
                needed < NonInferiorityPower.MOST_PAIRS ? "about" : "more than",
                Words.counted(rounded(needed), "pair"));
  }

  /** A margin in points, with a decimal only where it needs one. */
  public static String margin(double margin) {
    return Words.number(
        100 * margin, Math.abs(100 * margin - Math.rint(100 * margin)) < 1e-9 ? 0 : 1);
  }

  private static String calls(@Nullable Double speedup) {
    if (speedup == null) {
      return "Calls can't be compared";
    }
    if (Math.abs(speedup - 1) < NOTEWORTHY) {
      return "As many model calls";
    }
    return speedup > 1
        ? Words.times(speedup) + " fewer model calls"
        : Words.times(1 / speedup) + " more model calls";
  }

  private static String steps(@Nullable Double saved) {
    if (saved == null) {
      return "";
    }
    if (Math.abs(saved) < NOTEWORTHY) {
      return "as many steps";
    }
    return saved > 0
        ? Words.wholePercent(saved) + " fewer steps"
        : Words.wholePercent(-saved) + " more steps";
  }

  /** To two significant digits: the estimate is no better. */
  private static long rounded(int pairs) {
    int unit = pairs >= 1000 ? 100 : pairs >= 100 ? 10 : 1;
    return (long) Math.ceilDiv(pairs, unit) * unit;
  }
}
