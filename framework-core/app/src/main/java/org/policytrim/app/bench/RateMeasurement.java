package org.policytrim.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** Measures rates as the median of several time windows after a warm-up. */
final class RateMeasurement {

  private static final int WINDOWS = 3;
  private static final double NANOS = 1e9;

  private RateMeasurement() {}

  /**
   * Measures units of work per second.
   *
   * @param seconds the approximate duration of the measurement
   * @param work does some work and returns the number of units
   */
  static double rate(double seconds, LongSupplier work) {
    window(seconds / (2 * WINDOWS), work);
    List<Double> rates = new ArrayList<>();
    for (int i = 0; i < WINDOWS; i++) {
      rates.add(window(seconds / WINDOWS, work));
    }
    return rates.stream().sorted().toList().get(WINDOWS / 2);
  }

  private static double window(double seconds, LongSupplier work) {
    long began = System.nanoTime();
    long units = 0;
    long spent;
    do {
      units += work.getAsLong();
      spent = System.nanoTime() - began;
    } while (spent < seconds * NANOS);
    return units * NANOS / spent;
  }
}
