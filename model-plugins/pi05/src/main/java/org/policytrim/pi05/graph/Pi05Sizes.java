package org.policytrim.pi05.graph;

import org.policytrim.network.layer.GroupedAttention;
import org.policytrim.network.layer.VisionSizes;

/**
 * The sizes of a pi0.5 network.
 *
 * @param vision the image tower; not built where there are no cameras
 * @param language the prefix
 * @param expert the action expert
 * @param cameras the number of images in an observation, at least 0
 * @param tokens the longest prompt, in tokens; shorter ones are padded
 * @param stateSize the state numbers that enter as they are; 0 where the state is in the prompt
 * @param stateTokens the prefix tokens of the state; 0 exactly where {@code stateSize} is
 * @param actionWidth the numbers of an action inside the network, padding included
 */
public record Pi05Sizes(
    VisionSizes vision,
    Language language,
    Expert expert,
    int cameras,
    int tokens,
    int stateSize,
    int stateTokens,
    int actionWidth) {

  public Pi05Sizes {
    if (cameras < 0 || tokens < 1 || actionWidth < 1 || stateSize < 0) {
      throw new IllegalArgumentException(
          "a network has at least 0 cameras, 1 token, 1 action number and 0 state numbers, found %d, %d, %d, %d"
              .formatted(cameras, tokens, actionWidth, stateSize));
    }
    if (stateSize > 0 != stateTokens > 0) {
      throw new IllegalArgumentException(
          "%d state numbers can't become %d tokens".formatted(stateSize, stateTokens));
    }
  }

  /**
   * The prefix (Gemma). Its depth, heads and head width are also the expert's, which attends to its
   * keys and values layer by layer.
   *
   * @param width of a token
   * @param hidden width of the gated map
   * @param depth the number of blocks, at least 1
   * @param heads the number of query heads
   * @param keyHeads the number of heads of keys and values
   * @param headWidth the width of a head, even
   * @param vocabulary the number of token ids
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
      double epsilon,
      double theta) {

    public Language {
      if (width < 1 || hidden < 1 || depth < 1 || vocabulary < 1) {
        throw new IllegalArgumentException("the sizes of a language model are at least 1");
      }
      GroupedAttention.requireRotary(heads, keyHeads, headWidth);
    }

    /** Returns the heads that prefix and expert share. */
    GroupedAttention attention() {
      return new GroupedAttention(heads, keyHeads, headWidth);
    }
  }

  /**
   * The action expert.
   *
   * @param width of a token, even
   * @param hidden width of the gated map
   * @param shortestPeriod of the denoise time's embedding
   * @param longestPeriod of it
   */
  public record Expert(int width, int hidden, double shortestPeriod, double longestPeriod) {

    public Expert {
      if (width < 4 || width % 2 != 0 || hidden < 1) {
        throw new IllegalArgumentException(
            "an expert's width is even and at least 4, its hidden width at least 1, found %d and %d"
                .formatted(width, hidden));
      }
    }
  }

  /** Returns the number of prefix tokens: images, state, prompt. */
  public int prefixTokens() {
    return cameras * (cameras > 0 ? vision.tokens() : 0) + stateTokens + tokens;
  }
}
