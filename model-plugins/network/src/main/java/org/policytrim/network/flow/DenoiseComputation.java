package org.policytrim.network.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.Shape;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.operation.Probe;
import org.policytrim.network.operation.TensorOperations;

/**
 * Denoising without exploration, all steps unrolled: noise to a chunk, with the path to it and the
 * velocities along it. Evaluated policies compute this.
 */
public final class DenoiseComputation implements Computation {

  /** The noise, [batch, chunk length, action width], standard normal. */
  public static final String NOISE = "noise";

  /** The chunk, [batch, chunk length, action width], normalised. */
  public static final String ACTIONS = "actions";

  /** The path from noise to actions, [batch, steps + 1, chunk length, action width]. */
  public static final String PATH = "path";

  /** The velocities, [batch, steps, chunk length, action width]. */
  public static final String VELOCITIES = "velocities";

  /** The probed name of the chunk before a step. */
  public static final String BEFORE = "x_t";

  /** The probed name of the velocity of a step. */
  public static final String VELOCITY = "velocity";

  private final FlowSettings settings;
  private final boolean traced;

  /** Makes a computation over a flow network's weights. */
  public DenoiseComputation(FlowSettings settings) {
    this(settings, false);
  }

  private DenoiseComputation(FlowSettings settings, boolean traced) {
    this.settings = settings;
    this.traced = traced;
  }

  /**
   * Returns the same computation with all probed tensors as further outputs: those of a step under
   * the name {@link #atStep}, the others under their own.
   */
  public DenoiseComputation traced() {
    return new DenoiseComputation(settings, true);
  }

  /** Returns the name of a tensor that is probed in each step. */
  public static String atStep(String name, int step) {
    return name + "@" + step;
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
    Map<String, T> probed = new LinkedHashMap<>();
    int[] present = {-1};
    Probe<T> probe =
        traced
            ? (name, value) ->
                probed.put(present[0] < 0 ? name : atStep(name, present[0]), ops.scale(value, 1))
            : Probe.none();
    VelocityField<T> field = settings.network().field(ops, inputs, 1, probe);
    T conditions = field.condition(ops.constant(times(settings)));
    List<T> path = new ArrayList<>(List.of(inputs.get(NOISE)));
    List<T> velocities = new ArrayList<>();
    for (int step = 0; step < schedule.steps(); step++) {
      present[0] = step;
      probe.see(BEFORE, path.getLast());
      T at = ops.slice(conditions, 0, step, step + 1);
      T velocity = field.velocity(path.getLast(), at).velocity();
      probe.see(VELOCITY, velocity);
      velocities.add(velocity);
      path.add(ops.add(path.getLast(), ops.scale(velocity, schedule.stride())));
    }
    Map<String, T> outputs = new LinkedHashMap<>();
    outputs.put(ACTIONS, path.getLast());
    outputs.put(PATH, stack(ops, settings.network(), path));
    outputs.put(VELOCITIES, stack(ops, settings.network(), velocities));
    outputs.putAll(probed);
    return outputs;
  }

  /** Stacks chunks, [batch, chunks, chunk length, action width]. */
  static <T> T stack(TensorOperations<T> ops, FlowNetwork network, List<T> chunks) {
    int length = network.chunkLength();
    int width = network.actionWidth();
    return ops.concatenate(
        1, chunks.stream().map(chunk -> ops.reshape(chunk, -1, 1, length, width)).toList());
  }

  /** Returns the embedded times of all steps, [steps, time width]. */
  static FloatTensor times(FlowSettings settings) {
    Shape shape = Shape.of(settings.schedule().steps(), settings.network().timeWidth());
    return FloatTensor.wrap(shape, settings.embeddedSteps());
  }
}
