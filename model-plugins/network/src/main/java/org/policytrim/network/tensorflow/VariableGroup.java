package org.policytrim.network.tensorflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.network.parameter.Parameter;
import org.policytrim.network.parameter.StoragePrecision;
import org.policytrim.network.parameter.StoredTensor;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Assign;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.types.TBfloat16;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TNumber;
import org.tensorflow.types.family.TType;

/**
 * One variable for each of some parameters: their weights, summed gradients or moments. They are
 * read and written as the tensors of a checkpoint, under its names with a suffix. One run of the
 * session transfers many of them, because each new combination of inputs and outputs takes several
 * milliseconds to prepare, but not so many that a large network is in memory twice.
 */
final class VariableGroup {

  private static final long BYTES_PER_RUN = 256L << 20;

  private final Session session;
  private final String suffix;
  private final Map<Parameter, Slot<?>> slots = new LinkedHashMap<>();
  private final List<List<Parameter>> runs = new ArrayList<>();
  private final List<Op> clear = new ArrayList<>();

  private record Slot<N extends TNumber>(
      Variable<N> variable, Placeholder<N> value, Assign<N> assign) {

    static <N extends TNumber> Slot<N> of(
        Ops ops, Class<N> type, org.tensorflow.ndarray.Shape shape) {
      Variable<N> variable = ops.variable(shape, type);
      Placeholder<N> value = ops.placeholder(type, Placeholder.shape(shape));
      return new Slot<>(variable, value, ops.assign(variable, value));
    }
  }

  /** Creates variables in single precision. */
  VariableGroup(Session session, Ops ops, List<Parameter> parameters, String suffix) {
    this(session, ops, parameters, suffix, StoragePrecision.SINGLE);
  }

  VariableGroup(
      Session session,
      Ops ops,
      List<Parameter> parameters,
      String suffix,
      StoragePrecision precision) {
    this.session = session;
    this.suffix = suffix;
    long bytes = BYTES_PER_RUN;
    for (Parameter parameter : parameters) {
      org.tensorflow.ndarray.Shape shape = TensorFlowTensors.shape(parameter.shape());
      if (precision == StoragePrecision.BFLOAT16 && parameter.shape().rank() > 1) {
        slots.put(parameter, Slot.of(ops, TBfloat16.class, shape));
      } else {
        Slot<TFloat32> slot = Slot.of(ops, TFloat32.class, shape);
        slots.put(parameter, slot);
        clear.add(
            ops.assign(slot.variable(), ops.fill(ops.constant(shape.asArray()), ops.constant(0f))));
      }
      if (bytes >= BYTES_PER_RUN) {
        runs.add(new ArrayList<>());
        bytes = 0;
      }
      runs.getLast().add(parameter);
      bytes += 4L * parameter.shape().elements();
    }
  }

  boolean holds(Parameter parameter) {
    return slots.containsKey(parameter);
  }

  /** Returns the variable as it is stored. */
  Variable<?> stored(Parameter parameter) {
    return slots.get(parameter).variable();
  }

  /**
   * Returns a variable that can be trained.
   *
   * @throws IllegalArgumentException if it is kept in less than single precision
   */
  @SuppressWarnings("unchecked") // Checked above.
  Variable<TFloat32> variable(Parameter parameter) {
    Variable<?> variable = stored(parameter);
    if (variable.type() != TFloat32.class) {
      throw new IllegalArgumentException(
          "parameter %s is kept in half precision and can't be trained"
              .formatted(parameter.name()));
    }
    return (Variable<TFloat32>) variable;
  }

  /** Returns the names and shapes of the tensors. */
  Map<String, Shape> shapes() {
    Map<String, Shape> shapes = new LinkedHashMap<>();
    for (Parameter parameter : slots.keySet()) {
      parameter.pieces().forEach(piece -> shapes.put(piece.name() + suffix, piece.shape()));
    }
    return shapes;
  }

  /** Writes all variables. */
  void write(NamedTensors values) {
    for (List<Parameter> run : runs) {
      Session.Runner runner = session.runner();
      List<org.tensorflow.Tensor> fed = new ArrayList<>();
      try {
        for (Parameter parameter : run) {
          Slot<?> slot = slots.get(parameter);
          fed.add(whole(parameter, slot.variable().type(), values));
          runner.feed(slot.value().asOutput(), fed.getLast()).addTarget(slot.assign());
        }
        runner.run().close();
      } finally {
        fed.forEach(org.tensorflow.Tensor::close);
      }
    }
  }

  private org.tensorflow.Tensor whole(
      Parameter parameter, Class<? extends TType> type, NamedTensors values) {
    org.tensorflow.ndarray.Shape shape = TensorFlowTensors.shape(parameter.shape());
    org.tensorflow.Tensor whole = org.tensorflow.Tensor.of(type, shape);
    long position = 0;
    for (StoredTensor piece : parameter.pieces()) {
      TensorFlowTensors.write(whole, position, values.floats(piece.name() + suffix));
      position += piece.shape().elements();
    }
    return whole;
  }

  /** Sets all variables to 0. */
  void clear() {
    if (!clear.isEmpty()) {
      Session.Runner runner = session.runner();
      clear.forEach(runner::addTarget);
      runner.run().close();
    }
  }

  /** Reads all variables. */
  NamedTensors read() {
    Map<String, Tensor> pieces = new LinkedHashMap<>();
    for (List<Parameter> run : runs) {
      Session.Runner runner = session.runner();
      run.forEach(parameter -> runner.fetch(stored(parameter)));
      try (Result result = runner.run()) {
        for (int i = 0; i < run.size(); i++) {
          cut(run.get(i), result.get(i), pieces);
        }
      }
    }
    return new NamedTensors(pieces);
  }

  private void cut(Parameter parameter, org.tensorflow.Tensor whole, Map<String, Tensor> into) {
    long position = 0;
    for (StoredTensor piece : parameter.pieces()) {
      int count = piece.shape().elements();
      into.put(piece.name() + suffix, TensorFlowTensors.read(whole, position, piece.shape()));
      position += count;
    }
  }
}
