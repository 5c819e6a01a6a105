package org.policytrim.method.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Tests {@link ChunkLength}. */
class ChunkLengthTest {

  @Test
  void isTheLongestThatIsTrainedOrExecuted() {
    assertThat(ChunkLength.of(OptionalInt.empty(), 16, 5, List.of(5, 10, 15))).isEqualTo(16);
    assertThat(ChunkLength.of(OptionalInt.empty(), 8, 5, List.of(5, 20, 15))).isEqualTo(20);
    assertThat(ChunkLength.of(OptionalInt.empty(), 8, 30, List.of(5, 20, 15))).isEqualTo(30);
    assertThat(ChunkLength.of(OptionalInt.empty(), 8, 5, List.of())).isEqualTo(8);
  }

  @Test
  void isTheConfiguredOneIfThereIsOne() {
    assertThat(ChunkLength.of(OptionalInt.of(12), 8, 5, List.of(10))).isEqualTo(12);
  }
}
