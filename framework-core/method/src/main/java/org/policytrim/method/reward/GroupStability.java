package org.policytrim.method.reward;

import java.util.List;
import org.policytrim.api.episode.Episode;
import org.policytrim.api.episode.EpisodeGroup;
import org.policytrim.api.plugin.RewardTermProvider;
import org.policytrim.api.plugin.Setting;
import org.policytrim.api.reward.RewardContext;
import org.policytrim.api.reward.RewardTerm;
import org.policytrim.toolkit.settings.Ranges;

/**
 * The reward term {@code group-stability}: {@code -tanh(|T - mu| / sigma)} for a success, 0 for a
 * failure (docs/method.md, section 3.5). T is the 0-based step of first success; mu and sigma are
 * the mean and the population standard deviation of T over the successes of the group. If sigma is
 * below its floor, all scores are 0. The penalty is two-sided: a success far faster than its
 * siblings is penalised like one far slower.
 *
 * @param settings the floor of sigma
 */
public record GroupStability(Settings settings) implements RewardTerm {

  /** The settings of the term. */
  public record Settings(
      @Setting(
              value =
                  "a group whose successes differ by a smaller deviation, in steps, is left alone",
              byDefault = "5.0",
              min = 0,
              minExclusive = true)
          double sigmaFloor) {

    public Settings {
      Ranges.check(Settings.class, sigmaFloor);
    }
  }

  @Override
  public double[] score(EpisodeGroup group) {
    double[] scores = new double[group.size()];
    List<Episode> successes = group.episodes().stream().filter(Episode::success).toList();
    if (successes.size() < 2) {
      return scores;
    }
    double mean =
        successes.stream().mapToDouble(GroupStability::firstSuccess).sum() / successes.size();
    double squares =
        successes.stream().mapToDouble(episode -> square(firstSuccess(episode) - mean)).sum();
    double deviation = Math.sqrt(squares / successes.size());
    if (deviation < settings.sigmaFloor()) {
      return scores;
    }
    for (int sibling = 0; sibling < scores.length; sibling++) {
      Episode episode = group.episodes().get(sibling);
      if (episode.success()) {
        scores[sibling] = 0 - StrictMath.tanh(Math.abs(firstSuccess(episode) - mean) / deviation);
      }
    }
    return scores;
  }

  private static double square(double number) {
    return number * number;
  }

  private static double firstSuccess(Episode episode) {
    return episode.outcome().firstSuccessIndex();
  }

  /** Provides the term to experiments. */
  public static final class Provider implements RewardTermProvider<Settings> {

    @Override
    public String name() {
      return "group-stability";
    }

    @Override
    public String description() {
      return "penalises successes far from their siblings' mean step of success";
    }

    @Override
    public Class<Settings> settings() {
      return Settings.class;
    }

    @Override
    public RewardTerm create(Settings settings, RewardContext context) {
      return new GroupStability(settings);
    }
  }
}
