package org.policytrim.api.reward;

import org.policytrim.api.episode.EpisodeGroup;

/**
 * Scores the siblings of a group. Pure: the same group gives the same scores, and siblings in
 * another order theirs.
 */
@FunctionalInterface
public interface RewardTerm {

  /**
   * The unweighted scores, in the order of {@link EpisodeGroup#episodes()}; every value finite. By
   * the method's convention a failed episode scores 0.
   */
  double[] score(EpisodeGroup group);
}
