package org.policytrim.network.layer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.Initializer;
import org.policytrim.network.parameter.Parameter;
import org.policytrim.network.parameter.ParameterScope;
import org.policytrim.network.parameter.StoredTensor;

/**
 * An affine map of the last axis. In a scope {@linkplain ParameterScope#adaptedBy with adapters} a
 * low-rank correction is added.
 */
public final class Dense {

  private final Parameter weight;
  private final @Nullable Parameter bias;
  private final @Nullable LowRankAdapter adapter;

  private Dense(Parameter weight, @Nullable Parameter bias, @Nullable LowRankAdapter adapter) {
    this.weight = weight;
    this.bias = bias;
    this.adapter = adapter;
  }

  /** Creates a map with a bias that starts at 0. */
  public static Dense withBias(ParameterScope scope, int inputs, int outputs) {
    return withBias(scope, inputs, outputs, Initializer.fanIn());
  }

  /** Creates a map with a bias that starts at 0. */
  public static Dense withBias(
      ParameterScope scope, int inputs, int outputs, Initializer initializer) {
    return new Dense(
        scope.parameter("weight", initializer, outputs, inputs),
        scope.parameter("bias", Initializer.zeros(), outputs),
        LowRankAdapter.of(List.of(scope), inputs, List.of(outputs)));
  }

  /** Creates a linear map. */
  public static Dense withoutBias(ParameterScope scope, int inputs, int outputs) {
    return new Dense(
        scope.parameter("weight", Initializer.fanIn(), outputs, inputs),
        null,
        LowRankAdapter.of(List.of(scope), inputs, List.of(outputs)));
  }

  /**
   * Creates several maps of one input as one product; their outputs are concatenated.
   *
   * @param places the scope of each map's {@code weight} (and {@code bias})
   * @param outputs the width of each map's output
   */
  public static Dense stacked(
      List<ParameterScope> places,
      int inputs,
      List<Integer> outputs,
      boolean bias,
      Initializer initializer) {
    List<StoredTensor> weights = new ArrayList<>();
    List<StoredTensor> biases = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      weights.add(places.get(i).stored("weight", initializer, outputs.get(i), inputs));
      biases.add(places.get(i).stored("bias", Initializer.zeros(), outputs.get(i)));
    }
    ParameterScope any = places.getFirst();
    return new Dense(
        any.stack(weights),
        bias ? any.stack(biases) : null,
        LowRankAdapter.of(places, inputs, outputs));
  }

  /**
   * Builds it.
   *
   * @param x [..., inputs]
   * @return [..., outputs]
   */
  public <T> T apply(TensorOperations<T> ops, T x) {
    T product = ops.linear(x, ops.parameter(weight));
    if (adapter != null) {
      product = ops.add(product, adapter.apply(ops, x));
    }
    return bias == null ? product : ops.add(product, ops.parameter(bias));
  }
}
