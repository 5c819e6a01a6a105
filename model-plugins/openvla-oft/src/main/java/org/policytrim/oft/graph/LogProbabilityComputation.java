package org.policytrim.oft.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.operation.TensorOperations;

/**
 * The log-probabilities of recorded action tokens, and their weighted sum, whose gradient
 * reinforcement learning needs.
 */
public final class LogProbabilityComputation implements Computation {

  /** The recorded tokens, ints [batch, slots], counted from the lowest action id. */
  public static final String DRAWN = "drawn";

  /** The weight of each log-probability, [batch, slots]. */
  public static final String WEIGHTS = "weights";

  /** The output, [batch, slots]. */
  public static final String LOG_PROBABILITIES = "log-probabilities";

  /** The sum of weight times log-probability; a single number. */
  public static final String WEIGHTED_SUM = "weighted-sum";

  private final OftSizes sizes;
  private final Decoder decoder;
  private final double temperature;

  /**
   * Makes a computation over a decoder's weights.
   *
   * @param temperature at which the tokens were drawn
   */
  public LogProbabilityComputation(OftSizes sizes, Decoder decoder, double temperature) {
    this.sizes = sizes;
    this.decoder = decoder;
    this.temperature = temperature;
  }

  @Override
  public List<Input> inputs() {
    List<Input> inputs = new ArrayList<>(SequenceLayout.inputs(sizes));
    inputs.add(Input.ints(DRAWN, -1, sizes.slots()));
    inputs.add(Input.floats(WEIGHTS, -1, sizes.slots()));
    return inputs;
  }

  @Override
  public <T> Map<String, T> build(TensorOperations<T> ops, Map<String, T> inputs) {
    T drawn = ops.oneHot(inputs.get(DRAWN), OftSizes.BINS);
    T hidden = decoder.read(ops, SequenceLayout.read(inputs), false);
    T distribution = decoder.actionDistribution(ops, hidden, temperature);
    T logs = ops.sum(ops.multiply(distribution, drawn), 2);
    Map<String, T> outputs = new LinkedHashMap<>();
    outputs.put(LOG_PROBABILITIES, logs);
    outputs.put(WEIGHTED_SUM, ops.sum(ops.multiply(logs, inputs.get(WEIGHTS)), 0, 1));
    return outputs;
  }
}
