package org.policytrim.method.statistics;

/**
 * Wilson's score interval of a proportion (JASA 22, 1927). Sound for few trials and for 0 or all.
 */
public final class WilsonInterval {

  private WilsonInterval() {}

  /** The 95% interval. */
  public static Interval of(int successes, int trials) {
    return of(successes, trials, Confidence.LEVEL);
  }

  /**
   * The interval of a given confidence.
   *
   * @param successes from 0 to {@code trials}
   * @param trials at least 1
   * @param confidence between 0 and 1
   */
  public static Interval of(int successes, int trials, double confidence) {
    if (trials < 1 || successes < 0 || successes > trials) {
      throw new IllegalArgumentException(
          "%d successes of %d trials is not a proportion".formatted(successes, trials));
    }
    double z = Confidence.deviate(confidence);
    double rate = (double) successes / trials;
    double spread = z * z / trials;
    double centre = (rate + spread / 2) / (1 + spread);
    double half = z / (1 + spread) * Math.sqrt(rate * (1 - rate) / trials + spread / trials / 4);
    // With no success, or nothing but successes, one end is exactly 0 or 1; rounding must not say
    // otherwise.
    return new Interval(
        successes == 0 ? 0 : Math.max(0, centre - half),
        successes == trials ? 1 : Math.min(1, centre + half));
  }
}
