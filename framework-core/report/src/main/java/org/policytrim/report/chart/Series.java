package org.policytrim.report.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policytrim.method.statistics.Interval;

/**
 * One line of a chart.
 *
 * @param name the name in the legend
 * @param style the CSS class, such as {@code base} or {@code s2}
 * @param points the points from left to right
 * @param marked whether each point has a mark
 */
public record Series(String name, String style, List<Point> points, boolean marked) {

  public Series {
    points = List.copyOf(points);
  }

  /**
   * One value.
   *
   * @param x the position on the horizontal axis
   * @param y the value; not finite if it is missing, which interrupts the line
   * @param interval the 95% interval of the value, or null to draw none
   * @param label the value formatted for people
   */
  public record Point(double x, double y, @Nullable Interval interval, String label) {

    /** Returns true if the point has a value. */
    public boolean exists() {
      return Double.isFinite(y);
    }
  }

  /** Creates a point without an interval. */
  public static Point point(double x, double y, String label) {
    return new Point(x, y, null, label);
  }
}
