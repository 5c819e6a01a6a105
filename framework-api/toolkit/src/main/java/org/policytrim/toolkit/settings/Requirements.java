package org.policytrim.toolkit.settings;

/** Checks of ranges, with messages that name the key, the range and the value. */
public final class Requirements {

  private Requirements() {}

  public static void atLeast(String key, double value, double bound) {
    require(value >= bound, key, "at least " + plain(bound), value);
  }

  public static void above(String key, double value, double bound) {
    require(value > bound, key, "above " + plain(bound), value);
  }

  public static void below(String key, double value, double low, double bound) {
    require(
        value >= low && value < bound,
        key,
        "at least " + plain(low) + " and below " + plain(bound),
        value);
  }

  public static void within(String key, double value, double low, double high) {
    require(value >= low && value <= high, key, "from " + plain(low) + " to " + plain(high), value);
  }

  private static void require(boolean holds, String key, String expected, double value) {
    if (!holds) {
      throw new IllegalArgumentException(key + " must be " + expected + ", found " + plain(value));
    }
  }

  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
