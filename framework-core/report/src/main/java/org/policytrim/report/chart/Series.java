package org.policytrim.report.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policytrim.method.statistics.Interval;

/**
 * One line of a chart.
 *
 * @param name as it stands in the legend
 * @param style its class in the style sheet, such as {@code base} or {@code s2}
 * @param points from left to right
 * @param marked whether each point has a mark
 */
public record Series(String name, String style, List<Point> points, boolean marked) {

  public Series {
    points = List.copyOf(points);
  }

  /**
   * One value.
   *
   * @param x across
   * @param y up; not finite where there is none, which interrupts the line
   * @param interval its 95% interval; null where none is drawn
   * @param words what it says, in words
   */
  public record Point(double x, double y, @Nullable Interval interval, String words) {

    /** Whether there is a value. */
    public boolean exists() {
      return Double.isFinite(y);
    }
  }

  /** A point without an interval. */
  public static Point point(double x, double y, String words) {
    return new Point(x, y, null, words);
  }
}
