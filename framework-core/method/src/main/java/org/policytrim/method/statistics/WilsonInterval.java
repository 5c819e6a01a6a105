package org.policytrim.method.statistics;

/**
 * Wilson's score interval of a proportion (Journal of the American Statistical Association 22,
 * 1927, 209-212; docs/method.md, section 7.5). Valid for few trials, and for no or only successes.
 */
public final class WilsonInterval {

  private WilsonInterval() {}

  /** Returns the 95% interval of a success rate. */
  public static Interval of(int successes, int trials) {
    return of(successes, trials, Confidence.LEVEL);
  }

  /**
   * Returns the interval of a success rate.
   *
   * @param successes from 0 to {@code trials}
   * @param trials at least 1
   * @param confidence the confidence level, between 0 and 1
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
    // With no or only successes one end is exactly 0 or 1, which rounding must not change.
    return new Interval(
        successes == 0 ? 0 : Math.max(0, centre - half),
        successes == trials ? 1 : Math.min(1, centre + half));
  }
}
