package org.policytrim.network.tensorflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.network.operation.CompiledComputation;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.operation.Computation.ElementType;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** A part of a network's graph with its inputs and outputs. Closed with its network. */
final class TensorFlowComputation implements CompiledComputation {

  private final Session session;
  private final Map<String, Operand<?>> inputs;
  private final Map<String, Operand<?>> outputs;

  private TensorFlowComputation(
      Session session, Map<String, Operand<?>> inputs, Map<String, Operand<?>> outputs) {
    this.session = session;
    this.inputs = inputs;
    this.outputs = outputs;
  }

  static TensorFlowComputation build(TensorFlowNetwork network, Computation computation) {
    Ops ops = network.ops();
    Map<String, Operand<?>> inputs = new LinkedHashMap<>();
    for (Computation.Input input : computation.inputs()) {
      Shape shape = Shape.of(input.extents().stream().mapToLong(Integer::longValue).toArray());
      Placeholder.Options options = Placeholder.shape(shape);
      inputs.put(
          input.name(),
          input.type() == ElementType.FLOAT
              ? ops.placeholder(TFloat32.class, options)
              : ops.placeholder(TInt32.class, options));
    }
    Map<String, Operand<?>> outputs =
        computation.build(new TensorFlowOperations(ops, network::stored), Map.copyOf(inputs));
    return new TensorFlowComputation(network.session(), inputs, new LinkedHashMap<>(outputs));
  }

  Operand<?> output(String name) {
    Operand<?> output = outputs.get(name);
    if (output == null) {
      throw new IllegalArgumentException(
          "the computation has no output '" + name + "' among " + outputs.keySet());
    }
    return output;
  }

  @Override
  public NamedTensors run(NamedTensors values) {
    return run(values, List.of());
  }

  /** Runs it, together with operations that depend on it. */
  NamedTensors run(NamedTensors values, List<? extends Op> targets) {
    List<org.tensorflow.Tensor> fed = new ArrayList<>();
    Session.Runner runner = session.runner();
    try {
      inputs.forEach(
          (name, placeholder) -> {
            Tensor value = values.tensors().get(name);
            if (value == null) {
              throw new IllegalArgumentException("the input '" + name + "' is missing");
            }
            org.tensorflow.Tensor copy = TensorFlowTensors.copyOf(value);
            fed.add(copy);
            runner.feed(placeholder.asOutput(), copy);
          });
      outputs.values().forEach(runner::fetch);
      targets.forEach(runner::addTarget);
      try (Result result = runner.run()) {
        Map<String, Tensor> read = new LinkedHashMap<>();
        int position = 0;
        for (String name : outputs.keySet()) {
          read.put(name, TensorFlowTensors.read(result.get(position++)));
        }
        return new NamedTensors(read);
      }
    } finally {
      fed.forEach(org.tensorflow.Tensor::close);
    }
  }

  /** Nothing of its own to free: the graph belongs to the network. */
  @Override
  public void close() {}
}
