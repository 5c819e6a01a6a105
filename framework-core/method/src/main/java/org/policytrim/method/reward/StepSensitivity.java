package org.policytrim.method.reward;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.api.episode.Decision;
import org.policytrim.api.episode.Episode;
import org.policytrim.api.episode.EpisodeGroup;
import org.policytrim.api.episode.Outcome;
import org.policytrim.api.tensor.Matrix;

/**
 * Measures the change of each term's score if a success came one step sooner and its siblings
 * stayed the same (docs/method.md, section 3.6). Near the mean of a group, {@code group-stability}
 * lowers the reward by about weight / sigma while {@code step-saving} raises it by weight / T_max;
 * the sum shows whether speed is still rewarded. The change is averaged over the successes that are
 * no slower than the mean of their group.
 */
public final class StepSensitivity {

  private final RewardComposition composition;
  private final double[] sums;
  private int siblings;

  /**
   * Creates an empty measurement.
   *
   * @param composition the terms
   */
  public StepSensitivity(RewardComposition composition) {
    this.composition = composition;
    this.sums = new double[composition.terms().size()];
  }

  /** Adds a group that was scored by this composition. */
  public void add(ScoredGroup scored) {
    EpisodeGroup group = scored.group();
    double mean =
        group.episodes().stream()
            .filter(Episode::success)
            .mapToInt(episode -> episode.outcome().steps())
            .average()
            .orElse(0);
    for (int sibling = 0; sibling < group.size(); sibling++) {
      Episode episode = group.episodes().get(sibling);
      int steps = episode.outcome().steps();
      if (episode.success() && steps > 1 && steps <= mean) {
        add(scored, sibling);
      }
    }
  }

  private void add(ScoredGroup scored, int sibling) {
    List<Episode> episodes = new ArrayList<>(scored.group().episodes());
    episodes.set(sibling, oneStepSooner(episodes.get(sibling)));
    EpisodeGroup changed =
        new EpisodeGroup(scored.group().task(), scored.group().initialState(), episodes);
    for (int term = 0; term < sums.length; term++) {
      double changedScore = composition.terms().get(term).term().score(changed)[sibling];
      sums[term] += changedScore - scored.terms().get(term).scores().get(sibling);
    }
    siblings++;
  }

  /**
   * Returns the mean weighted change of a term's score; 0 if no episode was measured.
   *
   * @param term the index of the term in the composition
   */
  public double weightedChange(int term) {
    return siblings == 0 ? 0 : composition.terms().get(term).weight() * sums[term] / siblings;
  }

  private static Episode oneStepSooner(Episode episode) {
    int steps = episode.outcome().steps() - 1;
    List<Decision> decisions = new ArrayList<>(episode.decisions());
    Decision last = decisions.removeLast();
    if (last.executedSteps() > 1) {
      decisions.add(
          new Decision(
              last.index(),
              last.startStep(),
              last.executedSteps() - 1,
              last.sample(),
              last.policyVersion()));
    }
    Matrix actions = episode.actions();
    return new Episode(
        episode.key(),
        episode.task(),
        episode.initialState(),
        episode.horizon(),
        decisions,
        actions.slice(0, steps),
        episode.proprioception().slice(0, steps),
        new Outcome(true, steps, false));
  }
}
