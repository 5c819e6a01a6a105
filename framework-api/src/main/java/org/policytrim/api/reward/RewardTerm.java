package org.policytrim.api.reward;

import org.apiguardian.api.API;
import org.policytrim.api.episode.EpisodeGroup;

/**
 * A part of the reward. Scores all episodes of a group at once, because some terms compare them.
 *
 * <p>A term is a pure function of the group: it has no state, draws no random numbers, and does not
 * depend on the order of the episodes. May be called from any thread.
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
@FunctionalInterface
public interface RewardTerm {

  /**
   * Returns the unweighted scores, in the order of {@link EpisodeGroup#episodes()}. Every score is
   * finite; by convention a failed episode scores 0.
   */
  double[] score(EpisodeGroup group);
}
