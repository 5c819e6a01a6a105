package org.policytrim.toolkit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionsTest {

  private static final List<String> REWARDS =
      List.of("success", "chunk-horizon", "step-saving", "group-stability");

  @Test
  void findsWhatWasMisspelt() {
    assertThat(Suggestions.closest("sucess", REWARDS)).contains("success");
    assertThat(Suggestions.closest("step_saving", REWARDS)).contains("step-saving");
    assertThat(Suggestions.closest("chunk-horzion", REWARDS)).contains("chunk-horizon");
    assertThat(Suggestions.closest("Group-Stability", REWARDS)).contains("group-stability");
  }

  @Test
  void completesABeginning() {
    assertThat(Suggestions.closest("group", REWARDS)).contains("group-stability");
    assertThat(Suggestions.closest("metaworld-v3", List.of("metaworld", "libero")))
        .contains("metaworld");
  }

  @Test
  void saysNothingWhereNothingIsClose() {
    assertThat(Suggestions.closest("banana", REWARDS)).isEmpty();
    assertThat(Suggestions.closest("", REWARDS)).isEmpty();
    assertThat(Suggestions.closest("x", List.of("ab"))).isEmpty();
  }

  @Test
  void namesEverythingWhereNothingIsClose() {
    assertThat(Suggestions.hint("banana", List.of("b", "a"))).isEqualTo("Known are a, b.");
    assertThat(Suggestions.hint("sucess", REWARDS)).isEqualTo("Did you mean 'success'?");
    assertThat(Suggestions.hint("sucess", List.of())).isEqualTo("None is known.");
  }

  @Test
  void countsASwapOfNeighboursOnce() {
    assertThat(Suggestions.distance("ab", "ba")).isEqualTo(1);
    assertThat(Suggestions.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(Suggestions.distance("", "abc")).isEqualTo(3);
  }
}
