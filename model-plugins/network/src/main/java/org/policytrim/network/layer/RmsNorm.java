package org.policytrim.network.layer;

import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.Initializer;
import org.policytrim.network.parameter.Parameter;
import org.policytrim.network.parameter.ParameterScope;

/** Mean square 1 over the last axis, then a learned scale stored as its difference from 1. */
public final class RmsNorm {

  private final Parameter weight;
  private final double epsilon;

  /** Claims {@code weight}. */
  public RmsNorm(ParameterScope scope, int width, double epsilon) {
    this.weight = scope.parameter("weight", Initializer.zeros(), width);
    this.epsilon = epsilon;
  }

  /** Builds it: [..., width] to the same. */
  public <T> T apply(TensorOperations<T> ops, T x) {
    T scale = ops.shift(ops.parameter(weight), 1);
    return ops.multiply(ops.rmsNormalise(x, epsilon), scale);
  }
}
