package org.policytrim.report.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.policytrim.method.evaluate.PolicyFigures;
import org.policytrim.method.statistics.Interval;

/**
 * A scale shared by the rows of a table: it turns values into percentages of a cell's width.
 *
 * @param axis the range of values
 */
public record TableScale(Axis axis) {

  /** Creates a scale for success rates that covers the intervals of all given policies. */
  public static TableScale ofSuccess(List<PolicyFigures> policies) {
    double least =
        policies.stream().mapToDouble(figures -> figures.successInterval().low()).min().orElse(0);
    return new TableScale(
        Axis.between(Math.max(0, Math.floor(least * 10) / 10), 1, Axis.Notation.PERCENT, 2));
  }

  /** Creates a scale from zero that covers all given numbers. */
  public static TableScale fromZero(DoubleStream values) {
    return new TableScale(
        Axis.covering(DoubleStream.concat(DoubleStream.of(0, 1), values), Axis.Notation.PLAIN, 4));
  }

  /** Returns the position of a value as CSS: {@code left:42.5%}. */
  public String left(double value) {
    return "left:" + percent(axis.share(value));
  }

  /** Returns the position of an interval as CSS: {@code left:40%;width:12%}. */
  public String span(Interval interval) {
    return span(interval.low(), interval.high());
  }

  /** Returns the range between two values, in either order, as CSS. */
  public String span(double one, double other) {
    double from = axis.share(Math.min(one, other));
    double to = axis.share(Math.max(one, other));
    return "left:" + percent(from) + ";width:" + percent(to - from);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f%%", 100 * Math.clamp(share, 0.0, 1.0));
  }
}
