package org.policytrim.report.page;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.method.evaluate.EpisodePair;
import org.policytrim.method.evaluate.EvaluatedEpisode;
import org.policytrim.method.statistics.PairedCounts;
import org.policytrim.report.figures.RunEvaluations;

/**
 * The pairs that came out differently.
 *
 * @param counts how all pairs fell
 * @param pairs the first of them, lost ones first
 * @param more how many further ones there are
 */
public record DiscordantPairs(PairedCounts counts, List<Pair> pairs, int more) {

  private static final int SHOWN = 30;

  public DiscordantPairs {
    pairs = List.copyOf(pairs);
  }

  /**
   * A pair in which one policy succeeded.
   *
   * @param task the task's id
   * @param state the initial state's index in its split
   * @param seed of the pair
   * @param baseSucceeded whether it was the base
   * @param steps the steps of the one that succeeded
   */
  public record Pair(String task, int state, long seed, boolean baseSucceeded, int steps) {}

  /** The pairs of a run. */
  static DiscordantPairs of(RunEvaluations evaluations) {
    List<EpisodePair> pairs = EpisodePair.of(evaluations.base(), evaluations.trimmed());
    List<Pair> lost = new ArrayList<>();
    List<Pair> won = new ArrayList<>();
    for (EpisodePair pair : pairs) {
      EvaluatedEpisode base = pair.base();
      if (base.success() != pair.trimmed().success()) {
        EvaluatedEpisode successful = base.success() ? base : pair.trimmed();
        (base.success() ? lost : won)
            .add(
                new Pair(
                    base.initialState().taskId(),
                    base.initialState().index(),
                    base.seed(),
                    base.success(),
                    successful.steps()));
      }
    }
    lost.addAll(won);
    return new DiscordantPairs(
        EpisodePair.counts(pairs),
        lost.subList(0, Math.min(SHOWN, lost.size())),
        Math.max(0, lost.size() - SHOWN));
  }
}
