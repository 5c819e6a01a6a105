package org.policytrim.gr00t.graph;

/**
 * The sizes of a backbone's inputs and of its output: the tokens of each image, then those of the
 * prompt.
 *
 * @param cameras the number of images in an observation, at least 0
 * @param imageHeight of every image in pixels
 * @param imageWidth of every image in pixels
 * @param imageTokens the tokens of each image
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

  /** Returns the number of tokens of all images. */
  public int imagesTokens() {
    return cameras * imageTokens;
  }

  /** Returns the number of all tokens. */
  public int tokens() {
    return imagesTokens() + textTokens;
  }
}
