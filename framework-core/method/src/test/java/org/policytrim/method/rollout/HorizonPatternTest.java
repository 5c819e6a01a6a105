package org.policytrim.method.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;

/** Tests {@link HorizonPattern}. */
class HorizonPatternTest {

  @Test
  void assignsThePatternAndRotatesIt() {
    HorizonPattern pattern = new HorizonPattern(List.of(5, 10, 15));
    assertThat(pattern.deal(0, 8)).containsExactly(5, 10, 15, 5, 10, 15, 5, 10);
    assertThat(pattern.deal(1, 8)).containsExactly(10, 15, 5, 10, 15, 5, 10, 15);
    assertThat(pattern.deal(3, 8)).isEqualTo(pattern.deal(0, 8));
  }

  @Property(tries = 100)
  void everyHorizonIsUsedEquallyOften(
      @ForAll @Size(min = 1, max = 6) @UniqueElements
          List<@IntRange(min = 1, max = 30) Integer> pattern,
      @ForAll @IntRange(min = 2, max = 16) int siblings,
      @ForAll @IntRange(min = 0, max = 1000) int start) {
    Map<Integer, Integer> seen = new HashMap<>();
    for (int group = start; group < start + pattern.size(); group++) {
      new HorizonPattern(pattern)
          .deal(group, siblings)
          .forEach(horizon -> seen.merge(horizon, 1, Integer::sum));
    }
    assertThat(seen.keySet()).containsExactlyInAnyOrderElementsOf(pattern);
    assertThat(seen.values()).containsOnly(siblings);
  }
}
