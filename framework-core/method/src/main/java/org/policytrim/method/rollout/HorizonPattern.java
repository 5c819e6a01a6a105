package org.policytrim.method.rollout;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A repeating pattern of horizons. Siblings take its entries in turn, and every further group
 * starts one entry later: over as many groups as the pattern has entries, each entry is used
 * equally often (docs/method.md, section 2.2).
 *
 * @param pattern at least one horizon, each at least 1; a horizon that is listed twice is used
 *     twice as often
 */
public record HorizonPattern(List<Integer> pattern) {

  public HorizonPattern {
    pattern = List.copyOf(pattern);
    if (pattern.isEmpty() || pattern.stream().anyMatch(horizon -> horizon < 1)) {
      throw new IllegalArgumentException(
          "a pattern holds horizons of at least 1, found " + pattern);
    }
  }

  /**
   * Returns the horizons of one group.
   *
   * @param rotation the number of groups that came before
   * @param siblings the number of episodes in the group
   */
  List<Integer> deal(long rotation, int siblings) {
    return IntStream.range(0, siblings)
        .mapToObj(sibling -> pattern.get((int) ((rotation + sibling) % pattern.size())))
        .toList();
  }
}
