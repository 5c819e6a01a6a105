package org.policytrim.method.trainer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.policytrim.api.episode.Episode;
import org.policytrim.api.episode.EpisodeGroup;
import org.policytrim.method.advantage.AdvantageGroup;
import org.policytrim.method.advantage.SuccessGate;
import org.policytrim.method.reward.StepSensitivity;
import org.policytrim.method.reward.TermScores;
import org.policytrim.method.rollout.Rollout;
import org.policytrim.method.update.UpdateReport;

/** Computes the figures of an iteration. */
final class IterationSummary {

  private IterationSummary() {}

  /**
   * Returns the figures.
   *
   * @param stage the stage
   * @param iteration the iteration within the stage, from 0
   * @param rollout the groups as they were played
   * @param groups the same groups with their advantages
   * @param gate the success gate of the iteration
   * @param learning the figures of the update
   */
  static UpdateReport of(
      Stage stage,
      int iteration,
      Rollout rollout,
      List<AdvantageGroup> groups,
      SuccessGate gate,
      UpdateReport.Learning learning) {
    return new UpdateReport(
        stage.label(),
        iteration,
        rollout(rollout),
        rewards(stage, groups),
        groups(groups, gate),
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

  private static List<UpdateReport.Reward> rewards(Stage stage, List<AdvantageGroup> groups) {
    StepSensitivity sensitivity = new StepSensitivity(stage.rewards());
    groups.forEach(group -> sensitivity.add(group.scored()));
    List<UpdateReport.Reward> rewards = new ArrayList<>();
    for (int term = 0; term < stage.rewards().terms().size(); term++) {
      int index = term;
      List<TermScores> scores =
          groups.stream().map(group -> group.scored().terms().get(index)).toList();
      double mean =
          scores.stream()
              .flatMapToDouble(
                  one -> one.scores().stream().mapToDouble(score -> one.weight() * score))
              .average()
              .orElseThrow();
      rewards.add(
          new UpdateReport.Reward(
              scores.getFirst().term(), mean, sensitivity.weightedChange(index)));
    }
    return rewards;
  }

  private static UpdateReport.Groups groups(List<AdvantageGroup> groups, SuccessGate gate) {
    List<AdvantageGroup> kept = groups.stream().filter(AdvantageGroup::kept).toList();
    Predicate<AdvantageGroup> allSuccess = group -> group.scored().group().successRate() == 1;
    return new UpdateReport.Groups(
        kept.size(),
        groups.size() - kept.size(),
        (int) kept.stream().filter(allSuccess).count(),
        meanMagnitude(kept, allSuccess.negate()),
        meanMagnitude(kept, allSuccess),
        groups.stream()
            .mapToDouble(group -> gate.weight(group.scored().group().task().id()))
            .average()
            .orElse(1));
  }

  private static double meanMagnitude(
      List<AdvantageGroup> groups, Predicate<AdvantageGroup> filter) {
    return groups.stream()
        .filter(filter)
        .flatMap(group -> group.advantages().stream())
        .mapToDouble(Math::abs)
        .average()
        .orElse(0);
  }
}
