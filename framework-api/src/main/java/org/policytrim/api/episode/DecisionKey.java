package org.policytrim.api.episode;

/**
 * Names one decision within a run.
 *
 * @param episode the episode it belongs to
 * @param index its place in the episode, from 0
 */
public record DecisionKey(EpisodeKey episode, int index) {

  public DecisionKey {
    if (index < 0) {
      throw new IllegalArgumentException("a decision's index is at least 0, found " + index);
    }
  }
}
