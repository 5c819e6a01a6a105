package org.policytrim.network.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.Shape;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.operation.TensorOperations;

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

  private final FlowSettings settings;

  /** A computation over a flow network's weights. */
  public DenoiseComputation(FlowSettings settings) {
    this.settings = settings;
  }

  @Override
  public List<Input> inputs() {
    FlowNetwork network = settings.network();
    List<Input> inputs = new ArrayList<>(network.features());
    inputs.add(Input.floats(NOISE, -1, network.chunkLength(), network.actionWidth()));
    return inputs;
  }

  @Override
  public <T> Map<String, T> build(TensorOperations<T> ops, Map<String, T> inputs) {
    FlowSchedule schedule = settings.schedule();
    VelocityField<T> field = settings.network().field(ops, inputs, 1);
    T conditions = field.condition(ops.constant(times(settings)));
    List<T> path = new ArrayList<>(List.of(inputs.get(NOISE)));
    List<T> velocities = new ArrayList<>();
    for (int step = 0; step < schedule.steps(); step++) {
      T at = ops.slice(conditions, 0, step, step + 1);
      T velocity = field.velocity(path.getLast(), at).velocity();
      velocities.add(velocity);
      path.add(ops.add(path.getLast(), ops.scale(velocity, schedule.stride())));
    }
    Map<String, T> outputs = new LinkedHashMap<>();
    outputs.put(ACTIONS, path.getLast());
    outputs.put(PATH, stack(ops, settings.network(), path));
    outputs.put(VELOCITIES, stack(ops, settings.network(), velocities));
    return outputs;
  }

  /** Plans one behind the other, [batch, plans, plan length, action width]. */
  static <T> T stack(TensorOperations<T> ops, FlowNetwork network, List<T> plans) {
    int length = network.chunkLength();
    int width = network.actionWidth();
    return ops.concatenate(
        1, plans.stream().map(plan -> ops.reshape(plan, -1, 1, length, width)).toList());
  }

  /** The embedded times of all steps, [steps, time width]. */
  static FloatTensor times(FlowSettings settings) {
    Shape shape = Shape.of(settings.schedule().steps(), settings.network().timeWidth());
    return FloatTensor.wrap(shape, settings.embeddedSteps());
  }
}
