package org.policytrim.gr00t.graph;

import java.util.Arrays;

/**
 * The sizes of a GR00T action head.
 *
 * @param actionWidth the numbers of an action inside the network, padding included ({@code
 *     max_action_dim})
 * @param stateWidth the numbers of a state inside the network ({@code max_state_dim})
 * @param features the width of a backbone's token ({@code backbone_embedding_dim})
 * @param hidden the hidden width of encoders and decoder, and the output width of the diffusion
 *     transformer ({@code hidden_size})
 * @param positions the longest chunk it has learned positions for ({@code max_seq_len}); 0 for none
 * @param embodiments the number of sets of encoders and decoders
 * @param futureTokens learned tokens between state and actions; 0 in N1.7
 * @param diffusion the diffusion transformer; its width is that of an action's token
 * @param mixing the blocks over the backbone's tokens, which have the same width; may be none
 * @param normalisesFeatures true if a layer norm precedes those blocks ({@code use_vlln})
 * @param textEvery 0 where cross attention reads all of the backbone's tokens (N1.5); n where every
 *     n-th cross attention reads the text's tokens and the others the images' (N1.7)
 * @param timeBuckets the number of denoise times that the network distinguishes
 */
public record HeadSizes(
    int actionWidth,
    int stateWidth,
    int features,
    int hidden,
    int positions,
    int embodiments,
    int futureTokens,
    Transformer diffusion,
    Transformer mixing,
    boolean normalisesFeatures,
    int textEvery,
    int timeBuckets) {

  public HeadSizes {
    int[] extents = {actionWidth, stateWidth, features, hidden, embodiments, timeBuckets};
    if (Arrays.stream(extents).anyMatch(extent -> extent < 1)) {
      throw new IllegalArgumentException(
          "an action head's extents are at least 1, found %s".formatted(Arrays.toString(extents)));
    }
    if (positions < 0 || futureTokens < 0 || textEvery < 0) {
      throw new IllegalArgumentException(
          "positions, future tokens and text-every are at least 0, found %d, %d and %d"
              .formatted(positions, futureTokens, textEvery));
    }
    if (diffusion.width() % 2 != 0) {
      throw new IllegalArgumentException(
          "the diffusion transformer's width is even, found " + diffusion.width());
    }
    if (mixing.layers() > 0 && mixing.width() != features) {
      throw new IllegalArgumentException(
          "the blocks over the backbone's tokens are as wide as those, found %d and %d"
              .formatted(mixing.width(), features));
    }
  }

  /**
   * The sizes of a stack of transformer blocks. The hidden width of a block's feed-forward part is
   * four times the width of a token.
   *
   * @param layers the number of blocks
   * @param heads the number of attention heads
   * @param headWidth the width of each head
   */
  public record Transformer(int layers, int heads, int headWidth) {

    /** The ratio of the hidden width to the width of a token. */
    static final int HIDDEN_FACTOR = 4;

    public Transformer {
      if (layers < 0 || heads < 1 || headWidth < 1) {
        throw new IllegalArgumentException(
            "a transformer has at least 0 blocks, 1 head and 1 number per head, found %d, %d, %d"
                .formatted(layers, heads, headWidth));
      }
    }

    /** Returns the width of a token. */
    public int width() {
      return heads * headWidth;
    }
  }

  /** Returns the width of an action's token. */
  public int width() {
    return diffusion.width();
  }

  /** Returns true if cross attention reads text and images in turn. */
  public boolean alternates() {
    return textEvery > 0;
  }

  /** Returns true if a block of the diffusion transformer attends to the backbone's tokens. */
  boolean crosses(int block) {
    return block % 2 == 0;
  }

  /** Returns true if such a block reads the text rather than the images. */
  boolean seesText(int block) {
    return block % (2 * textEvery) == 0;
  }

  /**
   * Checks that a network of these sizes can be used.
   *
   * @throws IllegalArgumentException if a chunk is longer than there are positions, or an
   *     embodiment is unknown
   */
  public void requireFit(int chunkLength, int embodiment) {
    if (positions > 0 && chunkLength > positions) {
      throw new IllegalArgumentException(
          "a chunk of %d actions is longer than the %d positions this network has learned"
              .formatted(chunkLength, positions));
    }
    if (embodiment < 0 || embodiment >= embodiments) {
      throw new IllegalArgumentException(
          "embodiment %d is unknown: this network has %d of them, 0 to %d"
              .formatted(embodiment, embodiments, embodiments - 1));
    }
  }
}
