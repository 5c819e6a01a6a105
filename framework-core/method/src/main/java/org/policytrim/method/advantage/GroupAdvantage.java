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
 * What each sibling was worth beside the others: {@code A = (R - mean) / (std + 1e-6)} with the
 * unbiased standard deviation over all siblings, failures included (METHOD section 4).
 *
 * <p>A group whose success rate lies outside the filter is dropped: its advantages are 0. Where all
 * rewards are equal every advantage is exactly 0. Three options go beyond the paper. With a
 * baseline per horizon the mean is that of the siblings with the same horizon, and the deviation
 * the pooled one within horizons. With a floor, {@code A = (R - mean) / max(std, floor)}. With the
 * baseline {@code successes} an advantage has two levels: {@code (s - mean(s)) / std(s)} of
 * success, 0 or 1, over the group, and for successes the formula above over the successes alone. A
 * failure then doesn't drown what tells a short success from a long one; without failures it is the
 * paper's. A floor bounds both levels' deviations.
 */
public final class GroupAdvantage {

  private static final double EPSILON = 1e-6;

  private final AdvantageSettings settings;

  /** Advantages under these settings. */
  public GroupAdvantage(AdvantageSettings settings) {
    this.settings = settings;
  }

  /** Filters a group and judges its siblings. */
  public AdvantageGroup estimate(ScoredGroup scored) {
    EpisodeGroup group = scored.group();
    double successRate = group.successRate();
    if (successRate < settings.successLow() || successRate > settings.successHigh()) {
      return new AdvantageGroup(scored, Collections.nCopies(group.size(), 0.0), false);
    }
    DoubleStream advantages =
        switch (settings.baseline()) {
          case GROUP -> standardised(scored.rewards());
          case HORIZON -> standardised(scored.rewards(), horizons(group));
          case SUCCESSES -> inTwoLevels(scored);
        };
    return new AdvantageGroup(scored, advantages.boxed().toList(), true);
  }

  private static int[] horizons(EpisodeGroup group) {
    return group.episodes().stream().mapToInt(episode -> episode.horizon()).toArray();
  }

  private DoubleStream inTwoLevels(ScoredGroup scored) {
    List<Episode> siblings = scored.group().episodes();
    int[] successful =
        IntStream.range(0, siblings.size()).filter(i -> siblings.get(i).success()).toArray();
    double[] advantages =
        standardised(siblings.stream().mapToDouble(one -> one.success() ? 1 : 0).toArray())
            .toArray();
    double[] rewards = scored.rewards();
    double[] among =
        standardised(Arrays.stream(successful).mapToDouble(i -> rewards[i]).toArray()).toArray();
    for (int place = 0; place < successful.length; place++) {
      advantages[successful[place]] += among[place];
    }
    return Arrays.stream(advantages);
  }

  private DoubleStream standardised(double[] values) {
    return standardised(values, new int[values.length]);
  }

  /** Values that share a class share a mean; the deviation is pooled over the classes. */
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

  /** Leaves exact zeros where all members earned the same, whatever rounding makes of a mean. */
  private static void subtractMean(double[] values, double[] differences, List<Integer> members) {
    double first = values[members.getFirst()];
    if (members.stream().allMatch(member -> values[member] == first)) {
      return;
    }
    double mean = members.stream().mapToDouble(member -> values[member]).average().orElseThrow();
    members.forEach(member -> differences[member] = values[member] - mean);
  }
}
