package org.policytrim.network.tensorflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * Adds up a loss's gradient over batches and takes AdamW steps along it. Sums, moments and weights
 * stay in TensorFlow's memory. Gradients of {@link #accumulate} are sums: a loss that is to be
 * averaged over what was accumulated says so itself.
 */
public final class TensorFlowTrainer {

  private final TensorFlowNetwork network;
  private final TensorFlowComputation computation;
  private final List<Output<?>> gradients;
  private final AdamW optimizer;
  private final List<Op> setSums = new ArrayList<>();
  private final List<Op> addSums = new ArrayList<>();
  private boolean anything;

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

  /** TensorFlow refuses to differentiate with respect to what a loss does not depend on. */
  private static List<Parameter> reached(
      TensorFlowNetwork network, Output<?> loss, List<Parameter> parameters) {
    var upstream = network.graph().subgraphTo(java.util.Set.of(loss));
    return parameters.stream()
        .filter(parameter -> upstream.contains(network.variable(parameter).op()))
        .toList();
  }

  /** The parameters that are trained: those given that the loss depends on. */
  public List<Parameter> parameters() {
    return optimizer.parameters();
  }

  /**
   * Runs the computation and adds the gradient of its loss to what was accumulated since the last
   * step.
   *
   * @return the computation's outputs
   */
  public NamedTensors accumulate(NamedTensors inputs) {
    List<NamedTensors> parts = computation.parts(inputs);
    NamedTensors outputs =
        parts.size() == 1
            ? computation.run(inputs, anything ? addSums : setSums)
            : accumulateParts(parts);
    anything = true;
    return outputs;
  }

  /** Gradients of parts are added up in the parts' order, whichever is made first. */
  private NamedTensors accumulateParts(List<NamedTensors> parts) {
    TensorFlowComputation.Kept[] made = new TensorFlowComputation.Kept[parts.size()];
    try {
      network
          .lanes()
          .run(made.length, i -> made[i] = computation.run(parts.get(i), gradients, List.of()));
      for (int i = 0; i < made.length; i++) {
        add(made[i], anything || i > 0);
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
   * One AdamW step along what was accumulated, which is then forgotten.
   *
   * @return the gradient's norm before clipping; 0 where nothing was accumulated, and then nothing
   *     changes
   * @throws ArithmeticException if the gradient is not finite; then the weights have not changed
   */
  public double step(OptimizerSettings settings) {
    if (!anything) {
      return 0;
    }
    anything = false;
    return optimizer.step(settings);
  }

  /** Forgets what was accumulated. */
  public void forget() {
    anything = false;
  }

  /** The accumulated gradient, by the checkpoint's names; zeros where nothing was accumulated. */
  public NamedTensors gradient() {
    if (!anything) {
      optimizer.sums().clear();
    }
    return optimizer.sums().read();
  }

  /** Moments and step count, under names that no weight has. */
  public NamedTensors moments() {
    return optimizer.state();
  }

  /** Of a training state, the tensors that {@link #moments()} gave. */
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
   * Goes on from {@link #moments()}, or afresh from {@link NamedTensors#empty()}. What was
   * accumulated is forgotten.
   *
   * @throws IllegalArgumentException naming every missing, superfluous or misshapen tensor
   */
  public void restoreMoments(NamedTensors state) {
    forget();
    optimizer.restore(state);
  }
}
