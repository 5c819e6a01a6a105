package org.policytrim.method.reward;

import java.util.OptionalInt;
import org.policytrim.api.episode.Episode;
import org.policytrim.api.plugin.RewardTermProvider;
import org.policytrim.api.plugin.Setting;
import org.policytrim.api.reward.EpisodeRewardTerm;
import org.policytrim.api.reward.RewardContext;
import org.policytrim.api.reward.RewardTerm;
import org.policytrim.toolkit.settings.Ranges;

/**
 * The reward term {@code step-saving}: {@code max(0, (T_max - T) / T_max)} for a success, 0 for a
 * failure (paper, equation 5; docs/method.md, section 3.4). T is the 0-based step of first success.
 *
 * @param settings the step budget T_max
 */
public record StepSaving(Settings settings) implements EpisodeRewardTerm {

  /** The settings of the term. */
  public record Settings(
      @Setting(
              value =
                  "T_max, the steps from which on a success saves nothing; about 1.1 to 1.5 times the base policy's mean",
              min = 1)
          int limit) {

    public Settings {
      Ranges.check(Settings.class, limit);
    }
  }

  @Override
  public double score(Episode episode) {
    if (!episode.success()) {
      return 0;
    }
    double limit = settings.limit();
    return Math.max(0, (limit - episode.outcome().firstSuccessIndex()) / limit);
  }

  /** Provides the term to experiments. */
  public static final class Provider implements RewardTermProvider<Settings> {

    @Override
    public String name() {
      return "step-saving";
    }

    @Override
    public String description() {
      return "rewards a success for the steps it did not need";
    }

    @Override
    public Class<Settings> settings() {
      return Settings.class;
    }

    @Override
    public RewardTerm create(Settings settings, RewardContext context) {
      return new StepSaving(settings);
    }

    @Override
    public OptionalInt stepLimit(Settings settings) {
      return OptionalInt.of(settings.limit());
    }
  }
}
