package org.policytrim.pi05.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.Shape;
import org.policytrim.network.layer.SinusoidalTime;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.pi05.graph.Expert;
import org.policytrim.pi05.graph.Pi05Sizes;

/**
 * Noise to a plan, all denoise steps unrolled, without exploration: what is evaluated and shipped.
 * Gives the plan, the path to it and the velocities along it.
 */
public final class DenoiseComputation implements Computation {

  /** [batch, plan length, action width], standard normal. */
  public static final String NOISE = "noise";

  /** [batch, plan length, action width], normalised. */
  public static final String ACTIONS = "actions";

  /** [batch, steps + 1, plan length, action width], from noise to actions. */
  public static final String PATH = "path";

  /** [batch, steps, plan length, action width]. */
  public static final String VELOCITIES = "velocities";

  private final Pi05Sizes sizes;
  private final Expert expert;
  private final int steps;

  /**
   * A computation over an expert's weights.
   *
   * @param steps how many denoise steps, at least 1
   */
  public DenoiseComputation(Pi05Sizes sizes, Expert expert, int steps) {
    this.sizes = sizes;
    this.expert = expert;
    this.steps = steps;
  }

  @Override
  public List<Input> inputs() {
    List<Input> inputs = FeatureNames.inputs(sizes);
    inputs.add(Input.floats(NOISE, -1, expert.planLength(), sizes.actionWidth()));
    return inputs;
  }

  @Override
  public <T> Map<String, T> build(TensorOperations<T> ops, Map<String, T> inputs) {
    Expert.Context<T> context =
        expert.context(ops, FeatureNames.read(sizes, inputs), inputs.get(FeatureNames.VALID));
    T modulations = expert.modulations(ops, ops.constant(times(sizes, steps)));
    List<T> path = new ArrayList<>(List.of(inputs.get(NOISE)));
    List<T> velocities = new ArrayList<>();
    for (int step = 0; step < steps; step++) {
      T at = ops.slice(modulations, 0, step, step + 1);
      T velocity = expert.velocity(ops, context, path.getLast(), at).velocity();
      velocities.add(velocity);
      path.add(ops.subtract(path.getLast(), ops.scale(velocity, 1.0 / steps)));
    }
    Map<String, T> outputs = new LinkedHashMap<>();
    outputs.put(ACTIONS, path.getLast());
    outputs.put(PATH, stack(ops, path));
    outputs.put(VELOCITIES, stack(ops, velocities));
    return outputs;
  }

  private <T> T stack(TensorOperations<T> ops, List<T> parts) {
    int length = expert.planLength();
    int width = sizes.actionWidth();
    return ops.concatenate(
        1, parts.stream().map(part -> ops.reshape(part, -1, 1, length, width)).toList());
  }

  /** The embedded times of all steps, [steps, expert width]. */
  static FloatTensor times(Pi05Sizes sizes, int steps) {
    Pi05Sizes.Expert expert = sizes.expert();
    SinusoidalTime time =
        new SinusoidalTime(expert.width(), expert.shortestPeriod(), expert.longestPeriod());
    float[] embedded = new float[steps * expert.width()];
    for (int step = 0; step < steps; step++) {
      time.embed((float) (1 - step / (double) steps), embedded, step * expert.width());
    }
    return FloatTensor.wrap(Shape.of(steps, expert.width()), embedded);
  }
}
