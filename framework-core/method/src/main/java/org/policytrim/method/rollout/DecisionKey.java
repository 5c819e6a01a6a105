package org.policytrim.method.rollout;

import org.policytrim.api.episode.EpisodeKey;

/**
 * The identity of one decision within a run.
 *
 * @param episode the episode it belongs to
 * @param index the number of the decision within the episode, from 0
 */
public record DecisionKey(EpisodeKey episode, int index) {

  public DecisionKey {
    if (index < 0) {
      throw new IllegalArgumentException(
          "the index of a decision must be at least 0, found " + index);
    }
  }
}
