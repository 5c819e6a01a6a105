package org.policytrim.gr00t.graph;

import java.util.Arrays;

/**
 * All extents of a GR00T action head.
 *
 * @param actionWidth how many numbers an action has inside the network, padding included ({@code
 *     max_action_dim})
 * @param stateWidth likewise of a state ({@code max_state_dim})
 * @param features the width of a backbone's token ({@code backbone_embedding_dim})
 * @param hidden the width between the maps of the encoders and the decoder, and of what the
 *     diffusion transformer gives ({@code hidden_size})
 * @param positions the longest plan it has learned positions for ({@code max_seq_len}); 0 for none
 * @param embodiments how many sets of encoders and decoders it has
 * @param futureTokens learned tokens between state and plan; 0 in N1.7
 * @param diffusion the diffusion transformer; its width is that of a plan's token
 * @param mixing the blocks over the backbone's tokens, as wide as those; may be none
 * @param normalisesFeatures whether a layer norm comes before those ({@code use_vlln})
 * @param textEvery 0 where cross attention sees all of the backbone's tokens (N1.5); otherwise
 *     (N1.7) every so manieth cross attention sees the text's, the others the images'
 * @param timeBuckets how many denoise times can be told apart
 */
public record HeadSizes(
    int actionWidth,
    int stateWidth,
    int features,
    int hidden,
    int positions,
    int embodiments,
    int futureTokens,
    TransformerSizes diffusion,
    TransformerSizes mixing,
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

  /** The width of a plan's token. */
  public int width() {
    return diffusion.width();
  }

  /** Whether cross attention sees text and images in turn. */
  public boolean alternates() {
    return textEvery > 0;
  }

  /** Whether a block of the diffusion transformer attends to the backbone's tokens. */
  boolean crosses(int block) {
    return block % 2 == 0;
  }

  /** Whether such a block sees the text rather than the images. */
  boolean seesText(int block) {
    return block % (2 * textEvery) == 0;
  }

  /**
   * Refuses what these weights can't do.
   *
   * @throws IllegalArgumentException if a plan is longer than there are positions, or an embodiment
   *     is unknown
   */
  public void requireFit(int chunkLength, int embodiment) {
    if (positions > 0 && chunkLength > positions) {
      throw new IllegalArgumentException(
          "a plan of %d actions is longer than the %d positions this network has learned"
              .formatted(chunkLength, positions));
    }
    if (embodiment < 0 || embodiment >= embodiments) {
      throw new IllegalArgumentException(
          "embodiment %d is unknown: this network has %d of them, 0 to %d"
              .formatted(embodiment, embodiments, embodiments - 1));
    }
  }
}
