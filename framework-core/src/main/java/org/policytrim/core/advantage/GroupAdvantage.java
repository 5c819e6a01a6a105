package org.policytrim.core.advantage;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.policytrim.api.episode.AdvantageGroup;
import org.policytrim.api.episode.EpisodeGroup;
import org.policytrim.api.episode.ScoredGroup;
import org.policytrim.core.experiment.AdvantageSettings;
import org.policytrim.core.experiment.AdvantageSettings.Baseline;

/**
 * What each sibling was worth beside the others: {@code A = (R - mean) / (std + 1e-6)} with the
 * unbiased standard deviation over all siblings, failures included (METHOD section 4).
 *
 * <p>A group whose success rate lies outside the filter is dropped: its advantages are 0. Where all
 * rewards are equal every advantage is exactly 0. Two options go beyond the paper. With a baseline
 * per horizon the mean is that of the siblings with the same horizon, and the deviation the pooled
 * one within horizons. With a floor, {@code A = (R - mean) / max(std, floor)}.
 */
public final class GroupAdvantage {

  private static final double EPSILON = 1e-6;

  private final AdvantageSettings settings;

  /** Advantages under these settings. */
  public GroupAdvantage(AdvantageSettings settings) {
    this.settings = settings;
  }

  /** Filters a group and judges its siblings. */
  public AdvantageGroup judge(ScoredGroup scored) {
    EpisodeGroup group = scored.group();
    double successRate = group.successRate();
    if (successRate < settings.successLow() || successRate > settings.successHigh()) {
      return new AdvantageGroup(scored, Collections.nCopies(group.size(), 0.0), false);
    }
    return new AdvantageGroup(
        scored, advantages(scored.rewards(), baselineClasses(group)).boxed().toList(), true);
  }

  /** Siblings that share a number share a baseline. */
  private int[] baselineClasses(EpisodeGroup group) {
    return settings.baseline() == Baseline.HORIZON
        ? group.episodes().stream().mapToInt(episode -> episode.horizon()).toArray()
        : new int[group.size()];
  }

  private DoubleStream advantages(double[] rewards, int[] classes) {
    double[] differences = new double[rewards.length];
    int[] distinct = Arrays.stream(classes).distinct().toArray();
    for (int shared : distinct) {
      subtractMean(rewards, differences, membersOf(classes, shared));
    }
    double squares = Arrays.stream(differences).map(difference -> difference * difference).sum();
    if (squares == 0) {
      return Arrays.stream(differences);
    }
    double deviation = Math.sqrt(squares / (rewards.length - distinct.length));
    double floor = settings.deviationFloor();
    double divisor = floor > 0 ? Math.max(deviation, floor) : deviation + EPSILON;
    return Arrays.stream(differences).map(difference -> difference / divisor);
  }

  private static List<Integer> membersOf(int[] classes, int shared) {
    return IntStream.range(0, classes.length).filter(i -> classes[i] == shared).boxed().toList();
  }

  /** Leaves exact zeros where all members earned the same, whatever rounding makes of a mean. */
  private static void subtractMean(double[] rewards, double[] differences, List<Integer> members) {
    double first = rewards[members.getFirst()];
    if (members.stream().allMatch(member -> rewards[member] == first)) {
      return;
    }
    double mean = members.stream().mapToDouble(member -> rewards[member]).average().orElseThrow();
    members.forEach(member -> differences[member] = rewards[member] - mean);
  }
}
