package org.policytrim.method.statistics;

/**
 * The power of a comparison: the probability of the verdict {@code non-inferior} if both policies
 * are equally good (docs/method.md, section 7.7). Used to plan the number of pairs.
 *
 * <p>The power is exact: the probabilities of all splits of discordant pairs, summed where the
 * score test rejects.
 */
public final class NonInferiorityPower {

  /** The largest number of pairs that {@link #pairsFor} returns. */
  public static final int MOST_PAIRS = 20_000;

  private static final double TAIL_DEVIATIONS = 8;

  private NonInferiorityPower() {}

  /**
   * Returns the power of a comparison.
   *
   * @param pairs the number of pairs, at least 1
   * @param successRate the success rate of both policies, from 0 to 1
   * @param margin the margin of the test, from 0 to 1
   * @param correlation the correlation of the two outcomes of a pair, from 0 (independent, the
   *     cautious assumption) to 1; values of about one third were observed
   * @return from 0 to 1
   */
  public static double of(int pairs, double successRate, double margin, double correlation) {
    if (pairs < 1
        || !(successRate >= 0 && successRate <= 1)
        || !(margin >= 0 && margin <= 1)
        || !(correlation >= 0 && correlation <= 1)) {
      throw new IllegalArgumentException(
          "power needs at least one pair, and rates from 0 to 1; found %d, %s, %s, %s"
              .formatted(pairs, successRate, margin, correlation));
    }
    double discordant = successRate * (1 - successRate) * (1 - correlation);
    return ofDiscordance(pairs, discordant, margin);
  }

  /**
   * Returns the approximate number of pairs that a comparison needs.
   *
   * @param power the required power, above 0 and below 1
   * @param successRate the success rate of both policies, from 0 to 1
   * @param margin the margin of the test, above 0
   * @param correlation the correlation of the two outcomes of a pair, from 0 to 1
   * @return at most {@link #MOST_PAIRS}, which also stands for more
   */
  public static int pairsFor(double power, double successRate, double margin, double correlation) {
    int enough = 1;
    while (enough < MOST_PAIRS && of(enough, successRate, margin, correlation) < power) {
      enough = Math.min(MOST_PAIRS, 2 * enough);
    }
    int tooFew = enough / 2;
    while (enough - tooFew > Math.max(1, enough / 100)) {
      int middle = (enough + tooFew) >>> 1;
      if (of(middle, successRate, margin, correlation) < power) {
        tooFew = middle;
      } else {
        enough = middle;
      }
    }
    return enough;
  }

  /**
   * Returns the power for a given probability of discordant pairs.
   *
   * @param pairs the number of pairs, at least 1
   * @param discordant the probability of each of the two kinds of discordant pairs, from 0 to 0.5
   * @param margin the margin of the test, from 0 to 1
   * @return from 0 to 1
   */
  static double ofDiscordance(int pairs, double discordant, double margin) {
    if (margin <= 0) {
      return 0;
    }
    double critical = Confidence.deviate(Confidence.LEVEL);
    double deviation = Math.sqrt(pairs * discordant * (1 - discordant));
    double expected = pairs * discordant;
    int least = (int) Math.max(0, expected - TAIL_DEVIATIONS * deviation - 20);
    int most = (int) Math.min(pairs, expected + TAIL_DEVIATIONS * deviation + 20);
    double[] logFactorials = logFactorials(pairs);
    double power = 0;
    for (int baseOnly = least; baseOnly <= most; baseOnly++) {
      for (int trimmedOnly = least;
          trimmedOnly <= Math.min(most, pairs - baseOnly);
          trimmedOnly++) {
        if (margin == 1 || TangoScore.statistic(baseOnly, trimmedOnly, pairs, -margin) > critical) {
          power += probability(baseOnly, trimmedOnly, discordant, logFactorials);
        }
      }
    }
    return Math.min(1, power);
  }

  private static double probability(
      int baseOnly, int trimmedOnly, double discordant, double[] logFactorials) {
    int pairs = logFactorials.length - 1;
    int concordant = pairs - baseOnly - trimmedOnly;
    double ways =
        logFactorials[pairs]
            - logFactorials[baseOnly]
            - logFactorials[trimmedOnly]
            - logFactorials[concordant];
    return StrictMath.exp(
        ways
            + times(baseOnly + trimmedOnly, StrictMath.log(discordant))
            + times(concordant, StrictMath.log(1 - 2 * discordant)));
  }

  /** Multiplies a count by a logarithm; 0 times minus infinity is 0. */
  private static double times(int count, double logarithm) {
    return count == 0 ? 0 : count * logarithm;
  }

  private static double[] logFactorials(int greatest) {
    double[] logarithms = new double[greatest + 1];
    for (int number = 2; number <= greatest; number++) {
      logarithms[number] = logarithms[number - 1] + StrictMath.log(number);
    }
    return logarithms;
  }
}
