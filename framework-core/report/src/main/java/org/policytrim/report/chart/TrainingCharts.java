package org.policytrim.report.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.policytrim.method.update.UpdateReport;
import org.policytrim.report.chart.Axis.Notation;
import org.policytrim.report.chart.LineChart.Band;
import org.policytrim.report.chart.LineChart.Reference;
import org.policytrim.report.figures.FigureFormat;

/** Charts of a run's training, one value per iteration. */
public final class TrainingCharts {

  private static final String X_LABEL = "iteration";

  private final List<UpdateReport> iterations;
  private final List<Band> bands;
  private final Axis x;
  private final List<Double> kept;

  private TrainingCharts(List<UpdateReport> iterations, List<Double> kept) {
    this.iterations = iterations;
    this.kept = kept;
    bands = bands(iterations);
    x = Axis.between(0, Math.max(1, iterations.size()), Notation.PLAIN, 5);
  }

  /**
   * Creates the charts of a training.
   *
   * @param iterations at least one iteration
   * @param kept the numbers of iterations after which weights were kept, drawn as marks on the axis
   * @param expertSteps the expert's mean steps to success, or null if unknown
   */
  public static List<LineChart> of(
      List<UpdateReport> iterations, List<Double> kept, @Nullable Double expertSteps) {
    return new TrainingCharts(iterations, kept).all(expertSteps);
  }

  private List<LineChart> all(@Nullable Double expertSteps) {
    List<LineChart> charts = new ArrayList<>();
    charts.add(
        one("Success in training", Notation.PERCENT, at -> at.rollout().successRate(), List.of()));
    charts.add(
        one(
            "Steps of successes",
            Notation.PLAIN,
            at -> at.rollout().stepsSuccessMean(),
            expertSteps == null ? List.of() : List.of(new Reference("expert", expertSteps))));
    charts.add(one("Calls per episode", Notation.PLAIN, at -> at.rollout().callsMean(), List.of()));
    charts.add(rewards());
    charts.add(groups());
    charts.add(advantages());
    charts.add(
        one(
            "Approximate KL of an update",
            Notation.PLAIN,
            at -> at.learning().approximateKl(),
            List.of()));
    charts.add(clipped());
    charts.add(one("Gradient norm", Notation.PLAIN, at -> at.learning().gradientNorm(), List.of()));
    return charts.stream().filter(LineChart::hasValues).toList();
  }

  private LineChart rewards() {
    Map<String, ToDoubleFunction<UpdateReport>> parts = new LinkedHashMap<>();
    for (String term : terms()) {
      parts.put(term, at -> part(at, term));
    }
    return several(
        "Reward by term",
        "Mean weighted reward of an episode by term: " + String.join(", ", parts.keySet()),
        Notation.PLAIN,
        parts,
        List.of());
  }

  private LineChart groups() {
    Map<String, ToDoubleFunction<UpdateReport>> parts = new LinkedHashMap<>();
    parts.put("kept", at -> at.groups().kept());
    parts.put("kept, all episodes succeeded", at -> at.groups().allSuccess());
    parts.put("dropped", at -> at.groups().dropped());
    return several(
        "Groups",
        "Groups per iteration, kept and dropped by the filter",
        Notation.PLAIN,
        parts,
        List.of(new Reference("", 0)));
  }

  private LineChart advantages() {
    Map<String, ToDoubleFunction<UpdateReport>> parts = new LinkedHashMap<>();
    parts.put(
        "groups with a failure",
        at ->
            existing(at.groups().kept() - at.groups().allSuccess(), at.groups().advantageMixed()));
    parts.put(
        "all-success groups",
        at -> existing(at.groups().allSuccess(), at.groups().advantageAllSuccess()));
    return several(
        "Mean absolute advantage",
        "Mean absolute advantage of an episode by kind of group",
        Notation.PLAIN,
        parts,
        List.of(new Reference("", 0)));
  }

  /** Returns the mean, or NaN if there was no group to average over. */
  private static double existing(int groups, double mean) {
    return groups > 0 ? mean : Double.NaN;
  }

  private LineChart clipped() {
    Map<String, ToDoubleFunction<UpdateReport>> parts = new LinkedHashMap<>();
    parts.put("ratio units", at -> at.learning().clipFraction());
    parts.put("action values", at -> at.rollout().clippedActionFraction());
    return several(
        "Clipped shares",
        "Shares of ratio units and of action values that were clipped, by iteration",
        Notation.PERCENT,
        parts,
        List.of(new Reference("", 0)));
  }

  private LineChart several(
      String title,
      String summary,
      Notation notation,
      Map<String, ToDoubleFunction<UpdateReport>> parts,
      List<Reference> references) {
    return LineChart.of(
        title, summary, X_LABEL, x, notation, lines(parts, notation), bands, references, kept);
  }

  private LineChart one(
      String title,
      Notation notation,
      ToDoubleFunction<UpdateReport> figure,
      List<Reference> references) {
    Series line = line("", "s0", notation, figure);
    return LineChart.of(
        title, summary(title, line), X_LABEL, x, notation, List.of(line), bands, references, kept);
  }

  private static String summary(String title, Series line) {
    List<Series.Point> points = line.points().stream().filter(Series.Point::exists).toList();
    return points.isEmpty()
        ? title + ": no value"
        : "%s, from %s in the first iteration to %s in the last"
            .formatted(title, points.getFirst().label(), points.getLast().label());
  }

  private List<Series> lines(
      Map<String, ToDoubleFunction<UpdateReport>> figures, Notation notation) {
    List<Series> lines = new ArrayList<>();
    figures.forEach(
        (name, figure) -> lines.add(line(name, "s" + lines.size() % 6, notation, figure)));
    return lines;
  }

  private Series line(
      String name, String style, Notation notation, ToDoubleFunction<UpdateReport> figure) {
    List<Series.Point> points = new ArrayList<>();
    for (int i = 0; i < iterations.size(); i++) {
      double value = figure.applyAsDouble(iterations.get(i));
      points.add(
          Series.point(i + 1.0, value, Double.isFinite(value) ? label(value, notation) : ""));
    }
    return new Series(name, style, points, iterations.size() <= 12);
  }

  private static String label(double value, Notation notation) {
    return notation == Notation.PERCENT
        ? FigureFormat.percent(value)
        : FigureFormat.number(value, Math.abs(value) < 0.1 ? 4 : Math.abs(value) < 10 ? 2 : 1);
  }

  private Set<String> terms() {
    Set<String> terms = new LinkedHashSet<>();
    iterations.forEach(at -> at.rewards().forEach(reward -> terms.add(reward.term())));
    return terms;
  }

  private static double part(UpdateReport at, String term) {
    return at.rewards().stream()
        .filter(reward -> reward.term().equals(term))
        .mapToDouble(UpdateReport.Reward::mean)
        .findFirst()
        .orElse(Double.NaN);
  }

  private static List<Band> bands(List<UpdateReport> iterations) {
    List<Band> bands = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= iterations.size(); i++) {
      if (i == iterations.size()
          || !iterations.get(i).stage().equals(iterations.get(from).stage())) {
        bands.add(new Band(iterations.get(from).stage(), from + 0.5, i + 0.5));
        from = i;
      }
    }
    return bands;
  }
}
