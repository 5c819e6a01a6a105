package org.policytrim.report.console;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.method.evaluate.EvaluationReport;
import org.policytrim.method.evaluate.PolicyFigures;
import org.policytrim.method.update.UpdateReport;
import org.policytrim.report.figures.FigureFormat;

/** Formats the events of a run as single lines, for the terminal and for the run's log. */
final class ConsoleLines {

  private ConsoleLines() {}

  /** Formats an iteration: its rollout, its reward and its update. */
  static String iteration(UpdateReport report, int iterations) {
    UpdateReport.Rollout rollout = report.rollout();
    UpdateReport.Groups groups = report.groups();
    UpdateReport.Learning learning = report.learning();
    List<String> parts = new ArrayList<>();
    parts.add(
        "%s %s/%d"
            .formatted(
                report.stage(),
                padded(Integer.toString(report.iteration() + 1), digits(iterations)),
                iterations));
    parts.add("success " + padded(FigureFormat.percent(rollout.successRate()), 6));
    parts.add(
        "steps "
            + padded(
                FigureFormat.mean(
                    Double.isFinite(rollout.stepsSuccessMean())
                        ? rollout.stepsSuccessMean()
                        : null),
                5));
    parts.add("calls " + padded(FigureFormat.number(rollout.callsMean(), 1), 4));
    parts.add("reward " + padded(FigureFormat.number(report.rewardMean(), 2), 5));
    parts.add("groups %d of %d".formatted(groups.kept(), groups.kept() + groups.dropped()));
    parts.add("KL " + FigureFormat.number(learning.approximateKl(), 4));
    parts.add("clipped " + FigureFormat.percent(learning.clipFraction()));
    parts.add(FigureFormat.span(rollout.seconds() + learning.seconds()));
    return String.join("  ", parts);
  }

  /** Formats an evaluation and its figures. */
  static String evaluation(EvaluationReport report) {
    PolicyFigures figures = PolicyFigures.of(report);
    return "%s: success %s (95%% interval %s) of %s, %s steps to success, %s calls per episode at h = %d"
        .formatted(
            report.label(),
            FigureFormat.percent(figures.successRate()),
            FigureFormat.percentRange(figures.successInterval()),
            FigureFormat.counted(figures.episodes(), "episode"),
            FigureFormat.mean(figures.stepsSuccessMean()),
            FigureFormat.number(figures.callsMean(), 1),
            figures.horizon());
  }

  static String padded(String text, int width) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }

  private static int digits(int number) {
    return Integer.toString(number).length();
  }
}
