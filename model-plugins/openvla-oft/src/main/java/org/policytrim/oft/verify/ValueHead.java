package org.policytrim.oft.verify;

import java.util.List;
import org.policytrim.network.layer.Dense;
import org.policytrim.network.operation.Activation;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.Initializer;
import org.policytrim.network.parameter.Parameter;
import org.policytrim.network.parameter.ParameterSchema;
import org.policytrim.network.parameter.ParameterScope;

/**
 * The critic that the peers train beside the policy. This method has none; recordings hold it, and
 * it shows that hidden states reach whatever is built on them.
 */
final class ValueHead {

  private final ParameterSchema schema = new ParameterSchema();
  private final Dense first;
  private final Dense second;
  private final Parameter third;

  ValueHead(int width, List<Integer> hidden, int outputs) {
    ParameterScope scope = schema.root().child(Recording.VALUE_HEAD).child("mlp");
    first = Dense.withBias(scope.child("0"), width, hidden.getFirst());
    second = Dense.withBias(scope.child("2"), hidden.getFirst(), hidden.getLast());
    third = scope.child("4").parameter("weight", Initializer.fanIn(), outputs, hidden.getLast());
  }

  ParameterSchema schema() {
    return schema;
  }

  /** [batch, width] to [batch, outputs]. */
  <T> T apply(TensorOperations<T> ops, T x) {
    T inner = ops.activate(first.apply(ops, x), Activation.GELU_ERF);
    inner = ops.activate(second.apply(ops, inner), Activation.GELU_ERF);
    return ops.linear(inner, ops.parameter(third));
  }
}
