package org.policytrim.report.console;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.method.evaluate.EvaluationReport;
import org.policytrim.method.evaluate.PolicyFigures;
import org.policytrim.method.update.UpdateReport;
import org.policytrim.report.figures.Words;

/** One line for each thing that happens in a run: for the terminal and for the run's log. */
final class ConsoleLines {

  private ConsoleLines() {}

  /** An iteration: what was played, what it was worth, how the head moved. */
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
    parts.add("success " + padded(Words.percent(rollout.successRate()), 6));
    parts.add(
        "steps "
            + padded(
                Words.mean(
                    Double.isFinite(rollout.stepsSuccessMean())
                        ? rollout.stepsSuccessMean()
                        : null),
                5));
    parts.add("calls " + padded(Words.number(rollout.callsMean(), 1), 4));
    parts.add("reward " + padded(Words.number(report.rewardMean(), 2), 5));
    parts.add("groups %d of %d".formatted(groups.kept(), groups.kept() + groups.dropped()));
    parts.add("KL " + Words.number(learning.approximateKl(), 4));
    parts.add("clipped " + Words.percent(learning.clipFraction()));
    parts.add(Words.span(rollout.seconds() + learning.seconds()));
    return String.join("  ", parts);
  }

  /** An evaluation and its figures. */
  static String evaluation(EvaluationReport report) {
    PolicyFigures figures = PolicyFigures.of(report);
    return "%s: success %s (95%% interval %s) of %s, %s steps to success, %s calls each at h = %d"
        .formatted(
            report.label(),
            Words.percent(figures.successRate()),
            Words.percentRange(figures.successInterval()),
            Words.counted(figures.episodes(), "episode"),
            Words.mean(figures.stepsSuccessMean()),
            Words.number(figures.callsMean(), 1),
            figures.horizon());
  }

  static String padded(String text, int width) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }

  private static int digits(int number) {
    return Integer.toString(number).length();
  }
}
