package org.policytrim.core.statistics;

import java.util.List;
import org.policytrim.api.run.EvaluatedEpisode;
import org.policytrim.api.run.EvaluationReport;

/**
 * How two policies fared on the same pairs of initial state and seed.
 *
 * @param both pairs in which both succeeded
 * @param baseOnly pairs in which only the base did
 * @param trimmedOnly pairs in which only the trimmed policy did
 * @param neither pairs in which neither did
 */
public record PairedCounts(int both, int baseOnly, int trimmedOnly, int neither) {

  public PairedCounts {
    if (both < 0 || baseOnly < 0 || trimmedOnly < 0 || neither < 0) {
      throw new IllegalArgumentException("counts are at least 0");
    }
    if (both + baseOnly + trimmedOnly + neither < 1) {
      throw new IllegalArgumentException("a comparison has at least one pair");
    }
  }

  /**
   * Counts two evaluations of one plan.
   *
   * @throws IllegalArgumentException if they did not play the same pairs in the same order
   */
  public static PairedCounts of(EvaluationReport base, EvaluationReport trimmed) {
    return of(base.episodes(), trimmed.episodes());
  }

  /** The same for rows, such as those of one task. */
  public static PairedCounts of(List<EvaluatedEpisode> base, List<EvaluatedEpisode> trimmed) {
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

  /** The number of pairs. */
  public int pairs() {
    return both + baseOnly + trimmedOnly + neither;
  }

  /** Success rate of the trimmed policy minus that of the base. */
  public double difference() {
    return (double) (trimmedOnly - baseOnly) / pairs();
  }

  /** The same pairs with base and trimmed exchanged. */
  public PairedCounts swapped() {
    return new PairedCounts(both, trimmedOnly, baseOnly, neither);
  }
}
