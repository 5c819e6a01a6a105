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
 * Chooses how much noise each action number gets in exploration, from a network's last hidden
 * state. Begins in the middle of its range. No published checkpoint has one.
 */
public final class NoiseHead {

  /** The least deviation. */
  public static final double LEAST = 0.08;

  /** The greatest deviation. */
  public static final double GREATEST = 0.16;

  private static final String NAME = "noise_head";

  private final Mlp mlp;

  /** Claims {@code noise_head.in} and {@code noise_head.out}. */
  public NoiseHead(ParameterScope root, int width, int actionWidth) {
    ParameterScope scope = root.child(NAME);
    mlp =
        new Mlp(
            Dense.withBias(scope.child("in"), width, width),
            Activation.SILU,
            Dense.withBias(scope.child("out"), width, actionWidth, Initializer.zeros()));
  }

  /** Whether a tensor at the root of a schema belongs to a noise head. */
  public static boolean owns(String tensor) {
    return tensor.startsWith(NAME + ".");
  }

  /**
   * Makes stored weights fit a head: noise that it does not want is left out, noise that was never
   * stored begins afresh.
   *
   * @param stored as read
   * @param schema the head's
   * @throws IllegalArgumentException naming every other tensor that is missing, superfluous or
   *     misshapen
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
   * A head's weights from a file, made to fit as {@link #fitting} does.
   *
   * @throws IllegalArgumentException naming the file and every tensor that is wrong in it
   */
  public static NamedTensors read(Path file, ParameterSchema schema) throws IOException {
    try {
      return fitting(Safetensors.read(file), schema);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  /**
   * The deviations.
   *
   * @param hidden [batch, plan length, width]
   * @return [batch, plan length, action width], from {@link #LEAST} to {@link #GREATEST}
   */
  public <T> T deviations(TensorOperations<T> ops, T hidden) {
    T share = ops.activate(mlp.apply(ops, hidden), Activation.SIGMOID);
    return ops.shift(ops.scale(share, GREATEST - LEAST), LEAST);
  }
}
