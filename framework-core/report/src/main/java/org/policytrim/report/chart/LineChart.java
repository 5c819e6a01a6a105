package org.policytrim.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A chart of one or more lines over common axes.
 *
 * @param title the caption
 * @param summary the chart in one sentence, for screen readers
 * @param xLabel the label of the horizontal axis
 * @param area the size of the drawing
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param series the lines
 * @param bands named intervals of the horizontal axis
 * @param references named horizontal lines
 * @param marks marked positions of the horizontal axis
 */
public record LineChart(
    String title,
    String summary,
    String xLabel,
    PlotArea area,
    Axis x,
    Axis y,
    List<Series> series,
    List<Band> bands,
    List<Reference> references,
    List<Double> marks) {

  public LineChart {
    series = List.copyOf(series);
    bands = List.copyOf(bands);
    references = List.copyOf(references);
    marks = List.copyOf(marks);
  }

  /**
   * A named interval of the horizontal axis.
   *
   * @param name the text above it
   * @param from the left end
   * @param to the right end
   */
  public record Band(String name, double from, double to) {}

  /**
   * A horizontal line.
   *
   * @param name the text at the line; an empty name draws no line, but the vertical axis includes
   *     the position
   * @param y the position on the vertical axis
   */
  public record Reference(String name, double y) {}

  /** Creates a chart whose vertical axis covers all values, intervals and references. */
  static LineChart of(
      String title,
      String summary,
      String xLabel,
      Axis x,
      Axis.Notation notation,
      List<Series> series,
      List<Band> bands,
      List<Reference> references,
      List<Double> marks) {
    DoubleStream values =
        DoubleStream.concat(
            references.stream().mapToDouble(Reference::y),
            series.stream()
                .flatMap(line -> line.points().stream())
                .flatMapToDouble(LineChart::extent));
    Axis y = Axis.covering(values, notation, 4);
    return new LineChart(
        title, summary, xLabel, PlotArea.LINE_CHART, x, y, series, bands, references, marks);
  }

  /** Returns the SVG path of a line, interrupted at missing values. */
  public String path(Series line) {
    StringBuilder path = new StringBuilder();
    boolean joined = false;
    for (Series.Point point : line.points()) {
      if (point.exists()) {
        path.append(joined ? 'L' : 'M').append(left(point)).append(' ').append(top(point));
      }
      joined = point.exists();
    }
    return path.toString();
  }

  /** Returns the points of a line that have a value. */
  public List<Series.Point> points(Series line) {
    return line.points().stream().filter(Series.Point::exists).toList();
  }

  /** Returns the horizontal drawing position of a point. */
  public String left(Series.Point point) {
    return PlotArea.length(area.x(x, point.x()));
  }

  /** Returns the vertical drawing position of a point. */
  public String top(Series.Point point) {
    return PlotArea.length(area.y(y, point.y()));
  }

  /** Returns the horizontal drawing position of a value. */
  public String left(double value) {
    return PlotArea.length(area.x(x, value));
  }

  /** Returns the vertical drawing position of a value. */
  public String top(double value) {
    return PlotArea.length(area.y(y, value));
  }

  /** Returns the horizontal shift of a line that keeps intervals of several lines apart. */
  public String shift(Series line) {
    boolean crowded =
        series.size() > 1 && line.points().stream().anyMatch(point -> point.interval() != null);
    return crowded ? PlotArea.length(5 * (series.indexOf(line) - (series.size() - 1) / 2.0)) : "0";
  }

  /** Returns true if any point of the chart has a value. */
  boolean hasValues() {
    return series.stream().flatMap(line -> line.points().stream()).anyMatch(Series.Point::exists);
  }

  /** Returns true if the chart has more than one line. */
  public boolean needsLegend() {
    return series.size() > 1;
  }

  /** Returns the chart as a table: one row per position of the horizontal axis. */
  public List<Row> table() {
    List<Double> positions =
        series.stream()
            .flatMap(line -> line.points().stream())
            .map(Series.Point::x)
            .distinct()
            .sorted()
            .toList();
    List<Row> rows = new ArrayList<>();
    for (double position : positions) {
      rows.add(new Row(position, series.stream().map(line -> label(line, position)).toList()));
    }
    return rows;
  }

  /**
   * A row of the chart's table.
   *
   * @param x the position on the horizontal axis
   * @param cells the formatted value of each line at this position
   */
  public record Row(double x, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  private static String label(Series line, double position) {
    return line.points().stream()
        .filter(point -> point.x() == position && point.exists())
        .findFirst()
        .map(Series.Point::label)
        .orElse("\u2013");
  }

  private static DoubleStream extent(Series.Point point) {
    return point.interval() == null
        ? DoubleStream.of(point.y())
        : DoubleStream.of(point.y(), point.interval().low(), point.interval().high());
  }
}
