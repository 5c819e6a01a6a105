package org.policytrim.network.tensorflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.policytrim.api.model.OptimizerSettings;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.parameter.Parameter;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Session;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Sums a loss's gradient over batches and takes AdamW steps along it. Sums, moments and weights
 * stay in TensorFlow's memory. {@link #accumulate} adds gradients: to average them, the loss must
 * be scaled accordingly.
 */
public final class TensorFlowTrainer {

  private final TensorFlowNetwork network;
  private final TensorFlowComputation computation;
  private final List<Output<?>> gradients;
  private final AdamW optimizer;
  private final List<Op> setSums = new ArrayList<>();
  private final List<Op> addSums = new ArrayList<>();
  private boolean accumulated;

  TensorFlowTrainer(
      TensorFlowNetwork network, Computation what, String loss, List<Parameter> parameters) {
    this.network = network;
    computation = TensorFlowComputation.build(network, what);
    Ops ops = network.ops();
    Output<?> lossOutput = computation.output(loss).asOutput();
    List<Parameter> reached = reached(network, lossOutput, parameters);
    Output<?>[] variables =
        reached.stream()
            .map(parameter -> network.variable(parameter).asOutput())
            .toArray(Output[]::new);
    gradients = List.of(network.graph().addGradients(lossOutput, variables));
    optimizer = new AdamW(network, reached);
    for (int i = 0; i < reached.size(); i++) {
      Operand<TFloat32> gradient = floats(gradients.get(i));
      setSums.add(ops.assign(optimizer.sums().variable(reached.get(i)), gradient));
      addSums.add(ops.assignAdd(optimizer.sums().variable(reached.get(i)), gradient));
    }
  }

  @SuppressWarnings("unchecked") // The gradient of a float variable holds floats.
  private static Operand<TFloat32> floats(Output<?> output) {
    return (Operand<TFloat32>) output;
  }

  /**
   * Returns the parameters that the loss depends on; TensorFlow refuses to differentiate others.
   */
  private static List<Parameter> reached(
      TensorFlowNetwork network, Output<?> loss, List<Parameter> parameters) {
    var upstream = network.graph().subgraphTo(Set.of(loss));
    return parameters.stream()
        .filter(parameter -> upstream.contains(network.variable(parameter).op()))
        .toList();
  }

  /** Returns the trained parameters: those that the loss depends on. */
  public List<Parameter> parameters() {
    return optimizer.parameters();
  }

  /**
   * Runs the computation and adds the gradient of its loss to the gradients since the last step.
   *
   * @return the computation's outputs
   */
  public NamedTensors accumulate(NamedTensors inputs) {
    List<NamedTensors> parts = computation.parts(inputs);
    NamedTensors outputs =
        parts.size() == 1
            ? computation.run(inputs, accumulated ? addSums : setSums)
            : accumulateParts(parts);
    accumulated = true;
    return outputs;
  }

  /** Adds the gradients of parts in their order, whichever is computed first. */
  private NamedTensors accumulateParts(List<NamedTensors> parts) {
    TensorFlowComputation.Kept[] made = new TensorFlowComputation.Kept[parts.size()];
    try {
      network
          .workers()
          .run(made.length, i -> made[i] = computation.run(parts.get(i), gradients, List.of()));
      for (int i = 0; i < made.length; i++) {
        add(made[i], accumulated || i > 0);
      }
      return RowParts.join(Arrays.stream(made).map(TensorFlowComputation.Kept::outputs).toList());
    } finally {
      for (TensorFlowComputation.Kept kept : made) {
        if (kept != null) {
          kept.close();
        }
      }
    }
  }

  private void add(TensorFlowComputation.Kept part, boolean more) {
    Session.Runner runner = network.runner();
    for (int i = 0; i < gradients.size(); i++) {
      runner.feed(gradients.get(i), part.besides(i));
    }
    (more ? addSums : setSums).forEach(runner::addTarget);
    runner.run().close();
  }

  /**
   * Runs the computation alone.
   *
   * @return its outputs
   */
  public NamedTensors evaluate(NamedTensors inputs) {
    return computation.run(inputs);
  }

  /**
   * Takes an AdamW step along the accumulated gradient, which is then cleared.
   *
   * @return the gradient's norm before clipping; 0, without a step, if nothing was accumulated
   * @throws ArithmeticException if the gradient is not finite; then the weights have not changed
   */
  public double step(OptimizerSettings settings) {
    if (!accumulated) {
      return 0;
    }
    accumulated = false;
    return optimizer.step(settings);
  }

  /** Clears the accumulated gradient. */
  public void forget() {
    accumulated = false;
  }

  /** Returns the accumulated gradient by the checkpoint's names; zeros if there is none. */
  public NamedTensors gradient() {
    if (!accumulated) {
      optimizer.sums().clear();
    }
    return optimizer.sums().read();
  }

  /** Returns moments and step count, under names that no weight has. */
  public NamedTensors moments() {
    return optimizer.state();
  }

  /** Selects the moments from a training state. */
  public static NamedTensors momentsIn(NamedTensors state) {
    Map<String, Tensor> found = new LinkedHashMap<>();
    state
        .tensors()
        .forEach(
            (name, tensor) -> {
              if (AdamW.owns(name)) {
                found.put(name, tensor);
              }
            });
    return new NamedTensors(found);
  }

  /**
   * Restores {@link #moments()}; {@link NamedTensors#empty()} starts afresh. The accumulated
   * gradient is cleared.
   *
   * @throws IllegalArgumentException naming every missing, superfluous or misshapen tensor
   */
  public void restoreMoments(NamedTensors state) {
    forget();
    optimizer.restore(state);
  }
}
