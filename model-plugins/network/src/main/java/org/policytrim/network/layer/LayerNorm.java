package org.policytrim.network.layer;

import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.Initializer;
import org.policytrim.network.parameter.Parameter;
import org.policytrim.network.parameter.ParameterScope;

/** Normalisation to mean 0 and variance 1 over the last axis, with a learned scale and shift. */
public final class LayerNorm {

  private final Parameter weight;
  private final Parameter bias;
  private final double epsilon;

  /** Registers {@code weight} and {@code bias}. */
  public LayerNorm(ParameterScope scope, int width, double epsilon) {
    this.weight = scope.parameter("weight", Initializer.ones(), width);
    this.bias = scope.parameter("bias", Initializer.zeros(), width);
    this.epsilon = epsilon;
  }

  /** Builds it: [..., width] to the same. */
  public <T> T apply(TensorOperations<T> ops, T x) {
    T normal = ops.layerNormalise(x, epsilon);
    return ops.add(ops.multiply(normal, ops.parameter(weight)), ops.parameter(bias));
  }
}
