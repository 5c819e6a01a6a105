package org.policytrim.network.tensorflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.api.model.OptimizerSettings;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.network.parameter.Parameter;
import org.policytrim.network.parameter.TensorNames;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.types.TFloat32;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter, 2019), after clipping the norm of the
 * gradient of all parameters together. The rates are inputs of each step.
 */
final class AdamW {

  private static final String STEPS = "optimizer.steps";
  private static final String FIRST = ".first-moment";
  private static final String SECOND = ".second-moment";

  private final TensorFlowNetwork network;
  private final List<Parameter> parameters;
  private final VariableGroup sums;
  private final VariableGroup first;
  private final VariableGroup second;
  private final Map<String, Placeholder<TFloat32>> rates = new LinkedHashMap<>();
  private final List<Op> updates = new ArrayList<>();
  private final Operand<TFloat32> norm;
  private int steps;

  AdamW(TensorFlowNetwork network, List<Parameter> parameters) {
    this.network = network;
    this.parameters = List.copyOf(parameters);
    Ops ops = network.ops();
    sums = new VariableGroup(network.session(), ops, parameters, "");
    first = new VariableGroup(network.session(), ops, parameters, FIRST);
    second = new VariableGroup(network.session(), ops, parameters, SECOND);
    List<Operand<TFloat32>> squares = new ArrayList<>();
    for (Parameter parameter : parameters) {
      // TensorFlow's l2Loss is half of the sum of squares.
      squares.add(ops.math.mul(ops.constant(2f), ops.nn.l2Loss(sums.variable(parameter))));
      updates.add(update(ops, parameter));
    }
    norm = ops.math.sqrt(ops.math.addN(squares));
    restore(NamedTensors.empty());
  }

  private Op update(Ops ops, Parameter parameter) {
    Variable<TFloat32> weight = network.variable(parameter);
    Op decay = ops.assign(weight, ops.math.mul(weight, rate("keep")));
    Operand<TFloat32> gradient = ops.math.mul(sums.variable(parameter), rate("gradient-scale"));
    return ops.withControlDependencies(List.of(decay))
        .train
        .applyAdam(
            weight,
            first.variable(parameter),
            second.variable(parameter),
            rate("beta1-power"),
            rate("beta2-power"),
            rate("rate"),
            rate("beta1"),
            rate("beta2"),
            rate("epsilon"),
            gradient);
  }

  private Operand<TFloat32> rate(String name) {
    return rates.computeIfAbsent(
        name,
        key ->
            network
                .ops()
                .placeholder(
                    TFloat32.class, Placeholder.shape(org.tensorflow.ndarray.Shape.scalar())));
  }

  List<Parameter> parameters() {
    return parameters;
  }

  /** Returns the sums of gradients. */
  VariableGroup sums() {
    return sums;
  }

  /**
   * Takes a step.
   *
   * @return the norm before clipping
   * @throws ArithmeticException if it is not finite; then nothing has changed
   */
  double step(OptimizerSettings settings) {
    double length;
    try (Result result = network.runner().fetch(norm).run()) {
      length = TensorFlowTensors.readFloats(result.get(0), 0, 1)[0];
    }
    if (!Double.isFinite(length)) {
      throw new ArithmeticException("the gradient's norm is " + length + ": no step was taken");
    }
    steps++;
    double firstPower = Math.pow(settings.beta1(), steps);
    double secondPower = Math.pow(settings.beta2(), steps);
    apply(
        Map.of(
            "gradient-scale",
            length > 0 ? Math.min(1, settings.gradientClip() / length) : 1,
            "keep",
            1 - settings.learningRate() * settings.weightDecay(),
            "beta1-power",
            firstPower,
            "beta2-power",
            secondPower,
            "rate",
            settings.learningRate(),
            "beta1",
            settings.beta1(),
            "beta2",
            settings.beta2(),
            // TensorFlow adds epsilon to the root before the bias correction.
            "epsilon",
            settings.epsilon() * Math.sqrt(1 - secondPower)));
    return length;
  }

  private void apply(Map<String, Double> values) {
    Session.Runner runner = network.runner();
    updates.forEach(runner::addTarget);
    List<TFloat32> fed = new ArrayList<>();
    try {
      rates.forEach(
          (name, placeholder) -> {
            fed.add(TFloat32.scalarOf(values.get(name).floatValue()));
            runner.feed(placeholder.asOutput(), fed.getLast());
          });
      runner.run().close();
    } finally {
      fed.forEach(TFloat32::close);
    }
  }

  /** Returns moments and step count. */
  NamedTensors state() {
    Map<String, Tensor> state = new LinkedHashMap<>(first.read().tensors());
    state.putAll(second.read().tensors());
    state.put(STEPS, IntTensor.scalar(steps));
    return new NamedTensors(state);
  }

  /** Restores a {@link #state()}; no tensors at all start afresh. */
  void restore(NamedTensors state) {
    if (state.names().isEmpty()) {
      steps = 0;
      first.clear();
      second.clear();
      return;
    }
    Map<String, Shape> expected = new LinkedHashMap<>(first.shapes());
    expected.putAll(second.shapes());
    Map<String, Tensor> floats = new LinkedHashMap<>(state.tensors());
    floats.remove(STEPS);
    TensorNames.requireFloats(expected, new NamedTensors(floats));
    steps = state.ints(STEPS).get(0);
    first.write(state);
    second.write(state);
  }

  /** Returns true if a tensor of a training state belongs to the optimiser. */
  static boolean owns(String name) {
    return name.equals(STEPS) || name.endsWith(FIRST) || name.endsWith(SECOND);
  }
}
