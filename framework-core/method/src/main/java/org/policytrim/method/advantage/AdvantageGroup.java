package org.policytrim.method.advantage;

import java.util.List;
import org.policytrim.method.reward.ScoredGroup;

/**
 * A group with the advantage of each sibling.
 *
 * @param scored the group with its rewards
 * @param advantages one per sibling; finite, and all 0 if the group was dropped
 * @param kept false if the group filter dropped the group; it still counts in the denominator of
 *     the loss
 */
public record AdvantageGroup(ScoredGroup scored, List<Double> advantages, boolean kept) {

  public AdvantageGroup {
    advantages = List.copyOf(advantages);
    if (advantages.size() != scored.group().size()) {
      throw new IllegalArgumentException(
          "%d advantages for %d siblings".formatted(advantages.size(), scored.group().size()));
    }
    for (double advantage : advantages) {
      if (!Double.isFinite(advantage) || (!kept && advantage != 0)) {
        throw new IllegalArgumentException(
            "advantages are finite, and 0 in a dropped group; found " + advantages);
      }
    }
  }
}
