package org.policytrim.method.reward;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.policytrim.api.episode.EpisodeGroup;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.reward.RewardTerm;

/**
 * The weighted sum of a stage's reward terms (docs/method.md, section 3.1). Weights are constants;
 * nothing is normalised over a batch.
 *
 * @param terms at least one, with distinct names, in the experiment's order
 */
public record RewardComposition(List<WeightedTerm> terms) {

  /**
   * One term of the sum.
   *
   * @param name the name of the term
   * @param weight finite
   * @param term computes the scores
   */
  public record WeightedTerm(String name, double weight, RewardTerm term) {

    public WeightedTerm {
      if (!Double.isFinite(weight)) {
        throw new IllegalArgumentException(
            "the weight of reward " + name + " is a finite number, found " + weight);
      }
    }
  }

  public RewardComposition {
    terms = List.copyOf(terms);
    if (terms.isEmpty()) {
      throw new IllegalArgumentException("a reward has at least one term");
    }
    Set<String> names = new HashSet<>();
    for (WeightedTerm weighted : terms) {
      if (!names.add(weighted.name())) {
        throw new IllegalArgumentException("reward " + weighted.name() + " is listed twice");
      }
    }
  }

  /**
   * Returns this sum without one of its terms.
   *
   * @param name the name of the term; nothing changes if there is no such term
   * @throws IllegalArgumentException if no term is left
   */
  public RewardComposition without(String name) {
    return new RewardComposition(
        terms.stream().filter(weighted -> !weighted.name().equals(name)).toList());
  }

  /**
   * Scores a group with every term.
   *
   * @throws PluginException naming a term that returns the wrong number of scores, or one that is
   *     not finite
   */
  public ScoredGroup score(EpisodeGroup group) {
    List<TermScores> scores = new ArrayList<>(terms.size());
    for (WeightedTerm weighted : terms) {
      scores.add(
          new TermScores(weighted.name(), weighted.weight(), checkedScores(weighted, group)));
    }
    return new ScoredGroup(group, scores);
  }

  private static List<Double> checkedScores(WeightedTerm weighted, EpisodeGroup group) {
    double[] scores = weighted.term().score(group);
    if (scores.length != group.size()) {
      throw new PluginException(
          weighted.name(),
          "the reward gave %d scores for a group of %d".formatted(scores.length, group.size()),
          "A term returns one score per sibling, in order");
    }
    if (!DoubleStream.of(scores).allMatch(Double::isFinite)) {
      throw new PluginException(
          weighted.name(),
          "the reward scored a group of task %s %s"
              .formatted(group.task().id(), Arrays.toString(scores)),
          "A score is a finite number; guard divisions and logarithms");
    }
    return DoubleStream.of(scores).boxed().toList();
  }
}
