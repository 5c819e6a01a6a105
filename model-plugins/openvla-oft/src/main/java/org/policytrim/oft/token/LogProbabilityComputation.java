package org.policytrim.oft.token;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.oft.graph.Decoder;
import org.policytrim.oft.graph.OftSizes;

/**
 * The log-probability of recorded action tokens, and its weighted sum, whose gradient is what
 * reinforcement learning asks for.
 */
public final class LogProbabilityComputation implements Computation {

  /** Ints [batch, slots], counted from the lowest action id. */
  public static final String DRAWN = "drawn";

  /** [batch, slots]. */
  public static final String WEIGHTS = "weights";

  /** [batch, slots]. */
  public static final String LOG_PROBABILITIES = "log-probabilities";

  /** The sum of weight times log-probability; a single number. */
  public static final String WEIGHTED_SUM = "weighted-sum";

  private final OftSizes sizes;
  private final ActionComputation actions;

  /** A computation over a decoder's weights, at the temperature tokens were drawn with. */
  public LogProbabilityComputation(OftSizes sizes, Decoder decoder, double temperature) {
    this.sizes = sizes;
    this.actions = new ActionComputation(sizes, decoder, temperature);
  }

  @Override
  public List<Input> inputs() {
    List<Input> inputs = new ArrayList<>(FeatureNames.inputs(sizes));
    inputs.add(Input.ints(DRAWN, -1, sizes.slots()));
    inputs.add(Input.floats(WEIGHTS, -1, sizes.slots()));
    return inputs;
  }

  @Override
  public <T> Map<String, T> build(TensorOperations<T> ops, Map<String, T> inputs) {
    T drawn = ops.oneHot(inputs.get(DRAWN), OftSizes.BINS);
    T logs = ops.sum(ops.multiply(actions.distribution(ops, inputs), drawn), 2);
    Map<String, T> outputs = new LinkedHashMap<>();
    outputs.put(LOG_PROBABILITIES, logs);
    outputs.put(WEIGHTED_SUM, ops.sum(ops.multiply(logs, inputs.get(WEIGHTS)), 0, 1));
    return outputs;
  }
}
