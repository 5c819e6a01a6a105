package org.policytrim.method.statistics;

/**
 * A closed interval.
 *
 * @param low the lower end
 * @param high the upper end, at least {@code low}
 */
public record Interval(double low, double high) {

  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException(
          "the lower end of an interval is at most the upper, found %s and %s"
              .formatted(low, high));
    }
  }

  /** Returns true if the interval contains a value, ends included. */
  public boolean contains(double value) {
    return value >= low && value <= high;
  }
}
