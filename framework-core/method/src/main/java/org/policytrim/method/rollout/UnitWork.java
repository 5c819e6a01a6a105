package org.policytrim.method.rollout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.policytrim.api.episode.EpisodeKey;

/**
 * A unit: consecutive episodes that share lockstep batches with each other and with no other
 * episode. Every request carries its own key, seed, horizon and step limit, so a unit can be played
 * alone, in any order and more than once with the same result.
 *
 * @param index the index of the unit among those cut together, from 0
 * @param episodes at least one, with distinct keys
 */
public record UnitWork(int index, List<EpisodeRequest> episodes) {

  public UnitWork {
    episodes = List.copyOf(episodes);
    if (index < 0 || episodes.isEmpty()) {
      throw new IllegalArgumentException(
          "a unit has an index from 0 and at least one episode, found index %d and %d episodes"
              .formatted(index, episodes.size()));
    }
    requireDistinctKeys(episodes);
  }

  /**
   * Cuts episodes into units.
   *
   * @param episodes the episodes, with distinct keys
   * @param size the number of episodes per unit, fewer in the last one; 0 for one unit of all
   *     episodes
   * @return the units, in the order of the episodes; none if there are no episodes
   */
  public static List<UnitWork> cut(List<EpisodeRequest> episodes, int size) {
    if (size < 0) {
      throw new IllegalArgumentException("a unit has at least 0 episodes, found " + size);
    }
    requireDistinctKeys(episodes);
    int length = size == 0 ? Math.max(episodes.size(), 1) : size;
    List<UnitWork> units = new ArrayList<>();
    for (int start = 0; start < episodes.size(); start += length) {
      int end = Math.min(episodes.size() - start, length) + start;
      units.add(new UnitWork(units.size(), episodes.subList(start, end)));
    }
    return units;
  }

  private static void requireDistinctKeys(List<EpisodeRequest> requests) {
    Set<EpisodeKey> keys = new HashSet<>();
    for (EpisodeRequest request : requests) {
      if (!keys.add(request.key())) {
        throw new IllegalArgumentException("two requested episodes share the key " + request.key());
      }
    }
  }
}
