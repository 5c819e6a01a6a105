package org.policytrim.pi05.graph;

import org.policytrim.network.layer.Dense;
import org.policytrim.network.layer.Mlp;
import org.policytrim.network.operation.Activation;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.Initializer;
import org.policytrim.network.parameter.ParameterScope;

/**
 * Chooses how much noise each action number gets in exploration, from the expert's last hidden
 * state. Begins in the middle of its range.
 */
public final class NoiseHead {

  /** The least deviation. */
  public static final double LEAST = 0.08;

  /** The greatest deviation. */
  public static final double GREATEST = 0.16;

  private final Mlp mlp;

  NoiseHead(ParameterScope scope, Pi05Sizes sizes) {
    int width = sizes.expert().width();
    mlp =
        new Mlp(
            Dense.withBias(scope.child("in"), width, width),
            Activation.SILU,
            Dense.withBias(scope.child("out"), width, sizes.actionWidth(), Initializer.zeros()));
  }

  /**
   * The deviations.
   *
   * @param hidden [batch, plan length, expert width]
   * @return [batch, plan length, action width], from {@link #LEAST} to {@link #GREATEST}
   */
  public <T> T deviations(TensorOperations<T> ops, T hidden) {
    T share = ops.activate(mlp.apply(ops, hidden), Activation.SIGMOID);
    return ops.shift(ops.scale(share, GREATEST - LEAST), LEAST);
  }
}
