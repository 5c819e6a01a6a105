package org.policytrim.method.reward;

import java.util.List;

/**
 * The scores of one reward term for a group.
 *
 * @param term the name of the term
 * @param weight the weight of the term
 * @param scores the unweighted scores, one per sibling; finite
 */
public record TermScores(String term, double weight, List<Double> scores) {

  public TermScores {
    scores = List.copyOf(scores);
    for (double score : scores) {
      if (!Double.isFinite(score)) {
        throw new IllegalArgumentException(
            "reward term " + term + " gave " + score + "; a score is a finite number");
      }
    }
  }
}
