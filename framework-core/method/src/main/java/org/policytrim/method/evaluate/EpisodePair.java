package org.policytrim.method.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.api.task.InitialState;
import org.policytrim.method.statistics.PairedCounts;

/**
 * The episodes of two policies that started from the same initial state with the same seed
 * (docs/method.md, section 7.1).
 *
 * @param base the base policy's episode
 * @param trimmed the other policy's episode
 */
public record EpisodePair(EvaluatedEpisode base, EvaluatedEpisode trimmed) {

  private record Key(InitialState initialState, long seed) {

    static Key of(EvaluatedEpisode episode) {
      return new Key(episode.initialState(), episode.seed());
    }

    @Override
    public String toString() {
      return "state %s with seed %d".formatted(initialState.id(), seed);
    }
  }

  public EpisodePair {
    if (!Key.of(base).equals(Key.of(trimmed))) {
      throw new IllegalArgumentException(
          "the episodes of a pair start from the same state, found %s and %s"
              .formatted(Key.of(base), Key.of(trimmed)));
    }
  }

  /**
   * Pairs the episodes of two evaluations of one plan.
   *
   * @return the pairs, in the order of the base's episodes
   * @throws IllegalArgumentException if an episode has no counterpart
   */
  public static List<EpisodePair> of(EvaluationReport base, EvaluationReport trimmed) {
    return of(base.episodes(), trimmed.episodes());
  }

  /**
   * Pairs the episodes of two policies, such as those of one task.
   *
   * @return the pairs, in the order of the base's episodes
   * @throws IllegalArgumentException if an episode has no counterpart
   */
  public static List<EpisodePair> of(List<EvaluatedEpisode> base, List<EvaluatedEpisode> trimmed) {
    if (base.size() != trimmed.size()) {
      throw new IllegalArgumentException(
          "a paired comparison needs the same pairs, found %d and %d episodes"
              .formatted(base.size(), trimmed.size()));
    }
    Map<Key, EvaluatedEpisode> counterparts = new HashMap<>();
    trimmed.forEach(episode -> counterparts.put(Key.of(episode), episode));
    List<EpisodePair> pairs = new ArrayList<>(base.size());
    for (EvaluatedEpisode episode : base) {
      EvaluatedEpisode counterpart = counterparts.remove(Key.of(episode));
      if (counterpart == null) {
        throw new IllegalArgumentException(
            "the episode from %s has no counterpart in the other evaluation"
                .formatted(Key.of(episode)));
      }
      pairs.add(new EpisodePair(episode, counterpart));
    }
    return pairs;
  }

  /** Returns true if both policies succeeded. */
  boolean bothSucceeded() {
    return base.success() && trimmed.success();
  }

  /**
   * Counts the outcomes of pairs.
   *
   * @param pairs at least one
   */
  public static PairedCounts counts(List<EpisodePair> pairs) {
    int[] counts = new int[4];
    for (EpisodePair pair : pairs) {
      counts[(pair.base().success() ? 0 : 2) + (pair.trimmed().success() ? 0 : 1)]++;
    }
    return new PairedCounts(counts[0], counts[1], counts[2], counts[3]);
  }
}
