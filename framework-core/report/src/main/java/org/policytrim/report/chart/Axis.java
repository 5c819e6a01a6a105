package org.policytrim.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.policytrim.report.figures.FigureFormat;

/**
 * A linear axis with ticks at round numbers.
 *
 * @param low the value at the lower end
 * @param high the value at the upper end, above {@code low}
 * @param ticks the labelled positions, between {@code low} and {@code high}
 */
public record Axis(double low, double high, List<Tick> ticks) {

  private static final double[] ROUND = {1, 2, 2.5, 5, 10};

  /** The notation of an axis' tick labels. */
  enum Notation {
    /** The value itself. */
    PLAIN,
    /** A fraction as a percentage. */
    PERCENT,
    /** A difference of fractions in signed percentage points. */
    POINTS
  }

  /**
   * A labelled position.
   *
   * @param value the position on the axis
   * @param label the text at the position
   */
  public record Tick(double value, String label) {}

  public Axis {
    ticks = List.copyOf(ticks);
    if (!(low < high)) {
      throw new IllegalArgumentException(
          "the lower end of an axis is below its upper end, found %s to %s".formatted(low, high));
    }
  }

  /**
   * Returns an axis between two round numbers that contains all given values. If all values are
   * equal, the axis extends a little beyond them; without any finite value it runs from 0 to 1.
   *
   * @param values the values to cover; values that are not finite are ignored
   * @param notation the notation of the labels
   * @param about the approximate number of ticks
   */
  static Axis covering(DoubleStream values, Notation notation, int about) {
    double[] finite = values.filter(Double::isFinite).toArray();
    double least = DoubleStream.of(finite).min().orElse(0);
    double greatest = DoubleStream.of(finite).max().orElse(1);
    if (greatest - least < 1e-12 * Math.max(1, Math.abs(greatest))) {
      double around = least == 0 ? 1 : 0.1 * Math.abs(least);
      least -= least > 0 ? around : 0;
      greatest += around;
    }
    double step = step(greatest - least, about);
    double low = Math.floor(least / step + 1e-9) * step;
    double high = Math.ceil(greatest / step - 1e-9) * step;
    return ticked(low, high, step, notation);
  }

  /** Returns an axis with exactly these ends and ticks at round numbers between them. */
  static Axis between(double low, double high, Notation notation, int about) {
    return ticked(low, high, step(high - low, about), notation);
  }

  /** Returns an axis with ticks at the given whole numbers only. */
  static Axis at(double low, double high, List<Integer> marked) {
    return new Axis(
        low, high, marked.stream().map(mark -> new Tick(mark, Integer.toString(mark))).toList());
  }

  /** Returns the relative position of a value: 0 at the lower end, 1 at the upper end. */
  double share(double value) {
    return (value - low) / (high - low);
  }

  private static Axis ticked(double low, double high, double step, Notation notation) {
    List<Tick> ticks = new ArrayList<>();
    for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + 1e-9 * step; i++) {
      ticks.add(new Tick(i * step, label(i * step, step, notation)));
    }
    return new Axis(low, high, ticks);
  }

  /** Returns the smallest round step that needs no more than about {@code about} ticks. */
  static double step(double span, int about) {
    double rough = span / Math.max(1, about);
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    for (double round : ROUND) {
      if (round * power >= rough * (1 - 1e-9)) {
        return round * power;
      }
    }
    return 10 * power;
  }

  private static String label(double value, double step, Notation notation) {
    double factor = notation == Notation.PLAIN ? 1 : 100;
    int decimals = 0;
    double shown = step * factor;
    while (decimals < 8 && Math.abs(shown - Math.rint(shown)) > 1e-6 * shown) {
      shown *= 10;
      decimals++;
    }
    return switch (notation) {
      case PLAIN -> FigureFormat.number(value, decimals);
      case PERCENT -> FigureFormat.number(100 * value, decimals) + "%";
      case POINTS -> FigureFormat.signed(100 * value, decimals);
    };
  }
}
