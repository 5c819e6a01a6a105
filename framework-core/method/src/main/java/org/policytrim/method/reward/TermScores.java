package org.policytrim.method.reward;

import java.util.List;

/**
 * What one reward term gave to a group.
 *
 * @param term the term's name
 * @param weight the experiment's weight
 * @param scores unweighted, one per sibling; finite
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
