package org.policytrim.method.advantage;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.policytrim.api.episode.Episode;
import org.policytrim.api.episode.EpisodeGroup;
import org.policytrim.method.reward.ScoredGroup;

/**
 * Estimates the advantage of each episode relative to its group, {@code A = (R - mean) / (std +
 * 1e-6)} with the unbiased standard deviation over all siblings, failures included (paper, equation
 * 3; docs/method.md, sections 4.1 to 4.5).
 *
 * <p>A group whose success rate lies outside the filter's bounds is dropped: its advantages are 0.
 * If all rewards are equal, every advantage is exactly 0.
 *
 * <p>Three options are not in the paper. The baseline {@code horizon} takes the mean over the
 * siblings with the same horizon and pools the deviation within horizons. The baseline {@code
 * successes} adds two levels, {@code (s - mean(s)) / std(s)} of the outcome s (0 or 1) over the
 * group and, for successes, the formula above over the successes alone, so that a failure does not
 * hide the difference between a short and a long success. A deviation floor replaces every divisor
 * by {@code max(std, floor)}.
 */
public final class GroupAdvantage {

  private static final double EPSILON = 1e-6;

  private final AdvantageSettings settings;

  /**
   * Creates an estimator.
   *
   * @param settings the filter, the baseline and the deviation floor
   */
  public GroupAdvantage(AdvantageSettings settings) {
    this.settings = settings;
  }

  /** Filters a group and estimates the advantages of its episodes from all rewards. */
  public AdvantageGroup estimate(ScoredGroup scored) {
    return estimate(scored, 1);
  }

  /**
   * Filters a group and estimates the advantages of its episodes.
   *
   * @param scored the group with its rewards
   * @param weight the weight of everything but the outcome, from 0 to 1, see {@link SuccessGate};
   *     with weight w the advantages are {@code O + w (A - O)}, where O is the advantage of the
   *     outcome alone
   */
  public AdvantageGroup estimate(ScoredGroup scored, double weight) {
    EpisodeGroup group = scored.group();
    double successRate = group.successRate();
    if (successRate < settings.successLow() || successRate > settings.successHigh()) {
      return new AdvantageGroup(scored, Collections.nCopies(group.size(), 0.0), false);
    }
    DoubleStream advantages =
        switch (settings.baseline()) {
          case GROUP -> standardised(scored.rewards());
          case HORIZON -> standardised(scored.rewards(), horizons(group));
          case SUCCESSES -> outcomeAndReward(scored);
        };
    return new AdvantageGroup(
        scored,
        weight == 1
            ? advantages.boxed().toList()
            : weighted(advantages.toArray(), outcomes(group), weight),
        true);
  }

  private List<Double> weighted(double[] advantages, double[] outcomes, double weight) {
    double[] outcomeLevel = standardised(outcomes).toArray();
    return IntStream.range(0, advantages.length)
        .mapToObj(i -> outcomeLevel[i] + weight * (advantages[i] - outcomeLevel[i]))
        .toList();
  }

  private static double[] outcomes(EpisodeGroup group) {
    return group.episodes().stream().mapToDouble(one -> one.success() ? 1 : 0).toArray();
  }

  private static int[] horizons(EpisodeGroup group) {
    return group.episodes().stream().mapToInt(episode -> episode.horizon()).toArray();
  }

  private DoubleStream outcomeAndReward(ScoredGroup scored) {
    List<Episode> siblings = scored.group().episodes();
    int[] successful =
        IntStream.range(0, siblings.size()).filter(i -> siblings.get(i).success()).toArray();
    double[] advantages = standardised(outcomes(scored.group())).toArray();
    double[] rewards = scored.rewards();
    double[] rewardLevel =
        standardised(Arrays.stream(successful).mapToDouble(i -> rewards[i]).toArray()).toArray();
    for (int i = 0; i < successful.length; i++) {
      advantages[successful[i]] += rewardLevel[i];
    }
    return Arrays.stream(advantages);
  }

  private DoubleStream standardised(double[] values) {
    return standardised(values, new int[values.length]);
  }

  /**
   * Subtracts from each value the mean of its class and divides by the deviation pooled over all
   * classes.
   */
  private DoubleStream standardised(double[] values, int[] classes) {
    double[] differences = new double[values.length];
    int[] distinct = Arrays.stream(classes).distinct().toArray();
    for (int shared : distinct) {
      subtractMean(values, differences, membersOf(classes, shared));
    }
    double squares = Arrays.stream(differences).map(difference -> difference * difference).sum();
    if (squares == 0) {
      return Arrays.stream(differences);
    }
    double deviation = Math.sqrt(squares / (values.length - distinct.length));
    double floor = settings.deviationFloor();
    double divisor = floor > 0 ? Math.max(deviation, floor) : deviation + EPSILON;
    return Arrays.stream(differences).map(difference -> difference / divisor);
  }

  private static List<Integer> membersOf(int[] classes, int shared) {
    return IntStream.range(0, classes.length).filter(i -> classes[i] == shared).boxed().toList();
  }

  /** Subtracts the mean of the members; differences of equal values are exactly 0. */
  private static void subtractMean(double[] values, double[] differences, List<Integer> members) {
    double first = values[members.getFirst()];
    if (members.stream().allMatch(member -> values[member] == first)) {
      return;
    }
    double mean = members.stream().mapToDouble(member -> values[member]).average().orElseThrow();
    members.forEach(member -> differences[member] = values[member] - mean);
  }
}
