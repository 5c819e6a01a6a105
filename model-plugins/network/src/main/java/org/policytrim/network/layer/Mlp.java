package org.policytrim.network.layer;

import org.policytrim.network.operation.Activation;
import org.policytrim.network.operation.TensorOperations;

/** Two affine maps with an activation between them. */
public final class Mlp {

  private final Dense first;
  private final Dense second;
  private final Activation activation;

  /** Joins two maps. */
  public Mlp(Dense first, Activation activation, Dense second) {
    this.first = first;
    this.second = second;
    this.activation = activation;
  }

  /** Builds it: [..., inputs] to [..., outputs]. */
  public <T> T apply(TensorOperations<T> ops, T x) {
    return second.apply(ops, ops.activate(first.apply(ops, x), activation));
  }
}
