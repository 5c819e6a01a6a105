package org.policytrim.maniskill.reward;

import org.pf4j.Extension;
import org.policytrim.api.episode.Episode;
import org.policytrim.api.plugin.NoSettings;
import org.policytrim.api.plugin.RewardTermProvider;
import org.policytrim.api.plugin.Setting;
import org.policytrim.api.reward.EpisodeRewardTerm;
import org.policytrim.api.reward.RewardContext;
import org.policytrim.api.reward.RewardTerm;

/**
 * Scores 1 for an episode in which an object was grasped for a number of successive steps, 0
 * otherwise; also for failures, which is its purpose.
 */
record GraspTerm(Grasps grasps, int steps) implements EpisodeRewardTerm {

  @Override
  public double score(Episode episode) {
    return grasps.longest(episode) >= steps ? 1 : 0;
  }

  /** The term {@code maniskill-grasp}: an object was grasped at least once. */
  @Extension
  public static final class Once implements RewardTermProvider<NoSettings> {

    @Override
    public String name() {
      return "maniskill-grasp";
    }

    @Override
    public String description() {
      return "1 if an object was grasped, in failures too; RLinf's weight is 0.1";
    }

    @Override
    public Class<NoSettings> settings() {
      return NoSettings.class;
    }

    @Override
    public RewardTerm create(NoSettings settings, RewardContext context) {
      return new GraspTerm(Grasps.in(context, name()), 1);
    }
  }

  /**
   * The settings of {@code maniskill-steady-grasp}.
   *
   * @param steps the number of successive steps
   */
  public record Duration(
      @Setting(
              value = "number of successive steps with a grasp",
              byDefault = "5",
              min = 1,
              max = 10_000)
          int steps) {

    public Duration {
      if (steps < 1 || steps > 10_000) {
        throw new IllegalArgumentException("steps must be from 1 to 10000, found " + steps);
      }
    }
  }

  /** The term {@code maniskill-steady-grasp}: an object was held for some successive steps. */
  @Extension
  public static final class Steady implements RewardTermProvider<Duration> {

    @Override
    public String name() {
      return "maniskill-steady-grasp";
    }

    @Override
    public String description() {
      return "1 if an object was held for some successive steps, in failures too; RLinf's weight is 0.1";
    }

    @Override
    public Class<Duration> settings() {
      return Duration.class;
    }

    @Override
    public RewardTerm create(Duration settings, RewardContext context) {
      return new GraspTerm(Grasps.in(context, name()), settings.steps());
    }
  }
}
