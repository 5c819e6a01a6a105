package org.policytrim.method.advantage;

import java.util.List;
import org.policytrim.method.reward.ScoredGroup;

/**
 * A group with what each sibling was worth beside the others.
 *
 * @param scored the group and its rewards
 * @param advantages one per sibling; finite, all 0 where the group was dropped
 * @param kept false where the group filter dropped it; it then still counts in the loss's
 *     denominator
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
            "an advantage is finite, and 0 in a dropped group; found " + advantages);
      }
    }
  }
}
