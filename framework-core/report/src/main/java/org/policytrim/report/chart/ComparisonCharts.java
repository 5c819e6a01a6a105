package org.policytrim.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.policytrim.method.evaluate.PolicyFigures;
import org.policytrim.report.chart.Axis.Notation;
import org.policytrim.report.comparison.RunComparison;
import org.policytrim.report.figures.FigureFormat;

/** Charts of several runs: success against calls and against steps, one point per run. */
public final class ComparisonCharts {

  private static final int STYLES = 6;

  private final RunComparison comparison;

  private ComparisonCharts(RunComparison comparison) {
    this.comparison = comparison;
  }

  /** Creates the charts of a comparison. */
  public static List<LineChart> of(RunComparison comparison) {
    ComparisonCharts charts = new ComparisonCharts(comparison);
    return List.of(
        charts.against("calls per episode", PolicyFigures::callsMean),
        charts.against(
            "steps to success",
            figures -> Objects.requireNonNullElse(figures.stepsSuccessMean(), Double.NaN)));
  }

  private LineChart against(String label, ToDoubleFunction<PolicyFigures> figure) {
    List<Series> series = new ArrayList<>();
    series.add(point("base", "base", comparison.base(), figure));
    List<Series.Point> front = new ArrayList<>();
    for (RunComparison.Row run : comparison.runs()) {
      int index = series.size() - 1;
      Series point = point(run.name(), "s" + index % STYLES, run.trimmed(), figure);
      series.add(point);
      if (run.onFront()) {
        point.points().forEach(at -> front.add(Series.point(at.x(), at.y(), at.label())));
      }
    }
    front.sort(Comparator.comparingDouble(Series.Point::x));
    series.add(new Series("Pareto front", "trimmed", front, false));
    Axis x =
        Axis.covering(
            series.stream().flatMap(line -> line.points().stream()).mapToDouble(Series.Point::x),
            Notation.PLAIN,
            5);
    return LineChart.of(
        "Success against " + label,
        "Success rate with its 95%% interval against %s, one point per run".formatted(label),
        label,
        x,
        Notation.PERCENT,
        series,
        List.of(),
        List.of(),
        List.of());
  }

  private static Series point(
      String name, String style, PolicyFigures figures, ToDoubleFunction<PolicyFigures> figure) {
    double x = figure.applyAsDouble(figures);
    Series.Point point =
        new Series.Point(
            x,
            figures.successRate(),
            figures.successInterval(),
            "%s at %s"
                .formatted(FigureFormat.percent(figures.successRate()), FigureFormat.number(x, 1)));
    // A policy that never succeeded has no mean steps, and no place on that axis.
    return new Series(name, style, Double.isFinite(x) ? List.of(point) : List.of(), true);
  }
}
