package org.policytrim.oft.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.operation.TensorOperations;

/**
 * The cross entropy of demonstrated action tokens, and of the stop token if there is one, over the
 * whole vocabulary. All tokens are decoded in parallel; backbone and decoder are one graph.
 */
public final class CrossEntropyComputation implements Computation {

  /** The demonstrated token ids, ints [batch, labels]. */
  public static final String LABELS = "labels";

  /** The weight of each token, [batch, labels]; sums to 1. */
  public static final String SHARES = "shares";

  /** The weighted mean cross entropy; a single number. */
  public static final String LOSS = "loss";

  private final OftSizes sizes;
  private final Computation backbone;
  private final Decoder decoder;

  /**
   * Makes a computation over the weights of backbone and decoder.
   *
   * @param backbone has the output {@value SequenceLayout#VISUAL}
   */
  public CrossEntropyComputation(OftSizes sizes, Computation backbone, Decoder decoder) {
    this.sizes = sizes;
    this.backbone = backbone;
    this.decoder = decoder;
  }

  /** Returns the number of labels: the action slots, and the stop token if there is one. */
  public static int labels(OftSizes sizes) {
    return sizes.slots() + (sizes.stop() ? 1 : 0);
  }

  @Override
  public List<Input> inputs() {
    List<Input> inputs = new ArrayList<>(backbone.inputs());
    inputs.addAll(SequenceLayout.sequence(sizes));
    inputs.add(Input.ints(LABELS, -1, labels(sizes)));
    inputs.add(Input.floats(SHARES, -1, labels(sizes)));
    return inputs;
  }

  @Override
  public <T> Map<String, T> build(TensorOperations<T> ops, Map<String, T> inputs) {
    T visual = backbone.build(ops, inputs).get(SequenceLayout.VISUAL);
    T read = decoder.read(ops, SequenceLayout.read(visual, inputs), sizes.stop());
    T logs = ops.logSoftmax(decoder.allLogits(ops, read));
    T labels = ops.oneHot(inputs.get(LABELS), sizes.language().rows());
    T chosen = ops.sum(ops.multiply(logs, labels), 2);
    return Map.of(LOSS, ops.scale(ops.sum(ops.multiply(chosen, inputs.get(SHARES)), 0, 1), -1));
  }
}
