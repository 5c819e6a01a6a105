package org.policytrim.report.chart;

import java.util.stream.DoubleStream;
import org.policytrim.method.statistics.Interval;

/**
 * An interval of a difference against the margin.
 *
 * @param frame its measures
 * @param x differences, trimmed minus base
 * @param difference measured
 * @param interval its 95% interval
 * @param margin as a positive number
 */
public record MarginChart(
    Frame frame, Axis x, double difference, Interval interval, double margin) {

  private static final Frame FRAME = new Frame(360, 108, 12, 26, 348, 78);

  /** The chart of a comparison. */
  public static MarginChart of(double difference, Interval interval, double margin) {
    double reach =
        DoubleStream.of(0.01, 1.6 * margin, -1.15 * interval.low(), 1.15 * interval.high())
            .max()
            .orElseThrow();
    double end = Math.min(1, reach);
    return new MarginChart(
        FRAME, Axis.between(-end, end, Axis.Notation.POINTS, 6), difference, interval, margin);
  }

  /** Where a difference stands. */
  public String across(double value) {
    return Frame.length(frame.x(x, value));
  }

  /** How wide the stretch is that lies below the margin. */
  public String forbidden() {
    return Frame.length(frame.x(x, -margin) - frame.left());
  }
}
