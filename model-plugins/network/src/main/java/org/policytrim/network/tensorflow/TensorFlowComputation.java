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
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * A part of a network's graph with its inputs and outputs. A large batch is cut into parts that the
 * network's workers compute in parallel. It is closed with its network.
 */
final class TensorFlowComputation implements CompiledComputation {

  private final TensorFlowNetwork network;
  private final List<Computation.Input> described;
  private final Map<String, Operand<?>> inputs;
  private final Map<String, Operand<?>> outputs;
  private final int largestPart;

  private TensorFlowComputation(
      TensorFlowNetwork network,
      List<Computation.Input> described,
      Map<String, Operand<?>> inputs,
      Map<String, Operand<?>> outputs) {
    this.network = network;
    this.described = described;
    this.inputs = inputs;
    this.outputs = outputs;
    this.largestPart =
        outputs.values().stream().allMatch(TensorFlowComputation::joins)
            ? network.settings().largestPart()
            : Integer.MAX_VALUE;
  }

  /** Returns true if the outputs of parts of a batch can be joined. */
  private static boolean joins(Operand<?> output) {
    Shape shape = output.asOutput().shape();
    return shape.numDimensions() == 0
        ? output.type() == TFloat32.class
        : shape.numDimensions() > 0 && shape.get(0) == Shape.UNKNOWN_SIZE;
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
    return new TensorFlowComputation(
        network, computation.inputs(), inputs, new LinkedHashMap<>(outputs));
  }

  Operand<?> output(String name) {
    Operand<?> output = outputs.get(name);
    if (output == null) {
      throw new IllegalArgumentException(
          "the computation has no output '" + name + "' among " + outputs.keySet());
    }
    return output;
  }

  /** Cuts a batch into parts whose outputs can be {@linkplain RowParts#join joined}. */
  List<NamedTensors> parts(NamedTensors values) {
    return RowParts.cut(described, values, largestPart);
  }

  @Override
  public NamedTensors run(NamedTensors values) {
    List<NamedTensors> parts = parts(values);
    NamedTensors[] made = new NamedTensors[parts.size()];
    network.workers().run(made.length, i -> made[i] = run(parts.get(i), List.of()));
    return RowParts.join(List.of(made));
  }

  /** Runs it on a whole batch, together with operations that depend on it. */
  NamedTensors run(NamedTensors values, List<? extends Op> targets) {
    try (Kept kept = run(values, List.of(), targets)) {
      return kept.outputs();
    }
  }

  /** Runs it on a whole batch and keeps further tensors. */
  Kept run(NamedTensors values, List<Output<?>> besides, List<? extends Op> targets) {
    List<org.tensorflow.Tensor> fed = new ArrayList<>();
    Session.Runner runner = network.runner();
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
      besides.forEach(runner::fetch);
      targets.forEach(runner::addTarget);
      Result result = runner.run();
      Map<String, Tensor> read = new LinkedHashMap<>();
      for (String name : outputs.keySet()) {
        read.put(name, TensorFlowTensors.read(result.get(read.size())));
      }
      return new Kept(new NamedTensors(read), result);
    } finally {
      fed.forEach(org.tensorflow.Tensor::close);
    }
  }

  /**
   * The result of a run.
   *
   * @param outputs the outputs, copied to the heap
   * @param result the outputs, followed by the further tensors
   */
  record Kept(NamedTensors outputs, Result result) implements AutoCloseable {

    /** Returns one of the further tensors. */
    org.tensorflow.Tensor besides(int number) {
      return result.get(outputs.tensors().size() + number);
    }

    @Override
    public void close() {
      result.close();
    }
  }

  /** Frees nothing: the graph belongs to the network. */
  @Override
  public void close() {}
}
