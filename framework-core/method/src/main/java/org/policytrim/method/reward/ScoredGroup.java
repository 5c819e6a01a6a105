package org.policytrim.method.reward;

import java.util.List;
import org.policytrim.api.episode.EpisodeGroup;

/**
 * A group with its rewards, each term's part kept apart.
 *
 * @param group the episodes
 * @param terms one entry per term, each with a score per sibling
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

  /** The weighted sum over the terms, one per sibling. */
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
