package org.policytrim.method.reward;

import org.policytrim.api.episode.Episode;
import org.policytrim.api.plugin.RewardTermProvider;
import org.policytrim.api.plugin.Setting;
import org.policytrim.api.reward.EpisodeRewardTerm;
import org.policytrim.api.reward.RewardContext;
import org.policytrim.api.reward.RewardTerm;

/**
 * {@code chunk-horizon}: {@code s * h / h_base}, the executed horizon of a success as a share of a
 * constant (METHOD section 3).
 *
 * @param settings h_base
 */
public record ChunkHorizon(Settings settings) implements EpisodeRewardTerm {

  /** What can be set. */
  public record Settings(
      @Setting("the horizon that scores 1, in actions per call; at least 1") int base) {

    public Settings {
      if (base < 1) {
        throw new IllegalArgumentException("base is at least 1, found " + base);
      }
    }
  }

  @Override
  public double score(Episode episode) {
    return episode.success() ? (double) episode.horizon() / settings.base() : 0;
  }

  /** Brings the term. */
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
