package org.policytrim.method.rollout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.policytrim.api.episode.EpisodeKey;

/**
 * A unit with its episodes.
 *
 * @param unit the unit
 * @param episodes one per request of the unit, in the order of the requests
 */
public record PlayedUnit(UnitWork unit, List<PlayedEpisode> episodes) {

  public PlayedUnit {
    episodes = List.copyOf(episodes);
    List<EpisodeKey> requested = unit.episodes().stream().map(EpisodeRequest::key).toList();
    List<EpisodeKey> played = episodes.stream().map(one -> one.episode().key()).toList();
    if (!requested.equals(played)) {
      throw new IllegalArgumentException(
          "unit %d consists of the episodes %s, found %s"
              .formatted(unit.index(), requested, played));
    }
  }

  /**
   * Joins the units that {@link UnitWork#cut} returned.
   *
   * @param units every unit once, in unit order
   * @return the episodes by key, in the order in which they were cut
   * @throws IllegalArgumentException if a unit is missing, repeated or out of order
   */
  public static SequencedMap<EpisodeKey, PlayedEpisode> join(List<PlayedUnit> units) {
    SequencedMap<EpisodeKey, PlayedEpisode> joined = new LinkedHashMap<>();
    for (int index = 0; index < units.size(); index++) {
      PlayedUnit played = units.get(index);
      if (played.unit().index() != index) {
        throw new IllegalArgumentException(
            "expected unit %d, found unit %d".formatted(index, played.unit().index()));
      }
      for (PlayedEpisode one : played.episodes()) {
        if (joined.put(one.episode().key(), one) != null) {
          throw new IllegalArgumentException(
              "two units contain the episode " + one.episode().key());
        }
      }
    }
    return joined;
  }
}
