package org.policytrim.oft.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.oft.graph.Backbone;
import org.policytrim.oft.graph.Decoder;
import org.policytrim.oft.graph.OftSizes;

/**
 * The cross entropy of demonstrated action tokens, and of the stop token where there is one, over
 * the whole vocabulary, all tokens decoded in parallel. Backbone and decoder are computed together.
 */
public final class ImitationComputation implements Computation {

  /** Ints [batch, slots or one more]: token ids. */
  public static final String LABELS = "labels";

  /** [batch, slots or one more], how much each token counts; sums to 1. */
  public static final String SHARES = "shares";

  /** The weighted mean cross entropy; a single number. */
  public static final String LOSS = "loss";

  private final OftSizes sizes;
  private final Backbone backbone;
  private final Decoder decoder;

  /** A computation over the weights of both halves. */
  public ImitationComputation(OftSizes sizes, Backbone backbone, Decoder decoder) {
    this.sizes = sizes;
    this.backbone = backbone;
    this.decoder = decoder;
  }

  /** How many tokens of a sequence are learned: the action tokens, and the stop token if any. */
  public static int labels(OftSizes sizes) {
    return sizes.slots() + (sizes.stop() ? 1 : 0);
  }

  @Override
  public List<Input> inputs() {
    List<Input> inputs = new ArrayList<>(VisualComputation.inputs(sizes));
    inputs.addAll(FeatureNames.sequence(sizes));
    inputs.add(Input.ints(LABELS, -1, labels(sizes)));
    inputs.add(Input.floats(SHARES, -1, labels(sizes)));
    return inputs;
  }

  @Override
  public <T> Map<String, T> build(TensorOperations<T> ops, Map<String, T> inputs) {
    T visual =
        backbone.visualTokens(
            ops, inputs.get(VisualComputation.PIXELS), inputs.get(VisualComputation.STATE));
    T read = decoder.read(ops, FeatureNames.read(visual, inputs), sizes.stop());
    T logs = ops.logSoftmax(decoder.allLogits(ops, read));
    T labels = ops.oneHot(inputs.get(LABELS), sizes.language().rows());
    T chosen = ops.sum(ops.multiply(logs, labels), 2);
    return Map.of(LOSS, ops.scale(ops.sum(ops.multiply(chosen, inputs.get(SHARES)), 0, 1), -1));
  }
}
