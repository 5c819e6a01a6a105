package org.policytrim.metaworld.task;

/**
 * The shaping functions of the rewards, from metaworld/utils/reward_utils.py of metaworld 3.1.1.
 */
final class Shaping {

  private static final double VALUE_AT_MARGIN = 0.1;
  private static final double LONG_TAIL = Math.sqrt(1 / VALUE_AT_MARGIN - 1);
  private static final double GAUSSIAN = Math.sqrt(-2 * Math.log(VALUE_AT_MARGIN));

  private Shaping() {}

  /**
   * Returns 1 within [low, high]; outside, a slowly falling tail that is 0.1 at a distance of
   * {@code margin}.
   */
  static double longTail(double x, double low, double high, double margin) {
    if (low <= x && x <= high) {
      return 1;
    }
    if (margin == 0) {
      return 0;
    }
    double scaled = beyond(x, low, high) / margin * LONG_TAIL;
    return 1 / (scaled * scaled + 1);
  }

  /** Returns 1 within [0, high]; outside, a long tail. */
  static double longTail(double x, double high, double margin) {
    return longTail(x, 0, high, margin);
  }

  /** Returns 1 within [0, high]; outside, a bell curve that is 0.1 at {@code margin}. */
  static double gaussian(double x, double high, double margin) {
    if (0 <= x && x <= high) {
      return 1;
    }
    if (margin == 0) {
      return 0;
    }
    double scaled = beyond(x, 0, high) / margin * GAUSSIAN;
    return Math.exp(-0.5 * (scaled * scaled));
  }

  /** Returns the Hamacher product in double precision. */
  static double both(double a, double b) {
    return Precision.DOUBLE.both(a, b);
  }

  /** Returns the distance between two points, each given by an array and the index of its x. */
  static double distance(double[] a, int atA, double[] b, int atB) {
    return length(a[atA] - b[atB], a[atA + 1] - b[atB + 1], a[atA + 2] - b[atB + 2]);
  }

  /** Returns the horizontal distance. */
  static double planar(double[] a, int atA, double[] b, int atB) {
    return length(a[atA] - b[atB], a[atA + 1] - b[atB + 1]);
  }

  /** Returns the distance in x and z. */
  static double frontal(double[] a, int atA, double[] b, int atB) {
    return length(a[atA] - b[atB], a[atA + 2] - b[atB + 2]);
  }

  static double length(double x, double y) {
    return Math.sqrt(x * x + y * y);
  }

  static double length(double x, double y, double z) {
    return Math.sqrt(x * x + y * y + z * z);
  }

  private static double beyond(double x, double low, double high) {
    return x < low ? low - x : x - high;
  }
}
