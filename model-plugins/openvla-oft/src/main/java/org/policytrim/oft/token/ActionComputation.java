package org.policytrim.oft.token;

import java.util.List;
import java.util.Map;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.oft.graph.Decoder;
import org.policytrim.oft.graph.OftSizes;

/**
 * The distribution of every action token of a plan, from one forward pass: what is drawn from in
 * training and what the likeliest is taken of in evaluation.
 */
public final class ActionComputation implements Computation {

  /** [batch, slots, bins], natural logarithms, lowest action id first. */
  public static final String LOG_PROBABILITIES = "log-probabilities";

  private final OftSizes sizes;
  private final Decoder decoder;
  private final double temperature;

  /**
   * A computation over a decoder's weights.
   *
   * @param temperature what logits are divided by, above 0
   */
  public ActionComputation(OftSizes sizes, Decoder decoder, double temperature) {
    this.sizes = sizes;
    this.decoder = decoder;
    this.temperature = temperature;
  }

  @Override
  public List<Input> inputs() {
    return FeatureNames.inputs(sizes);
  }

  @Override
  public <T> Map<String, T> build(TensorOperations<T> ops, Map<String, T> inputs) {
    return Map.of(LOG_PROBABILITIES, distribution(ops, inputs));
  }

  <T> T distribution(TensorOperations<T> ops, Map<String, T> inputs) {
    T read = decoder.read(ops, FeatureNames.read(inputs), false);
    return ops.logSoftmax(ops.scale(decoder.actionLogits(ops, read), 1 / temperature));
  }
}
