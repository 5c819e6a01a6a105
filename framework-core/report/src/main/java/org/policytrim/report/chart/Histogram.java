package org.policytrim.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Two distributions of whole numbers over the same bins.
 *
 * @param title what is shown
 * @param summary the chart in a sentence
 * @param across what runs from left to right
 * @param frame its measures
 * @param x the horizontal axis
 * @param y the vertical axis: counts
 * @param bins of equal width, from left to right
 * @param marks vertical lines with a name
 */
public record Histogram(
    String title,
    String summary,
    String across,
    Frame frame,
    Axis x,
    Axis y,
    List<Bin> bins,
    List<Mark> marks) {

  private static final int MOST_BINS = 30;
  private static final Frame FRAME = new Frame(360, 228, 46, 44, 350, 190);

  public Histogram {
    bins = List.copyOf(bins);
    marks = List.copyOf(marks);
  }

  /**
   * One bin, its left edge included and its right edge not.
   *
   * @param from left edge
   * @param to right edge
   * @param base how many of the first
   * @param trimmed how many of the second
   */
  public record Bin(double from, double to, int base, int trimmed) {}

  /**
   * A vertical line.
   *
   * @param name what stands at its top
   * @param style its class in the style sheet
   * @param x where
   * @param row the line of text its name stands on, from 0 at the top
   */
  public record Mark(String name, String style, double x, int row) {}

  /** Counts two lists of numbers; at least one number in all. */
  public static Histogram of(
      String title, String summary, String across, int[] base, int[] trimmed, List<Mark> marks) {
    int greatest = IntStream.concat(IntStream.of(base), IntStream.of(trimmed)).max().orElse(1);
    double width = Math.max(1, Axis.step(greatest, MOST_BINS));
    int count = (int) Math.floor(greatest / width) + 1;
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double from = i * width;
      bins.add(
          new Bin(from, from + width, within(base, from, width), within(trimmed, from, width)));
    }
    double right =
        DoubleStream.concat(DoubleStream.of(count * width), marks.stream().mapToDouble(Mark::x))
            .max()
            .orElse(1);
    return new Histogram(
        title,
        summary,
        across,
        FRAME,
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

  /** The outline of the first distribution, closed along the axis. */
  public String baseOutline() {
    return outline(bins.stream().mapToInt(Bin::base).toArray());
  }

  /** The outline of the second distribution, closed along the axis. */
  public String trimmedOutline() {
    return outline(bins.stream().mapToInt(Bin::trimmed).toArray());
  }

  /** Where a place of the horizontal axis stands. */
  public String across(double value) {
    return Frame.length(frame.x(x, value));
  }

  /** Where a count stands. */
  public String up(double value) {
    return Frame.length(frame.y(y, value));
  }

  /** How a mark's name is set so that it stays within the drawing: start, middle or end. */
  public String anchor(Mark mark) {
    double share = x.share(mark.x());
    return share < 0.2 ? "start" : share > 0.8 ? "end" : "middle";
  }

  private String outline(int[] counts) {
    StringBuilder path = new StringBuilder("M" + across(0) + " " + up(0));
    for (int i = 0; i < counts.length; i++) {
      path.append('V').append(up(counts[i])).append('H').append(across(bins.get(i).to()));
    }
    return path.append('V').append(up(0)).append('Z').toString();
  }

  private static int within(int[] numbers, double from, double width) {
    return (int) IntStream.of(numbers).filter(n -> n >= from && n < from + width).count();
  }
}
