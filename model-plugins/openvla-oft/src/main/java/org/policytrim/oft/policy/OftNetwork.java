package org.policytrim.oft.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policytrim.network.parameter.LowRank;
import org.policytrim.oft.graph.OftSizes;
import org.policytrim.oft.graph.RegressionHead;

/**
 * The sizes and conventions of a network, as a bundle keeps them.
 *
 * @param sizes the network's sizes
 * @param prompt the text of its prompts
 * @param lastToken the id that every prompt ends with
 * @param paddingToken the id that pads shorter prompts
 * @param scaled for each axis of an action true if it is scaled between quantiles
 * @param gripper the convention of its gripper numbers
 * @param imageShare the share of an image's area, about its centre, that it sees; in (0, 1]
 * @param stateLimit the bound of scaled state numbers, above 0; the quantiles are at -1 and 1
 * @param regression the sizes of a regression head; null where there is none
 * @param adapters the adapters of its decoder; null if that was trained whole
 */
public record OftNetwork(
    OftSizes sizes,
    PromptEncoder.Style prompt,
    int lastToken,
    int paddingToken,
    List<Boolean> scaled,
    ActionScale.Gripper gripper,
    double imageShare,
    double stateLimit,
    @Nullable Regression regression,
    @Nullable LowRank adapters) {

  /** The file of the decoder's adapters, in bundles that were trained by adapters. */
  public static final String ADAPTERS = "adapters.safetensors";

  /** The file of the regression head, in bundles of checkpoints that have one. */
  public static final String REGRESSION = "regression.safetensors";

  /**
   * A regression head.
   *
   * @param hidden its hidden width
   * @param blocks the number of its residual blocks
   */
  public record Regression(int hidden, int blocks) {

    /** Returns the head in a network of these sizes. */
    public RegressionHead head(OftSizes sizes) {
      return new RegressionHead(sizes, hidden, blocks);
    }
  }

  public OftNetwork {
    scaled = List.copyOf(scaled);
    if (scaled.size() != sizes.axes()) {
      throw new IllegalArgumentException(
          "%d axes, a mask of %d".formatted(sizes.axes(), scaled.size()));
    }
    if (!(imageShare > 0 && imageShare <= 1) || !(stateLimit > 0)) {
      throw new IllegalArgumentException(
          "an image's share is in (0, 1] and a state's limit above 0, found %s and %s"
              .formatted(imageShare, stateLimit));
    }
  }

  /** Returns the same network with these adapters; with none if null. */
  public OftNetwork adaptedBy(@Nullable LowRank lowRank) {
    return new OftNetwork(
        sizes,
        prompt,
        lastToken,
        paddingToken,
        scaled,
        gripper,
        imageShare,
        stateLimit,
        regression,
        lowRank);
  }
}
