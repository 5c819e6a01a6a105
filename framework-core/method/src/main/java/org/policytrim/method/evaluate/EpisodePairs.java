package org.policytrim.method.evaluate;

import java.util.List;
import org.policytrim.method.statistics.PairedCounts;

/** Counts the outcomes of two policies on the same initial states. */
public final class EpisodePairs {

  private EpisodePairs() {}

  /**
   * Counts two evaluations of one plan.
   *
   * @throws IllegalArgumentException if they did not play the same pairs in the same order
   */
  public static PairedCounts counts(EvaluationReport base, EvaluationReport trimmed) {
    return counts(base.episodes(), trimmed.episodes());
  }

  /**
   * Counts matching episodes of two evaluations, such as those of one task.
   *
   * @throws IllegalArgumentException if they are not of the same pairs in the same order
   */
  public static PairedCounts counts(List<EvaluatedEpisode> base, List<EvaluatedEpisode> trimmed) {
    if (base.size() != trimmed.size()) {
      throw new IllegalArgumentException(
          "a paired comparison needs the same pairs, found %d and %d episodes"
              .formatted(base.size(), trimmed.size()));
    }
    int[] counts = new int[4];
    for (int i = 0; i < base.size(); i++) {
      EvaluatedEpisode one = base.get(i);
      EvaluatedEpisode other = trimmed.get(i);
      if (!one.initialState().equals(other.initialState()) || one.seed() != other.seed()) {
        throw new IllegalArgumentException(
            "pair %d is of state %s with seed %d on one side and of %s with seed %d on the other"
                .formatted(
                    i,
                    one.initialState().id(),
                    one.seed(),
                    other.initialState().id(),
                    other.seed()));
      }
      counts[(one.success() ? 0 : 2) + (other.success() ? 0 : 1)]++;
    }
    return new PairedCounts(counts[0], counts[1], counts[2], counts[3]);
  }
}
