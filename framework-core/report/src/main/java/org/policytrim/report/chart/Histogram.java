package org.policytrim.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Two distributions of whole numbers over the same bins.
 *
 * @param title the caption
 * @param summary the chart in one sentence, for screen readers
 * @param xLabel the label of the horizontal axis
 * @param area the size of the drawing
 * @param x the horizontal axis
 * @param y the vertical axis: counts
 * @param bins bins of equal width, from left to right
 * @param marks named vertical lines
 */
public record Histogram(
    String title,
    String summary,
    String xLabel,
    PlotArea area,
    Axis x,
    Axis y,
    List<Bin> bins,
    List<Mark> marks) {

  private static final int MAX_BINS = 30;
  private static final PlotArea AREA = new PlotArea(360, 228, 46, 44, 350, 190);

  public Histogram {
    bins = List.copyOf(bins);
    marks = List.copyOf(marks);
  }

  /**
   * One bin.
   *
   * @param from the left edge, inclusive
   * @param to the right edge, exclusive
   * @param base the count of the base policy
   * @param trimmed the count of the trimmed policy
   */
  public record Bin(double from, double to, int base, int trimmed) {}

  /**
   * A named vertical line.
   *
   * @param name the text at its top
   * @param style the CSS class
   * @param x the position on the horizontal axis
   * @param row the text row of the name, from 0 at the top
   */
  public record Mark(String name, String style, double x, int row) {}

  /**
   * Counts the numbers of both policies per bin.
   *
   * @param base the numbers of the base policy, at least 0 each
   * @param trimmed the numbers of the trimmed policy, at least 0 each
   */
  public static Histogram of(
      String title, String summary, String xLabel, int[] base, int[] trimmed, List<Mark> marks) {
    int greatest = IntStream.concat(IntStream.of(base), IntStream.of(trimmed)).max().orElse(1);
    double width = Math.max(1, Axis.step(greatest, MAX_BINS));
    int count = (int) Math.floor(greatest / width) + 1;
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double from = i * width;
      bins.add(new Bin(from, from + width, count(base, from, width), count(trimmed, from, width)));
    }
    double right =
        DoubleStream.concat(DoubleStream.of(count * width), marks.stream().mapToDouble(Mark::x))
            .max()
            .orElse(1);
    return new Histogram(
        title,
        summary,
        xLabel,
        AREA,
        Axis.between(0, right, Axis.Notation.PLAIN, 6),
        Axis.covering(
            DoubleStream.concat(
                DoubleStream.of(0, 1),
                bins.stream().mapToDouble(bin -> Math.max(bin.base(), bin.trimmed()))),
            Axis.Notation.PLAIN,
            4),
        bins,
        marks);
  }

  /** Returns the SVG path of the base policy's distribution, closed along the axis. */
  public String baseOutline() {
    return outline(bins.stream().mapToInt(Bin::base).toArray());
  }

  /** Returns the SVG path of the trimmed policy's distribution, closed along the axis. */
  public String trimmedOutline() {
    return outline(bins.stream().mapToInt(Bin::trimmed).toArray());
  }

  /** Returns the horizontal drawing position of a value. */
  public String left(double value) {
    return PlotArea.length(area.x(x, value));
  }

  /** Returns the vertical drawing position of a count. */
  public String top(double value) {
    return PlotArea.length(area.y(y, value));
  }

  /** Returns the text anchor that keeps a mark's name within the drawing: start, middle or end. */
  public String anchor(Mark mark) {
    double share = x.share(mark.x());
    return share < 0.2 ? "start" : share > 0.8 ? "end" : "middle";
  }

  private String outline(int[] counts) {
    StringBuilder path = new StringBuilder("M" + left(0) + " " + top(0));
    for (int i = 0; i < counts.length; i++) {
      path.append('V').append(top(counts[i])).append('H').append(left(bins.get(i).to()));
    }
    return path.append('V').append(top(0)).append('Z').toString();
  }

  private static int count(int[] numbers, double from, double width) {
    return (int) IntStream.of(numbers).filter(n -> n >= from && n < from + width).count();
  }
}
