package org.policytrim.method.reward;

import org.policytrim.api.episode.Episode;
import org.policytrim.api.plugin.NoSettings;
import org.policytrim.api.plugin.RewardTermProvider;
import org.policytrim.api.reward.EpisodeRewardTerm;
import org.policytrim.api.reward.RewardContext;
import org.policytrim.api.reward.RewardTerm;

/**
 * The reward term {@code success}: 1 for a success, 0 for a failure (docs/method.md, section 3.2).
 */
public record Success() implements EpisodeRewardTerm {

  @Override
  public double score(Episode episode) {
    return episode.success() ? 1 : 0;
  }

  /** Provides the term to experiments. */
  public static final class Provider implements RewardTermProvider<NoSettings> {

    @Override
    public String name() {
      return "success";
    }

    @Override
    public String description() {
      return "1 for a success, 0 for a failure";
    }

    @Override
    public Class<NoSettings> settings() {
      return NoSettings.class;
    }

    @Override
    public RewardTerm create(NoSettings settings, RewardContext context) {
      return new Success();
    }
  }
}
