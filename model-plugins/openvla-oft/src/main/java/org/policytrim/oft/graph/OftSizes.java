package org.policytrim.oft.graph;

import org.policytrim.network.layer.GroupedAttention;

/**
 * The sizes of an OpenVLA-OFT network.
 *
 * @param featurizer the first image tower (DINOv2); not built where there are no cameras
 * @param fusedFeaturizer the second image tower (SigLIP); not built where there are no cameras
 * @param image the side of every square image in pixels, a multiple of both towers' patches
 * @param language the decoder
 * @param cameras the number of images in an observation, at least 0
 * @param stateSize the state numbers that enter; 0 for none
 * @param stateTokens the tokens of the state (1 in published networks); 0 exactly where {@code
 *     stateSize} is
 * @param promptTokens the longest prompt in tokens, at least 3
 * @param chunk the number of actions in a chunk, at least 1
 * @param axes the numbers of an action, at least 1
 * @param stop true if a stop token follows the action slots
 */
public record OftSizes(
    Tower featurizer,
    Tower fusedFeaturizer,
    int image,
    Language language,
    int cameras,
    int stateSize,
    int stateTokens,
    int promptTokens,
    int chunk,
    int axes,
    boolean stop) {

  /** The number of action tokens, which is the number of values a number of an action can take. */
  public static final int BINS = 256;

  public OftSizes {
    if (cameras < 0 || stateSize < 0 || promptTokens < 3 || chunk < 1 || axes < 1) {
      throw new IllegalArgumentException(
          "a network has at least 0 cameras, 0 state numbers, 3 prompt tokens, a chunk of 1 and 1 axis, found %d, %d, %d, %d, %d"
              .formatted(cameras, stateSize, promptTokens, chunk, axes));
    }
    if (stateSize > 0 != stateTokens > 0) {
      throw new IllegalArgumentException(
          "%d state numbers can't become %d tokens".formatted(stateSize, stateTokens));
    }
    if (cameras > 0
        && (image < 1
            || image % featurizer.patch() != 0
            || image % fusedFeaturizer.patch() != 0
            || featurizer.patch() != fusedFeaturizer.patch())) {
      throw new IllegalArgumentException(
          "images of side %d do not divide into the same patches for both towers (%d and %d)"
              .formatted(image, featurizer.patch(), fusedFeaturizer.patch()));
    }
  }

  /**
   * An image tower: a vision transformer as in timm.
   *
   * @param width of a token
   * @param hidden width between the two maps of a block
   * @param depth the number of computed blocks; published towers have one more, which is not used
   * @param heads the number of attention heads, a divisor of {@code width}
   * @param patch the side of a square patch in pixels
   * @param registers the number of register tokens in front of the patches
   * @param classToken true if a class token stands in front of those
   * @param layerScale true if each branch has a learned scale
   */
  public record Tower(
      int width,
      int hidden,
      int depth,
      int heads,
      int patch,
      int registers,
      boolean classToken,
      boolean layerScale) {

    public Tower {
      if (width < 1 || hidden < 1 || depth < 0 || heads < 1 || patch < 1 || registers < 0) {
        throw new IllegalArgumentException("the sizes of an image tower are at least 1");
      }
      if (width % heads != 0) {
        throw new IllegalArgumentException(
            "tower width %d is no multiple of its %d heads".formatted(width, heads));
      }
    }

    /** Returns the number of tokens in front of the patches. */
    public int prefixTokens() {
      return registers + (classToken ? 1 : 0);
    }
  }

  /**
   * The decoder (Llama).
   *
   * @param width of a token
   * @param hidden width of the gated map
   * @param depth the number of layers, at least 1
   * @param heads the number of query heads
   * @param keyHeads the number of heads of keys and values
   * @param headWidth the width of a head, even
   * @param vocabulary the number of token ids; the last {@value #BINS} are actions
   * @param padding the rows of the embeddings beyond those ids
   * @param stopId the id of the stop token
   * @param epsilon of every RMS norm
   * @param theta the base of the rotary positions' wavelengths
   */
  public record Language(
      int width,
      int hidden,
      int depth,
      int heads,
      int keyHeads,
      int headWidth,
      int vocabulary,
      int padding,
      int stopId,
      double epsilon,
      double theta) {

    public Language {
      if (width < 1 || hidden < 1 || depth < 1 || padding < 0) {
        throw new IllegalArgumentException("the sizes of a language model are at least 1");
      }
      if (vocabulary <= BINS || stopId < 0 || stopId >= vocabulary) {
        throw new IllegalArgumentException(
            "a vocabulary holds %d action tokens and others, the stop token %d among them, found %d ids"
                .formatted(BINS, stopId, vocabulary));
      }
      GroupedAttention.requireRotary(heads, keyHeads, headWidth);
    }

    /** Returns the number of rows of the embeddings and of the language head. */
    public int rows() {
      return vocabulary + padding;
    }

    /** Returns the lowest action id. */
    public int firstAction() {
      return vocabulary - BINS;
    }
  }

  /** Returns the number of patches of an image. */
  public int patches() {
    return cameras == 0 ? 0 : (image / featurizer.patch()) * (image / featurizer.patch());
  }

  /** Returns the number of tokens of images and state. */
  public int visualTokens() {
    return cameras * patches() + stateTokens;
  }

  /** Returns the number of action tokens of a chunk: one slot for each number. */
  public int slots() {
    return chunk * axes;
  }

  /** Returns the number of tokens of a whole sequence. */
  public int sequence() {
    return visualTokens() + promptTokens + slots() + (stop ? 1 : 0);
  }
}
