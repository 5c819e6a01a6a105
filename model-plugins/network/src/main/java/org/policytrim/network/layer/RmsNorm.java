package org.policytrim.network.layer;

import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.Initializer;
import org.policytrim.network.parameter.Parameter;
import org.policytrim.network.parameter.ParameterScope;

/** Normalisation to mean square 1 over the last axis, with a learned scale. */
public final class RmsNorm {

  private final Parameter weight;
  private final double epsilon;
  private final boolean fromOne;

  /** Creates Gemma's form: registers {@code weight}, the scale's difference from 1. */
  public RmsNorm(ParameterScope scope, int width, double epsilon) {
    this(scope.parameter("weight", Initializer.zeros(), width), epsilon, true);
  }

  private RmsNorm(Parameter weight, double epsilon, boolean fromOne) {
    this.weight = weight;
    this.epsilon = epsilon;
    this.fromOne = fromOne;
  }

  /** Creates Llama's form: registers {@code weight}, the scale itself. */
  public static RmsNorm scaled(ParameterScope scope, int width, double epsilon) {
    return new RmsNorm(scope.parameter("weight", Initializer.ones(), width), epsilon, false);
  }

  /** Builds it: [..., width] to the same. */
  public <T> T apply(TensorOperations<T> ops, T x) {
    T stored = ops.parameter(weight);
    T scale = fromOne ? ops.shift(stored, 1) : stored;
    return ops.multiply(ops.rmsNormalise(x, epsilon), scale);
  }
}
