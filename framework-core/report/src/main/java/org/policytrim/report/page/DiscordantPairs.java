package org.policytrim.report.page;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.method.evaluate.EpisodePair;
import org.policytrim.method.evaluate.EvaluatedEpisode;
import org.policytrim.method.statistics.PairedCounts;
import org.policytrim.report.figures.RunEvaluations;

/**
 * The pairs that exactly one policy solved.
 *
 * @param counts the numbers of all pairs by outcome
 * @param pairs the first discordant pairs; those that only the base solved come first
 * @param more the number of discordant pairs that are not in {@code pairs}
 */
public record DiscordantPairs(PairedCounts counts, List<Pair> pairs, int more) {

  private static final int MAX_SHOWN = 30;

  public DiscordantPairs {
    pairs = List.copyOf(pairs);
  }

  /**
   * A pair that exactly one policy solved.
   *
   * @param task the task's id
   * @param state the initial state's index in its split
   * @param seed the seed of the pair
   * @param baseSucceeded true if the base solved it, false if the trimmed policy did
   * @param steps the steps of the successful episode
   */
  public record Pair(String task, int state, long seed, boolean baseSucceeded, int steps) {}

  /** Returns the discordant pairs of a run. */
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
        lost.subList(0, Math.min(MAX_SHOWN, lost.size())),
        Math.max(0, lost.size() - MAX_SHOWN));
  }
}
