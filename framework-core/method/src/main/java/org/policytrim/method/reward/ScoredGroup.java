package org.policytrim.method.reward;

import java.util.List;
import org.policytrim.api.episode.EpisodeGroup;

/**
 * A group with the scores of each reward term.
 *
 * @param group the episodes
 * @param terms one entry per term, each with one score per sibling
 */
public record ScoredGroup(EpisodeGroup group, List<TermScores> terms) {

  public ScoredGroup {
    terms = List.copyOf(terms);
    for (TermScores term : terms) {
      if (term.scores().size() != group.size()) {
        throw new IllegalArgumentException(
            "reward term %s gave %d scores for %d siblings"
                .formatted(term.term(), term.scores().size(), group.size()));
      }
    }
  }

  /** Returns the reward of each sibling, the weighted sum over the terms. */
  public double[] rewards() {
    double[] rewards = new double[group.size()];
    for (TermScores term : terms) {
      for (int sibling = 0; sibling < rewards.length; sibling++) {
        rewards[sibling] += term.weight() * term.scores().get(sibling);
      }
    }
    return rewards;
  }
}
