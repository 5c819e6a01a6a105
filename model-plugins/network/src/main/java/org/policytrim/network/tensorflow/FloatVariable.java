package org.policytrim.network.tensorflow;

import java.util.LinkedHashMap;
import java.util.Map;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.network.parameter.Parameter;
import org.policytrim.network.parameter.StoredTensor;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Assign;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.types.TFloat32;

/**
 * A variable of a parameter's shape: its weight, its summed gradient or one of its moments. Read
 * and written as the pieces a checkpoint stores, under their names with a suffix.
 */
final class FloatVariable {

  private final Session session;
  private final Parameter parameter;
  private final String suffix;
  private final Variable<TFloat32> variable;
  private final Placeholder<TFloat32> value;
  private final Assign<TFloat32> assign;

  FloatVariable(Session session, Ops ops, Parameter parameter, String suffix) {
    this.session = session;
    this.parameter = parameter;
    this.suffix = suffix;
    org.tensorflow.ndarray.Shape shape = TensorFlowTensors.shape(parameter.shape());
    variable = ops.variable(shape, TFloat32.class);
    value = ops.placeholder(TFloat32.class, Placeholder.shape(shape));
    assign = ops.assign(variable, value);
  }

  Variable<TFloat32> variable() {
    return variable;
  }

  /** Sets it to the pieces of those names. */
  void write(NamedTensors values) {
    try (TFloat32 whole = TFloat32.tensorOf(TensorFlowTensors.shape(parameter.shape()))) {
      long position = 0;
      for (StoredTensor piece : parameter.pieces()) {
        FloatTensor stored = values.floats(piece.name() + suffix);
        TensorFlowTensors.write(whole, position, stored);
        position += piece.shape().elements();
      }
      set(whole);
    }
  }

  /** Sets it to 0. */
  void clear() {
    try (TFloat32 whole = TFloat32.tensorOf(TensorFlowTensors.shape(parameter.shape()))) {
      float[] zeros = new float[parameter.shape().elements()];
      whole.asRawTensor().data().asFloats().write(zeros);
      set(whole);
    }
  }

  private void set(TFloat32 whole) {
    session.runner().feed(value.asOutput(), whole).addTarget(assign).run().close();
  }

  /** Its pieces, by name. */
  Map<String, Tensor> read() {
    Map<String, Tensor> pieces = new LinkedHashMap<>();
    try (Result result = session.runner().fetch(variable).run()) {
      long position = 0;
      for (StoredTensor piece : parameter.pieces()) {
        int count = piece.shape().elements();
        float[] values = TensorFlowTensors.readFloats(result.get(0), position, count);
        pieces.put(piece.name() + suffix, FloatTensor.wrap(piece.shape(), values));
        position += count;
      }
    }
    return pieces;
  }
}
