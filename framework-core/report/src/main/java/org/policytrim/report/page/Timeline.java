package org.policytrim.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policytrim.method.evaluate.PolicyFigures;
import org.policytrim.report.figures.FigureFormat;
import org.policytrim.report.figures.RunReport;

/**
 * An average successful episode of each policy, drawn to scale with its model calls.
 *
 * @param bars the base and the trimmed policy
 * @param steps the length of the scale in steps
 * @param expert the expert's mean steps, drawn across the bars; null if unknown
 */
public record Timeline(List<Bar> bars, double steps, @Nullable Double expert) {

  public Timeline {
    bars = List.copyOf(bars);
  }

  /**
   * The episode of one policy.
   *
   * @param name the policy's name
   * @param style the CSS class
   * @param description the episode in words
   * @param steps the length of the episode
   * @param calls the step before which each model call is made
   */
  public record Bar(
      String name, String style, String description, double steps, List<Integer> calls) {
    public Bar {
      calls = List.copyOf(calls);
    }
  }

  /** Returns the timeline of a run; empty if a policy never succeeded. */
  static Optional<Timeline> of(RunReport report) {
    Double base = report.base().stepsSuccessMean();
    Double trimmed = report.trimmed().stepsSuccessMean();
    if (base == null || trimmed == null) {
      return Optional.empty();
    }
    Double expert = report.expert() == null ? null : report.expert().stepsSuccessMean();
    double longest = Math.max(Math.max(base, trimmed), expert == null ? 0 : expert);
    return Optional.of(
        new Timeline(
            List.of(
                bar("Base", "base", base, report.base()),
                bar("Trimmed", "trimmed", trimmed, report.trimmed())),
            1.02 * longest,
            expert));
  }

  private static Bar bar(String name, String style, double steps, PolicyFigures figures) {
    List<Integer> calls = new ArrayList<>();
    for (int step = 0; step < steps; step += figures.horizon()) {
      calls.add(step);
    }
    return new Bar(
        name,
        style,
        "%s steps, a call every %d: %s calls"
            .formatted(
                FigureFormat.number(steps, 0),
                figures.horizon(),
                FigureFormat.mean(figures.callsSuccessMean())),
        steps,
        calls);
  }
}
