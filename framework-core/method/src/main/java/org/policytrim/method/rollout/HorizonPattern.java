package org.policytrim.method.rollout;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Deals a pattern of horizons to siblings in turn, and begins one place later in each further group
 * (METHOD section 2): over as many groups as the pattern is long, every entry is seen equally
 * often.
 *
 * @param pattern at least one horizon, each at least 1; one that is listed twice is dealt twice as
 *     often
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
   * The siblings' horizons.
   *
   * @param rotation how many groups were dealt before
   * @param siblings how many there are
   */
  public List<Integer> deal(long rotation, int siblings) {
    return IntStream.range(0, siblings)
        .mapToObj(sibling -> pattern.get((int) ((rotation + sibling) % pattern.size())))
        .toList();
  }

  /** The longest horizon that is ever dealt. */
  public int longest() {
    return pattern.stream().mapToInt(Integer::intValue).max().orElseThrow();
  }
}
