package org.policytrim.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policytrim.method.evaluate.PolicyFigures;
import org.policytrim.report.figures.RunReport;
import org.policytrim.report.figures.Words;

/**
 * An average successful episode of each policy, to scale: how long it takes and where the calls
 * fall.
 *
 * @param bars the base above the trimmed policy
 * @param steps the scale's length in steps
 * @param expert the demonstrator's own mean, a mark across the bars; null where unknown
 */
public record Timeline(List<Bar> bars, double steps, @Nullable Double expert) {

  public Timeline {
    bars = List.copyOf(bars);
  }

  /**
   * One policy's episode.
   *
   * @param name of the policy
   * @param style its class in the style sheet
   * @param words what it says
   * @param steps its length
   * @param calls the step before which each call is made
   */
  public record Bar(String name, String style, String words, double steps, List<Integer> calls) {
    public Bar {
      calls = List.copyOf(calls);
    }
  }

  /** The timeline of a run; empty where a policy never succeeded. */
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
                Words.number(steps, 0), figures.horizon(), Words.mean(figures.callsSuccessMean())),
        steps,
        calls);
  }
}
