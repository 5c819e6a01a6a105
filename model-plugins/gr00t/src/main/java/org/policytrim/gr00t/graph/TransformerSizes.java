package org.policytrim.gr00t.graph;

/**
 * The extents of a stack of transformer blocks. Between the two maps of a block's last part there
 * are four times as many numbers as a token has.
 *
 * @param layers the number of blocks
 * @param heads the number of attention heads
 * @param headWidth the width of each
 */
public record TransformerSizes(int layers, int heads, int headWidth) {

  /** How much wider a token is between the two maps. */
  static final int HIDDEN_FACTOR = 4;

  public TransformerSizes {
    if (layers < 0 || heads < 1 || headWidth < 1) {
      throw new IllegalArgumentException(
          "a transformer has at least 0 blocks, 1 head and 1 number per head, found %d, %d, %d"
              .formatted(layers, heads, headWidth));
    }
  }

  /** The width of a token. */
  int width() {
    return heads * headWidth;
  }
}
