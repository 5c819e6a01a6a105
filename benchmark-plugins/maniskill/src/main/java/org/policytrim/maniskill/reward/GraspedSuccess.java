package org.policytrim.maniskill.reward;

import org.pf4j.Extension;
import org.policytrim.api.episode.Episode;
import org.policytrim.api.plugin.NoSettings;
import org.policytrim.api.plugin.RewardTermProvider;
import org.policytrim.api.reward.EpisodeRewardTerm;
import org.policytrim.api.reward.RewardContext;
import org.policytrim.api.reward.RewardTerm;

/** Scores 1 for a success in an episode in which an object was grasped, 0 otherwise. */
record GraspedSuccess(Grasps grasps) implements EpisodeRewardTerm {

  @Override
  public double score(Episode episode) {
    return episode.success() && grasps.longest(episode) > 0 ? 1 : 0;
  }

  /** The term {@code maniskill-grasped-success}. */
  @Extension
  public static final class Provider implements RewardTermProvider<NoSettings> {

    @Override
    public String name() {
      return "maniskill-grasped-success";
    }

    @Override
    public String description() {
      return "1 for a success with an object that was grasped; RLinf's weight is 1.0";
    }

    @Override
    public Class<NoSettings> settings() {
      return NoSettings.class;
    }

    @Override
    public RewardTerm create(NoSettings settings, RewardContext context) {
      return new GraspedSuccess(Grasps.in(context, name()));
    }
  }
}
