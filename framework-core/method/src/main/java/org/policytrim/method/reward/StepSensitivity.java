package org.policytrim.method.reward;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.api.episode.Decision;
import org.policytrim.api.episode.Episode;
import org.policytrim.api.episode.EpisodeGroup;
import org.policytrim.api.episode.Outcome;
import org.policytrim.api.tensor.Matrix;

/**
 * Whether speed is still rewarded: how each term's score would change if a success came one step
 * sooner, all siblings else equal. Near the mean of a group, stability pulls back with weight /
 * sigma while step-saving pushes with weight / T_max (METHOD section 3); this measures both at the
 * siblings that lead, the ones no slower than their group's mean.
 */
public final class StepSensitivity {

  private final RewardComposition composition;
  private final double[] sums;
  private int siblings;

  /** Slopes of this composition's terms. */
  public StepSensitivity(RewardComposition composition) {
    this.composition = composition;
    this.sums = new double[composition.terms().size()];
  }

  /** Adds a scored group of this composition. */
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
      double now = composition.terms().get(term).term().score(changed)[sibling];
      sums[term] += now - scored.terms().get(term).scores().get(sibling);
    }
    siblings++;
  }

  /** The mean weighted change of a term, by its place in the composition; 0 where none was seen. */
  public double weighted(int term) {
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
