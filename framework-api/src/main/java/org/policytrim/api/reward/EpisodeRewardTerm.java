package org.policytrim.api.reward;

import org.policytrim.api.episode.Episode;
import org.policytrim.api.episode.EpisodeGroup;

/** A term that looks at each episode alone. */
public interface EpisodeRewardTerm extends RewardTerm {

  /** The unweighted score of one episode; finite. */
  double score(Episode episode);

  @Override
  default double[] score(EpisodeGroup group) {
    return group.episodes().stream().mapToDouble(this::score).toArray();
  }
}
