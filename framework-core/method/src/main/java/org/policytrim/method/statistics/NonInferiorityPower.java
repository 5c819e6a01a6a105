package org.policytrim.method.statistics;

/**
 * How likely a comparison of two equally good policies is to say {@code non-inferior}: what to ask
 * before an experiment, so that it has pairs enough to say anything.
 *
 * <p>Exact: the probability of every split of discordant pairs, summed where the score test
 * rejects.
 */
public final class NonInferiorityPower {

  /** More pairs than this are not searched for. */
  public static final int MOST_PAIRS = 20_000;

  private static final double TAIL_DEVIATIONS = 8;

  private NonInferiorityPower() {}

  /**
   * The power for a plan.
   *
   * @param pairs planned, at least 1
   * @param successRate of both policies, from 0 to 1
   * @param margin of the test
   * @param correlation between the two outcomes of a pair, from 0 (independent: the cautious guess)
   *     to 1; paired policies on paired states were seen at about a third
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
   * About how many pairs a plan needs for a power.
   *
   * @param power wanted, above 0 and below 1
   * @param successRate of both policies
   * @param margin above 0
   * @param correlation between the outcomes of a pair
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
   * The power where each kind of discordant pair has this probability, from 0 to a half.
   *
   * @return from 0 to 1
   */
  public static double ofDiscordance(int pairs, double discordant, double margin) {
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

  /** A count times a logarithm, where nothing times minus infinity is nothing. */
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
