package org.policytrim.oft.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two image tokens, room for five prompt tokens, three slots; by hand. */
class SequenceLayoutTest {

  private static OftSizes sizes(boolean stop) {
    OftSizes.Tower tower = new OftSizes.Tower(2, 2, 1, 1, 2, 0, false, false);
    return new OftSizes(
        tower,
        tower,
        2,
        new OftSizes.Language(2, 2, 1, 1, 1, 2, 300, 1, 2, 1e-6, 10_000),
        2,
        0,
        0,
        5,
        3,
        1,
        stop);
  }

  private static SequenceLayout.Placed placed(boolean stop, boolean first, int... prompt) {
    return new SequenceLayout(sizes(stop)).place(prompt, 9, new boolean[] {first, true});
  }

  /** In the decoder's order: last, three slots, stop, first, two images, three of the prompt. */
  @Test
  void withAStopTokenPadsAreBehind() {
    SequenceLayout.Placed placed = placed(true, true, 1, 20, 21, 7);

    assertThat(placed.tokens()).containsExactly(7, 1, 20, 21, 9);
    assertThat(placed.positions()).containsExactly(5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 1);
    assertThat(placed.valid()).containsExactly(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0);
    assertThat(placed.places()).containsExactly(5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 10);
  }

  @Test
  void withoutOnePadsStandBehindTheImages() {
    SequenceLayout.Placed placed = placed(false, true, 1, 20, 21, 7);

    assertThat(placed.tokens()).containsExactly(7, 1, 20, 21, 9);
    // The pad repeats the position before it.
    assertThat(placed.positions()).containsExactly(5, 6, 7, 8, 0, 1, 2, 3, 4, 2);
    assertThat(placed.valid()).containsExactly(1, 1, 1, 1, 1, 1, 1, 1, 1, 0);
    assertThat(placed.places()).containsExactly(6, 7, 8, 9, 0, 1, 2, 4, 5, 3);
  }

  @Test
  void anAbsentImageTakesNoPosition() {
    SequenceLayout.Placed placed = placed(true, false, 1, 20, 21, 22, 7);

    assertThat(placed.positions()).containsExactly(5, 6, 7, 8, 9, 0, 0, 1, 2, 3, 4);
    assertThat(placed.valid()).containsExactly(1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1);
  }
}
