package org.policytrim.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.policytrim.report.figures.Words;

/**
 * A linear axis with round ticks.
 *
 * @param low its lower end
 * @param high its upper end, above {@code low}
 * @param ticks within it
 */
public record Axis(double low, double high, List<Tick> ticks) {

  private static final double[] ROUND = {1, 2, 2.5, 5, 10};

  /** How an axis' numbers are written. */
  public enum Notation {
    PLAIN,
    PERCENT,
    POINTS
  }

  /**
   * A labelled place.
   *
   * @param value where
   * @param label what is written there
   */
  public record Tick(double value, String label) {}

  public Axis {
    ticks = List.copyOf(ticks);
    if (!(low < high)) {
      throw new IllegalArgumentException(
          "an axis runs upwards, found %s to %s".formatted(low, high));
    }
  }

  /**
   * An axis from round number to round number that holds all these values; a little around them
   * where they are all the same, from 0 to 1 where there is none.
   *
   * @param about how many ticks are wanted
   */
  public static Axis covering(DoubleStream values, Notation notation, int about) {
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

  /** An axis with these ends exactly, ticked at round numbers between them. */
  public static Axis between(double low, double high, Notation notation, int about) {
    return ticked(low, high, step(high - low, about), notation);
  }

  /** An axis of whole numbers, ticked at these alone. */
  public static Axis at(double low, double high, List<Integer> marked) {
    return new Axis(
        low, high, marked.stream().map(mark -> new Tick(mark, Integer.toString(mark))).toList());
  }

  /** Where a value lies, from 0 at the lower end to 1 at the upper. */
  public double share(double value) {
    return (value - low) / (high - low);
  }

  private static Axis ticked(double low, double high, double step, Notation notation) {
    List<Tick> ticks = new ArrayList<>();
    for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + 1e-9 * step; i++) {
      ticks.add(new Tick(i * step, label(i * step, step, notation)));
    }
    return new Axis(low, high, ticks);
  }

  /** The smallest round step that needs no more than about so many ticks. */
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
      case PLAIN -> Words.number(value, decimals);
      case PERCENT -> Words.number(100 * value, decimals) + "%";
      case POINTS -> Words.signed(100 * value, decimals);
    };
  }
}
