package org.policytrim.method.statistics;

/**
 * A closed interval.
 *
 * @param low its lower end
 * @param high its upper end, at least {@code low}
 */
public record Interval(double low, double high) {

  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException(
          "an interval's ends are in order, found %s and %s".formatted(low, high));
    }
  }

  /** Whether a value lies within it, ends included. */
  public boolean contains(double value) {
    return value >= low && value <= high;
  }

  /** The interval of the negated quantity. */
  public Interval negated() {
    return new Interval(-high, -low);
  }
}
