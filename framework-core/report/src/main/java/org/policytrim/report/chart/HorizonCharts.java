package org.policytrim.report.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.policytrim.method.evaluate.HorizonRow;
import org.policytrim.method.evaluate.PolicyFigures;
import org.policytrim.method.statistics.Interval;
import org.policytrim.report.chart.Axis.Notation;
import org.policytrim.report.figures.FigureFormat;

/** Charts of success, steps, calls and chunk-boundary jumps over the executed horizon. */
public final class HorizonCharts {

  private static final String X_LABEL = "h, actions executed per call";

  private final Map<String, List<HorizonRow>> byPolicy = new LinkedHashMap<>();
  private final Axis x;

  private HorizonCharts(List<HorizonRow> rows) {
    Map<String, Map<Integer, HorizonRow>> sorted = new LinkedHashMap<>();
    for (HorizonRow row : rows) {
      sorted
          .computeIfAbsent(row.policy(), policy -> new TreeMap<>())
          .putIfAbsent(row.figures().horizon(), row);
    }
    sorted.forEach((policy, of) -> byPolicy.put(policy, List.copyOf(of.values())));
    List<Integer> horizons =
        rows.stream().map(row -> row.figures().horizon()).distinct().sorted().toList();
    double reach = Math.max(1, horizons.getLast() - horizons.getFirst());
    x = Axis.at(horizons.getFirst() - 0.06 * reach, horizons.getLast() + 0.06 * reach, horizons);
  }

  /**
   * Creates the charts of a profile.
   *
   * @param rows at least one row; of several rows for the same policy and horizon the first is used
   */
  public static List<LineChart> of(List<HorizonRow> rows) {
    HorizonCharts charts = new HorizonCharts(rows);
    List<LineChart> all = new ArrayList<>();
    all.add(charts.success());
    all.add(
        charts.chart(
            "Steps to success",
            row -> orNaN(row.figures().stepsSuccessMean()),
            row -> FigureFormat.mean(row.figures().stepsSuccessMean()) + " steps"));
    all.add(
        charts.chart(
            "Calls per episode",
            row -> row.figures().callsMean(),
            row -> FigureFormat.number(row.figures().callsMean(), 1) + " calls"));
    if (rows.stream().anyMatch(row -> row.borderJump() != null)) {
      all.add(
          charts.chart(
              "Jump at chunk boundaries",
              row -> orNaN(row.borderJump()),
              row -> FigureFormat.times(row.borderJump()) + " the change within chunks"));
    }
    return all.stream().filter(LineChart::hasValues).toList();
  }

  private LineChart success() {
    return chart(
        "Success",
        "Success rate with its 95% interval by horizon",
        Notation.PERCENT,
        HorizonCharts::successPoint,
        List.of());
  }

  private static Series.Point successPoint(HorizonRow row) {
    PolicyFigures figures = row.figures();
    Interval interval = figures.successInterval();
    return new Series.Point(
        figures.horizon(),
        figures.successRate(),
        interval,
        "%s (%s)"
            .formatted(
                FigureFormat.percent(figures.successRate()), FigureFormat.percentRange(interval)));
  }

  private LineChart chart(
      String title, ToDoubleFunction<HorizonRow> figure, Function<HorizonRow, String> label) {
    return chart(
        title,
        title + " by horizon",
        Notation.PLAIN,
        row -> Series.point(row.figures().horizon(), figure.applyAsDouble(row), label.apply(row)),
        List.of(new LineChart.Reference("", 0)));
  }

  private LineChart chart(
      String title,
      String summary,
      Notation notation,
      Function<HorizonRow, Series.Point> point,
      List<LineChart.Reference> references) {
    List<Series> lines = new ArrayList<>();
    byPolicy.forEach(
        (policy, rows) ->
            lines.add(
                new Series(
                    policy, style(policy, lines.size()), rows.stream().map(point).toList(), true)));
    return LineChart.of(
        title, summary, X_LABEL, x, notation, lines, List.of(), references, List.of());
  }

  private static String style(String policy, int index) {
    return switch (policy) {
      case "base", "trimmed" -> policy;
      default -> "s" + index % 6;
    };
  }

  private static double orNaN(@org.jspecify.annotations.Nullable Double value) {
    return value == null ? Double.NaN : value;
  }
}
