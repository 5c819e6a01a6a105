package org.policytrim.report.chart;

import java.util.Locale;

/**
 * The size of a drawing and the rectangle in it that holds the data, in drawing units.
 *
 * @param width the width of the drawing
 * @param height the height of the drawing
 * @param left the left edge of the data
 * @param top the top edge of the data
 * @param right the right edge of the data
 * @param bottom the bottom edge of the data
 */
public record PlotArea(int width, int height, int left, int top, int right, int bottom) {

  /** The area of a line chart. */
  static final PlotArea LINE_CHART = new PlotArea(360, 220, 50, 20, 350, 180);

  /** Returns the horizontal position of a value. */
  double x(Axis axis, double value) {
    return left + axis.share(value) * (right - left);
  }

  /** Returns the vertical position of a value, measured from the top. */
  double y(Axis axis, double value) {
    return bottom - axis.share(value) * (bottom - top);
  }

  /** Formats a length for SVG, with at most one decimal. */
  static String length(double value) {
    double rounded = Math.rint(value * 10) / 10;
    return rounded == Math.rint(rounded)
        ? Long.toString((long) rounded)
        : String.format(Locale.ROOT, "%.1f", rounded);
  }
}
