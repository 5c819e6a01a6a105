package org.policytrim.network.layer;

import java.util.List;
import org.policytrim.network.operation.Activation;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.Initializer;
import org.policytrim.network.parameter.ParameterScope;

/** The map {@code down(activation(gate(x)) * up(x))}: GeGLU with GELU, SwiGLU with SiLU. */
public final class GatedMlp {

  private final Dense gateAndUp;
  private final Dense down;
  private final Activation activation;
  private final int hidden;

  /** Registers {@code gate_proj}, {@code up_proj} and {@code down_proj}, all without bias. */
  public GatedMlp(ParameterScope scope, int width, int hidden, Activation activation) {
    this.gateAndUp =
        Dense.stacked(
            List.of(scope.child("gate_proj"), scope.child("up_proj")),
            width,
            List.of(hidden, hidden),
            false,
            Initializer.fanIn());
    this.down = Dense.withoutBias(scope.child("down_proj"), hidden, width);
    this.activation = activation;
    this.hidden = hidden;
  }

  /** Builds it: [batch, tokens, width] to the same. */
  public <T> T apply(TensorOperations<T> ops, T x) {
    List<T> gateAndUpOf = ops.split(gateAndUp.apply(ops, x), 2, hidden, hidden);
    T gate = ops.activate(gateAndUpOf.getFirst(), activation);
    return down.apply(ops, ops.multiply(gate, gateAndUpOf.getLast()));
  }
}
