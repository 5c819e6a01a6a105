package org.policytrim.testkit.broken;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.policytrim.api.episode.Episode;
import org.policytrim.api.reward.EpisodeRewardTerm;
import org.policytrim.api.reward.RewardTerm;
import org.policytrim.testkit.RewardTermContract;

/** Contract tests of a correct reward term, and of terms with one mistake each. */
final class BrokenRewards {

  private BrokenRewards() {}

  static double quick(Episode episode) {
    return episode.success() ? 1.0 / episode.outcome().steps() : 0;
  }

  static class Sound extends RewardTermContract {
    @Override
    public RewardTerm term() {
      EpisodeRewardTerm term = BrokenRewards::quick;
      return term;
    }
  }

  static class DividesByTheSuccesses extends RewardTermContract {
    @Override
    public RewardTerm term() {
      return group ->
          group.episodes().stream()
              .mapToDouble(e -> quick(e) / (group.successRate() * group.size()))
              .toArray();
    }
  }

  static class KeepsARunningMaximum extends RewardTermContract {
    @Override
    public RewardTerm term() {
      AtomicLong longest = new AtomicLong(1);
      EpisodeRewardTerm term =
          episode -> {
            longest.accumulateAndGet(episode.outcome().steps(), Math::max);
            return quick(episode) / longest.get();
          };
      return term;
    }
  }

  static class FavoursTheFirst extends RewardTermContract {
    @Override
    public RewardTerm term() {
      return group -> {
        double[] scores = group.episodes().stream().mapToDouble(BrokenRewards::quick).toArray();
        scores[0] *= 2;
        return scores;
      };
    }
  }

  static class ScoresFailures extends RewardTermContract {
    @Override
    public RewardTerm term() {
      EpisodeRewardTerm term = episode -> 1.0 / episode.outcome().steps();
      return term;
    }
  }

  static class ForgetsASibling extends RewardTermContract {
    @Override
    public RewardTerm term() {
      return group ->
          Arrays.copyOf(
              group.episodes().stream().mapToDouble(BrokenRewards::quick).toArray(),
              Math.max(1, group.size() - 1));
    }
  }
}
