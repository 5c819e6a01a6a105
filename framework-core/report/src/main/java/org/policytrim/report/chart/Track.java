package org.policytrim.report.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.policytrim.method.evaluate.PolicyFigures;
import org.policytrim.method.statistics.Interval;

/**
 * A scale that the rows of a table share: values become percentages of a cell's width.
 *
 * @param axis the scale
 */
public record Track(Axis axis) {

  /** A scale for success rates that holds all these policies' intervals. */
  public static Track ofSuccess(List<PolicyFigures> policies) {
    double least =
        policies.stream().mapToDouble(figures -> figures.successInterval().low()).min().orElse(0);
    return new Track(
        Axis.between(Math.max(0, Math.floor(least * 10) / 10), 1, Axis.Notation.PERCENT, 2));
  }

  /** A scale from zero that holds all these numbers. */
  public static Track fromZero(DoubleStream values) {
    return new Track(
        Axis.covering(DoubleStream.concat(DoubleStream.of(0, 1), values), Axis.Notation.PLAIN, 4));
  }

  /** Where a value stands, as a length of a style: {@code left:42.5%}. */
  public String left(double value) {
    return "left:" + percent(axis.share(value));
  }

  /** Where an interval stands: {@code left:40%;width:12%}. */
  public String span(Interval interval) {
    return span(interval.low(), interval.high());
  }

  /** Where the stretch between two values stands, whichever is the lesser. */
  public String span(double one, double other) {
    double from = axis.share(Math.min(one, other));
    double to = axis.share(Math.max(one, other));
    return "left:" + percent(from) + ";width:" + percent(to - from);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f%%", 100 * Math.clamp(share, 0.0, 1.0));
  }
}
