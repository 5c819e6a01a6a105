package org.policytrim.network.flow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.network.layer.Dense;
import org.policytrim.network.layer.Mlp;
import org.policytrim.network.operation.Activation;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.Initializer;
import org.policytrim.network.parameter.ParameterSchema;
import org.policytrim.network.parameter.ParameterScope;
import org.policytrim.toolkit.safetensors.Safetensors;

/**
 * A head that chooses the noise of each action number in exploration, from a network's last hidden
 * state. It starts in the middle of its range. Published checkpoints have none.
 */
public final class NoiseHead {

  /** The least deviation. */
  public static final double LEAST = 0.08;

  /** The greatest deviation. */
  public static final double GREATEST = 0.16;

  private static final String NAME = "noise_head";

  private final Mlp mlp;

  /** Registers {@code noise_head.in} and {@code noise_head.out}. */
  public NoiseHead(ParameterScope root, int width, int actionWidth) {
    ParameterScope scope = root.child(NAME);
    mlp =
        new Mlp(
            Dense.withBias(scope.child("in"), width, width),
            Activation.SILU,
            Dense.withBias(scope.child("out"), width, actionWidth, Initializer.zeros()));
  }

  /** Returns true if a tensor belongs to a noise head. */
  public static boolean owns(String tensor) {
    return tensor.startsWith(NAME + ".");
  }

  /**
   * Adapts stored weights to a head with or without a noise head: superfluous noise weights are
   * left out, missing ones start afresh.
   *
   * @param stored the weights as read
   * @param schema the head's weights
   * @throws IllegalArgumentException naming every other missing, superfluous or misshapen tensor
   */
  public static NamedTensors fitting(NamedTensors stored, ParameterSchema schema) {
    boolean wanted = schema.stored().keySet().stream().anyMatch(NoiseHead::owns);
    Map<String, Tensor> fitting = new LinkedHashMap<>();
    stored
        .tensors()
        .forEach(
            (name, tensor) -> {
              if (!owns(name) || wanted) {
                fitting.put(name, tensor);
              }
            });
    schema
        .draw(0)
        .tensors()
        .forEach(
            (name, tensor) -> {
              if (owns(name)) {
                fitting.putIfAbsent(name, tensor);
              }
            });
    NamedTensors weights = new NamedTensors(fitting);
    schema.require(weights);
    return weights;
  }

  /**
   * Reads a head's weights and adapts them as {@link #fitting} does.
   *
   * @throws IllegalArgumentException naming the file and every tensor that does not fit
   */
  public static NamedTensors read(Path file, ParameterSchema schema) throws IOException {
    try {
      return fitting(Safetensors.read(file), schema);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Builds the deviations.
   *
   * @param hidden [batch, chunk length, width]
   * @return [batch, chunk length, action width], from {@link #LEAST} to {@link #GREATEST}
   */
  public <T> T deviations(TensorOperations<T> ops, T hidden) {
    T share = ops.activate(mlp.apply(ops, hidden), Activation.SIGMOID);
    return ops.shift(ops.scale(share, GREATEST - LEAST), LEAST);
  }
}
