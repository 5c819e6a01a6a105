package org.policytrim.gr00t.graph;

/**
 * What a backbone reads and how many tokens it gives: first those of each image, then those of the
 * prompt.
 *
 * @param cameras how many images an observation may hold, at least 0
 * @param imageHeight of every image
 * @param imageWidth of every image
 * @param imageTokens how many tokens each becomes
 * @param textTokens the longest prompt, in tokens; shorter ones are padded
 * @param vocabulary the number of token ids
 */
public record ObservationSizes(
    int cameras, int imageHeight, int imageWidth, int imageTokens, int textTokens, int vocabulary) {

  public ObservationSizes {
    if (cameras < 0 || imageHeight < 0 || imageWidth < 0 || imageTokens < 0) {
      throw new IllegalArgumentException("a backbone's images have extents of at least 0");
    }
    if (textTokens < 1 || vocabulary < 1) {
      throw new IllegalArgumentException(
          "a backbone reads at least 1 text token and knows at least 1 id, found %d and %d"
              .formatted(textTokens, vocabulary));
    }
  }

  /** How many of the tokens are of images. */
  public int imagesTokens() {
    return cameras * imageTokens;
  }

  /** How many tokens there are. */
  public int tokens() {
    return imagesTokens() + textTokens;
  }
}
