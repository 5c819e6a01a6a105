package org.policytrim.network.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.operation.TensorOperations;

/**
 * Denoising with exploration. The stochastic steps and all standard normal draws are inputs for
 * each decision. The outputs are the whole path and, with learned noise, its deviations.
 */
public final class SampleComputation implements Computation {

  /** The draws, [batch, steps, chunk length, action width], standard normal. */
  public static final String DRAWS = "draws";

  /** The mask of stochastic steps, [batch, steps], 1 or 0. */
  public static final String STOCHASTIC = "stochastic";

  /** The deviations of learned noise, [batch, steps, chunk length, action width]. */
  public static final String DEVIATIONS = "deviations";

  private final FlowSettings settings;
  private final FlowNetwork network;
  private final FlowSchedule schedule;

  /** Makes a computation over a flow network's weights. */
  public SampleComputation(FlowSettings settings) {
    this.settings = settings;
    this.network = settings.network();
    this.schedule = settings.schedule();
  }

  private boolean learned() {
    return settings.exploration() == Exploration.FLOW_NOISE;
  }

  @Override
  public List<Input> inputs() {
    int length = network.chunkLength();
    List<Input> inputs = new ArrayList<>(network.features());
    inputs.add(Input.floats(DenoiseComputation.NOISE, -1, length, network.actionWidth()));
    inputs.add(Input.floats(DRAWS, -1, schedule.steps(), length, network.actionWidth()));
    inputs.add(Input.floats(STOCHASTIC, -1, schedule.steps()));
    return inputs;
  }

  @Override
  public <T> Map<String, T> build(TensorOperations<T> ops, Map<String, T> inputs) {
    VelocityField<T> field = network.field(ops, inputs, 1);
    T conditions = field.condition(ops.constant(DenoiseComputation.times(settings)));
    List<T> path = new ArrayList<>(List.of(inputs.get(DenoiseComputation.NOISE)));
    List<T> deviations = new ArrayList<>();
    for (int step = 0; step < schedule.steps(); step++) {
      VelocityField.Velocity<T> given =
          field.velocity(path.getLast(), ops.slice(conditions, 0, step, step + 1));
      T draw = chunk(ops, ops.slice(inputs.get(DRAWS), 1, step, step + 1));
      T flag = ops.slice(inputs.get(STOCHASTIC), 1, step, step + 1);
      T stochastic = ops.reshape(flag, -1, 1, 1);
      if (learned()) {
        T deviation = field.deviations(given.hidden());
        deviations.add(deviation);
        T noise = ops.multiply(ops.multiply(deviation, draw), stochastic);
        path.add(ops.add(straight(ops, path.getLast(), given.velocity()), noise));
      } else {
        path.add(stochastic(ops, step, path.getLast(), given.velocity(), draw, stochastic));
      }
    }
    Map<String, T> outputs = new LinkedHashMap<>();
    outputs.put(DenoiseComputation.PATH, DenoiseComputation.stack(ops, network, path));
    if (learned()) {
      outputs.put(DEVIATIONS, DenoiseComputation.stack(ops, network, deviations));
    }
    return outputs;
  }

  private <T> T straight(TensorOperations<T> ops, T x, T velocity) {
    return ops.add(x, ops.scale(velocity, schedule.stride()));
  }

  private <T> T stochastic(
      TensorOperations<T> ops, int step, T x, T velocity, T draw, T stochastic) {
    T noiseEstimate = ops.add(x, ops.scale(velocity, schedule.lookBack(step)));
    T besides =
        ops.subtract(
            ops.scale(draw, schedule.deviation(step)),
            ops.scale(noiseEstimate, schedule.drift(step)));
    return ops.add(straight(ops, x, velocity), ops.multiply(besides, stochastic));
  }

  private <T> T chunk(TensorOperations<T> ops, T x) {
    return ops.reshape(x, -1, network.chunkLength(), network.actionWidth());
  }
}
