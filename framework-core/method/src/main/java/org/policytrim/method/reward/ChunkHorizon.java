package org.policytrim.method.reward;

import org.policytrim.api.episode.Episode;
import org.policytrim.api.plugin.RewardTermProvider;
import org.policytrim.api.plugin.Setting;
import org.policytrim.api.reward.EpisodeRewardTerm;
import org.policytrim.api.reward.RewardContext;
import org.policytrim.api.reward.RewardTerm;
import org.policytrim.toolkit.settings.Ranges;

/**
 * The reward term {@code chunk-horizon}: {@code h / h_0} for a success that executed h actions per
 * call, 0 for a failure (paper, equations 1 and 2; docs/method.md, section 3.3).
 *
 * @param settings the horizon h_0 that scores 1
 */
public record ChunkHorizon(Settings settings) implements EpisodeRewardTerm {

  /** The settings of the term. */
  public record Settings(
      @Setting(value = "the horizon that scores 1, in actions per call", min = 1) int base) {

    public Settings {
      Ranges.check(Settings.class, base);
    }
  }

  @Override
  public double score(Episode episode) {
    return episode.success() ? (double) episode.horizon() / settings.base() : 0;
  }

  /** Provides the term to experiments. */
  public static final class Provider implements RewardTermProvider<Settings> {

    @Override
    public String name() {
      return "chunk-horizon";
    }

    @Override
    public String description() {
      return "rewards a success for the actions executed per call";
    }

    @Override
    public Class<Settings> settings() {
      return Settings.class;
    }

    @Override
    public RewardTerm create(Settings settings, RewardContext context) {
      return new ChunkHorizon(settings);
    }
  }
}
