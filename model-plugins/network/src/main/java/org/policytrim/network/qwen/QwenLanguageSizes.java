package org.policytrim.network.qwen;

import java.util.List;

/**
 * The sizes of the language layers.
 *
 * @param width of a token
 * @param hidden width of a layer's gated map
 * @param depth the number of layers that are used
 * @param heads the number of query heads, a multiple of {@code keyHeads}
 * @param keyHeads the number of heads of keys and values
 * @param headWidth the width of each head, even
 * @param vocabulary the number of token ids
 * @param epsilon of all norms
 * @param theta the base of the rotations' wavelengths
 * @param sections the numbers of rotations by time, row and column; half the head width together
 */
public record QwenLanguageSizes(
    int width,
    int hidden,
    int depth,
    int heads,
    int keyHeads,
    int headWidth,
    int vocabulary,
    double epsilon,
    double theta,
    List<Integer> sections) {

  public QwenLanguageSizes {
    sections = List.copyOf(sections);
    if (width < 1 || hidden < 1 || depth < 1 || heads < 1 || keyHeads < 1 || vocabulary < 1) {
      throw new IllegalArgumentException("the sizes of language layers are at least 1");
    }
    if (heads % keyHeads != 0 || headWidth < 2 || headWidth % 2 != 0) {
      throw new IllegalArgumentException(
          "%d query heads of even width can't share %d key heads (width %d)"
              .formatted(heads, keyHeads, headWidth));
    }
    if (!(epsilon > 0) || !(theta > 1)) {
      throw new IllegalArgumentException(
          "epsilon is above 0 and theta above 1, found %s and %s".formatted(epsilon, theta));
    }
    int all = sections.stream().mapToInt(Integer::intValue).sum();
    if (sections.size() != 3
        || sections.stream().anyMatch(size -> size < 0)
        || all != headWidth / 2) {
      throw new IllegalArgumentException(
          "the rotations by time, row and column are half the head width %d together, found %s"
              .formatted(headWidth, sections));
    }
  }

  /**
   * Returns the axis of the position that a rotation uses: 0 for time, 1 for the row, 2 for the
   * column. Rows and columns take turns with time from the first rotation on, as often as they have
   * rotations; all others are of time.
   *
   * @param rotation from 0 (the shortest wavelength) on
   */
  int axis(int rotation) {
    int axis = rotation % 3;
    return axis > 0 && rotation < 3 * sections.get(axis) ? axis : 0;
  }
}
