package org.policytrim.network.layer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.network.operation.Activation;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.Initializer;
import org.policytrim.network.parameter.LowRank;
import org.policytrim.network.parameter.ParameterSchema;
import org.policytrim.network.parameter.ParameterScope;
import org.policytrim.network.parameter.StoragePrecision;
import org.policytrim.toolkit.random.RandomStream;

/** A norm, a stack of two maps, a gated map and a single map, with adapters or without. */
final class AdaptedNetwork implements Computation {

  static final String VALUE = "value";
  static final String LOSS = "loss";

  private static final int WIDTH = 4;

  final ParameterSchema base;
  final ParameterSchema adapters = new ParameterSchema();
  private final LayerNorm norm;
  private final Dense stacked;
  private final GatedMlp gated;
  private final Dense single;

  /**
   * A network.
   *
   * @param lowRank null for one without adapters
   */
  AdaptedNetwork(@Nullable LowRank lowRank, StoragePrecision precision) {
    base = new ParameterSchema(precision);
    ParameterScope plain = base.root();
    ParameterScope scope =
        lowRank == null ? plain : plain.adaptedBy(adapters.root().child("adapted"), lowRank);
    norm = new LayerNorm(scope.child("norm"), WIDTH, 1e-5);
    stacked =
        Dense.stacked(
            List.of(scope.child("q"), scope.child("v")),
            WIDTH,
            List.of(3, 1),
            true,
            Initializer.fanIn());
    gated = new GatedMlp(scope.child("mlp"), WIDTH, 6, Activation.SILU);
    single = Dense.withBias(scope.child("out"), WIDTH, 2);
  }

  @Override
  public List<Input> inputs() {
    return List.of(Input.floats("x", -1, 3, WIDTH));
  }

  @Override
  public <T> Map<String, T> build(TensorOperations<T> ops, Map<String, T> inputs) {
    T mixed = stacked.apply(ops, norm.apply(ops, inputs.get("x")));
    T value = single.apply(ops, ops.add(mixed, gated.apply(ops, mixed)));
    Map<String, T> outputs = new LinkedHashMap<>();
    outputs.put(VALUE, value);
    outputs.put(LOSS, ops.sum(ops.multiply(value, ops.shift(value, 0.3)), 0, 1, 2));
    return outputs;
  }

  /** The loss in double precision. */
  static double loss(FloatTensor value) {
    double loss = 0;
    for (int i = 0; i < value.shape().elements(); i++) {
      loss += value.get(i) * (value.get(i) + 0.3);
    }
    return loss;
  }

  static NamedTensors input() {
    return NamedTensors.of("x", FloatTensor.wrap(Shape.of(2, 3, WIDTH), gaussians(24, 3)));
  }

  /** Weights none of which is 0, so that nothing hides behind an adapter's first value. */
  static NamedTensors random(ParameterSchema schema, long seed) {
    Map<String, Tensor> weights = new LinkedHashMap<>();
    schema
        .shapes()
        .forEach(
            (name, shape) ->
                weights.put(
                    name,
                    FloatTensor.wrap(
                        shape, gaussians(shape.elements(), seed + RandomStream.keyOf(name)))));
    return new NamedTensors(weights);
  }

  private static float[] gaussians(int count, long seed) {
    RandomGenerator random = RandomStream.of(seed);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) (0.3 * random.nextGaussian());
    }
    return values;
  }
}
