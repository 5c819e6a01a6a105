package org.policytrim.report.chart;

import java.util.Locale;

/**
 * A drawing's measures: where within it the data stand.
 *
 * @param width of the drawing
 * @param height of the drawing
 * @param left edge of the data
 * @param top edge of the data
 * @param right edge of the data
 * @param bottom edge of the data
 */
public record Frame(int width, int height, int left, int top, int right, int bottom) {

  /** The usual chart. */
  static final Frame USUAL = new Frame(360, 220, 50, 20, 350, 180);

  /** Where a value stands from the left. */
  public double x(Axis axis, double value) {
    return left + axis.share(value) * (right - left);
  }

  /** Where a value stands from the top. */
  public double y(Axis axis, double value) {
    return bottom - axis.share(value) * (bottom - top);
  }

  /** A length for a drawing, with one decimal at most. */
  public static String length(double value) {
    double rounded = Math.rint(value * 10) / 10;
    return rounded == Math.rint(rounded)
        ? Long.toString((long) rounded)
        : String.format(Locale.ROOT, "%.1f", rounded);
  }
}
