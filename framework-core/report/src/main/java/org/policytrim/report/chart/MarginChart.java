package org.policytrim.report.chart;

import java.util.stream.DoubleStream;
import org.policytrim.method.statistics.Interval;

/**
 * The interval of a difference in success, drawn against the non-inferiority margin.
 *
 * @param area the size of the drawing
 * @param x the axis of differences, trimmed minus base, as fractions
 * @param difference the measured difference
 * @param interval the 95% interval of the difference
 * @param margin the margin as a positive fraction
 */
public record MarginChart(
    PlotArea area, Axis x, double difference, Interval interval, double margin) {

  private static final PlotArea AREA = new PlotArea(360, 108, 12, 26, 348, 78);

  /** Creates the chart of a comparison. */
  public static MarginChart of(double difference, Interval interval, double margin) {
    double reach =
        DoubleStream.of(0.01, 1.6 * margin, -1.15 * interval.low(), 1.15 * interval.high())
            .max()
            .orElseThrow();
    double end = Math.min(1, reach);
    return new MarginChart(
        AREA, Axis.between(-end, end, Axis.Notation.POINTS, 6), difference, interval, margin);
  }

  /** Returns the horizontal drawing position of a difference. */
  public String left(double value) {
    return PlotArea.length(area.x(x, value));
  }

  /** Returns the width of the region below the margin. */
  public String inferiorWidth() {
    return PlotArea.length(area.x(x, -margin) - area.left());
  }
}
