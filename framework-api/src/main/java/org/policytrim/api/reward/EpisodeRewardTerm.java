package org.policytrim.api.reward;

import org.apiguardian.api.API;
import org.policytrim.api.episode.Episode;
import org.policytrim.api.episode.EpisodeGroup;

/** A reward term whose score of an episode does not depend on the rest of the group. */
@API(status = API.Status.MAINTAINED, since = "0.1")
public interface EpisodeRewardTerm extends RewardTerm {

  /** Returns the unweighted score of one episode; finite, and by convention 0 for a failure. */
  double score(Episode episode);

  @Override
  default double[] score(EpisodeGroup group) {
    return group.episodes().stream().mapToDouble(this::score).toArray();
  }
}
