package org.policytrim.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Lines over a common axis.
 *
 * @param title what is shown
 * @param summary the chart in a sentence, for those who can't see it
 * @param across what runs from left to right
 * @param frame its measures
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param series the lines; a chart of one line needs no legend
 * @param bands stretches of the horizontal axis with a name
 * @param references horizontal lines with a name
 * @param moments places of the horizontal axis with a mark
 */
public record LineChart(
    String title,
    String summary,
    String across,
    Frame frame,
    Axis x,
    Axis y,
    List<Series> series,
    List<Band> bands,
    List<Reference> references,
    List<Double> moments) {

  public LineChart {
    series = List.copyOf(series);
    bands = List.copyOf(bands);
    references = List.copyOf(references);
    moments = List.copyOf(moments);
  }

  /**
   * A named stretch of the horizontal axis.
   *
   * @param name what stands above it
   * @param from its left end
   * @param to its right end
   */
  public record Band(String name, double from, double to) {}

  /**
   * A named horizontal line.
   *
   * @param name what stands at it
   * @param y where
   */
  public record Reference(String name, double y) {}

  /** A chart whose vertical axis holds all its values, intervals and references. */
  static LineChart of(
      String title,
      String summary,
      String across,
      Axis x,
      Axis.Notation notation,
      List<Series> series,
      List<Band> bands,
      List<Reference> references,
      List<Double> moments) {
    DoubleStream values =
        DoubleStream.concat(
            references.stream().mapToDouble(Reference::y),
            series.stream()
                .flatMap(line -> line.points().stream())
                .flatMapToDouble(LineChart::extent));
    Axis y = Axis.covering(values, notation, 4);
    return new LineChart(
        title, summary, across, Frame.USUAL, x, y, series, bands, references, moments);
  }

  /** A line's drawing: its points joined, interrupted where a value is missing. */
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

  /** The points of a line that exist. */
  public List<Series.Point> marks(Series line) {
    return line.points().stream().filter(Series.Point::exists).toList();
  }

  /** Where a point stands from the left. */
  public String left(Series.Point point) {
    return Frame.length(frame.x(x, point.x()));
  }

  /** Where a point stands from the top. */
  public String top(Series.Point point) {
    return Frame.length(frame.y(y, point.y()));
  }

  /** Where a place of the horizontal axis stands. */
  public String across(double value) {
    return Frame.length(frame.x(x, value));
  }

  /** Where a value of the vertical axis stands. */
  public String up(double value) {
    return Frame.length(frame.y(y, value));
  }

  /** How far a line's intervals stand aside, so that those of two lines at one place are seen. */
  public String aside(Series line) {
    boolean crowded =
        series.size() > 1 && line.points().stream().anyMatch(point -> point.interval() != null);
    return crowded ? Frame.length(5 * (series.indexOf(line) - (series.size() - 1) / 2.0)) : "0";
  }

  /** Whether there is anything to be seen. */
  public boolean hasValues() {
    return series.stream().flatMap(line -> line.points().stream()).anyMatch(Series.Point::exists);
  }

  /** Whether lines have to be told apart. */
  public boolean needsLegend() {
    return series.size() > 1;
  }

  /** The values of all lines, row by row of the horizontal axis: the chart as a table. */
  public List<Row> table() {
    List<Double> places =
        series.stream()
            .flatMap(line -> line.points().stream())
            .map(Series.Point::x)
            .distinct()
            .sorted()
            .toList();
    List<Row> rows = new ArrayList<>();
    for (double place : places) {
      rows.add(new Row(place, series.stream().map(line -> words(line, place)).toList()));
    }
    return rows;
  }

  /**
   * A row of the chart's table.
   *
   * @param x the place
   * @param cells each line's value there in words
   */
  public record Row(double x, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  private static String words(Series line, double place) {
    return line.points().stream()
        .filter(point -> point.x() == place && point.exists())
        .findFirst()
        .map(Series.Point::words)
        .orElse("\u2013");
  }

  private static DoubleStream extent(Series.Point point) {
    return point.interval() == null
        ? DoubleStream.of(point.y())
        : DoubleStream.of(point.y(), point.interval().low(), point.interval().high());
  }
}
