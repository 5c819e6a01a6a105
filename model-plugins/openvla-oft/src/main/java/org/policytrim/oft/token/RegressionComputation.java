package org.policytrim.oft.token;

import java.util.List;
import java.util.Map;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.oft.graph.Decoder;
import org.policytrim.oft.graph.OftSizes;
import org.policytrim.oft.graph.RegressionHead;

/** Plans of checkpoints with a regression head. */
public final class RegressionComputation implements Computation {

  /** [batch, chunk, axes], normalised. */
  public static final String ACTIONS = "actions";

  private final OftSizes sizes;
  private final Decoder decoder;
  private final RegressionHead head;

  /** A computation over the weights of decoder and head. */
  public RegressionComputation(OftSizes sizes, Decoder decoder, RegressionHead head) {
    this.sizes = sizes;
    this.decoder = decoder;
    this.head = head;
  }

  @Override
  public List<Input> inputs() {
    return FeatureNames.inputs(sizes);
  }

  @Override
  public <T> Map<String, T> build(TensorOperations<T> ops, Map<String, T> inputs) {
    return Map.of(ACTIONS, head.apply(ops, decoder.read(ops, FeatureNames.read(inputs), false)));
  }
}
