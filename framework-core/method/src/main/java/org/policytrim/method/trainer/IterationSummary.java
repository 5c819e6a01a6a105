package org.policytrim.method.trainer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.policytrim.api.episode.Episode;
import org.policytrim.api.episode.EpisodeGroup;
import org.policytrim.method.advantage.AdvantageGroup;
import org.policytrim.method.reward.StepSensitivity;
import org.policytrim.method.reward.TermScores;
import org.policytrim.method.rollout.Rollout;
import org.policytrim.method.update.UpdateReport;

/** Sums an iteration up. */
final class IterationSummary {

  private IterationSummary() {}

  static UpdateReport of(
      Stage stage,
      int iteration,
      Rollout rollout,
      List<AdvantageGroup> estimated,
      UpdateReport.Learning learning) {
    return new UpdateReport(
        stage.label(),
        iteration,
        rollout(rollout),
        rewards(stage, estimated),
        groups(estimated),
        learning);
  }

  private static UpdateReport.Rollout rollout(Rollout rollout) {
    List<Episode> episodes =
        rollout.groups().stream().map(EpisodeGroup::episodes).flatMap(Collection::stream).toList();
    return new UpdateReport.Rollout(
        episodes.size(),
        episodes.stream().mapToInt(episode -> episode.success() ? 1 : 0).average().orElseThrow(),
        episodes.stream()
            .filter(Episode::success)
            .mapToInt(episode -> episode.outcome().steps())
            .average()
            .orElse(Double.NaN),
        episodes.stream().mapToInt(Episode::calls).average().orElseThrow(),
        rollout.clippedActionFraction(),
        rollout.seconds());
  }

  private static List<UpdateReport.Reward> rewards(Stage stage, List<AdvantageGroup> estimated) {
    StepSensitivity slope = new StepSensitivity(stage.rewards());
    estimated.forEach(group -> slope.add(group.scored()));
    List<UpdateReport.Reward> rewards = new ArrayList<>();
    for (int term = 0; term < stage.rewards().terms().size(); term++) {
      int place = term;
      List<TermScores> scores =
          estimated.stream().map(group -> group.scored().terms().get(place)).toList();
      double mean =
          scores.stream()
              .flatMapToDouble(
                  one -> one.scores().stream().mapToDouble(score -> one.weight() * score))
              .average()
              .orElseThrow();
      rewards.add(new UpdateReport.Reward(scores.getFirst().term(), mean, slope.weighted(place)));
    }
    return rewards;
  }

  private static UpdateReport.Groups groups(List<AdvantageGroup> estimated) {
    List<AdvantageGroup> kept = estimated.stream().filter(AdvantageGroup::kept).toList();
    Predicate<AdvantageGroup> allSuccess = group -> group.scored().group().successRate() == 1;
    return new UpdateReport.Groups(
        kept.size(),
        estimated.size() - kept.size(),
        (int) kept.stream().filter(allSuccess).count(),
        absoluteMean(kept, allSuccess.negate()),
        absoluteMean(kept, allSuccess));
  }

  private static double absoluteMean(List<AdvantageGroup> groups, Predicate<AdvantageGroup> which) {
    return groups.stream()
        .filter(which)
        .flatMap(group -> group.advantages().stream())
        .mapToDouble(Math::abs)
        .average()
        .orElse(0);
  }
}
