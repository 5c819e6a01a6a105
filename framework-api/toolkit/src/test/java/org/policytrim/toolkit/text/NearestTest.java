package org.policytrim.toolkit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

  private static final List<String> REWARDS =
      List.of("success", "chunk-horizon", "step-saving", "group-stability");

  @Test
  void findsWhatWasMisspelt() {
    assertThat(Nearest.to("sucess", REWARDS)).contains("success");
    assertThat(Nearest.to("step_saving", REWARDS)).contains("step-saving");
    assertThat(Nearest.to("chunk-horzion", REWARDS)).contains("chunk-horizon");
    assertThat(Nearest.to("Group-Stability", REWARDS)).contains("group-stability");
  }

  @Test
  void completesABeginning() {
    assertThat(Nearest.to("group", REWARDS)).contains("group-stability");
    assertThat(Nearest.to("metaworld-v3", List.of("metaworld", "libero"))).contains("metaworld");
  }

  @Test
  void saysNothingWhereNothingIsClose() {
    assertThat(Nearest.to("banana", REWARDS)).isEmpty();
    assertThat(Nearest.to("", REWARDS)).isEmpty();
    assertThat(Nearest.to("x", List.of("ab"))).isEmpty();
  }

  @Test
  void namesEverythingWhereNothingIsClose() {
    assertThat(Nearest.hint("banana", List.of("b", "a"))).isEqualTo("Known are a, b.");
    assertThat(Nearest.hint("sucess", REWARDS)).isEqualTo("Did you mean 'success'?");
    assertThat(Nearest.hint("sucess", List.of())).isEqualTo("None is known.");
  }

  @Test
  void countsASwapOfNeighboursOnce() {
    assertThat(Nearest.distance("ab", "ba")).isEqualTo(1);
    assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(Nearest.distance("", "abc")).isEqualTo(3);
  }
}
