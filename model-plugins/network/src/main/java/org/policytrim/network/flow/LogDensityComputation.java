package org.policytrim.network.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.operation.TensorOperations;

/**
 * The log-densities of recorded denoise steps, per action number, and their weighted sum, whose
 * gradient reinforcement learning needs. Each recorded step takes one forward pass of the network.
 */
public final class LogDensityComputation implements Computation {

  /** The chunk before the step, [rows, chunk length, action width]. */
  public static final String BEFORE = "before";

  /** The chunk after the step, [rows, chunk length, action width]. */
  public static final String AFTER = "after";

  /** The embedded time before the step, [rows, time width]. */
  public static final String TIMES = "times";

  /** The coefficients of the step, [rows, 4]; see {@link #coefficients}. */
  public static final String COEFFICIENTS = "coefficients";

  /** The weight of each log-density, [rows, chunk length, action numbers that count]. */
  public static final String WEIGHTS = "weights";

  /** The output, [rows, chunk length, action numbers that count]. */
  public static final String LOG_DENSITIES = "log-densities";

  /** The sum of weight times log-density; a single number. */
  public static final String WEIGHTED_SUM = "weighted-sum";

  private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

  private final FlowSettings settings;
  private final FlowNetwork network;
  private final FlowSchedule schedule;

  /** Makes a computation over a flow network's weights. */
  public LogDensityComputation(FlowSettings settings) {
    this.settings = settings;
    this.network = settings.network();
    this.schedule = settings.schedule();
  }

  /**
   * Writes the coefficients of a step: the velocity's factor in the estimate of the noise, the
   * drift, 1 / deviation, log deviation.
   */
  public void coefficients(int step, float[] target, int position) {
    double deviation = schedule.deviation(step);
    target[position] = (float) schedule.lookBack(step);
    target[position + 1] = (float) schedule.drift(step);
    target[position + 2] = (float) (1 / deviation);
    target[position + 3] = (float) Math.log(deviation);
  }

  @Override
  public List<Input> inputs() {
    int length = network.chunkLength();
    List<Input> inputs = new ArrayList<>(network.features());
    inputs.add(Input.floats(BEFORE, -1, length, network.actionWidth()));
    inputs.add(Input.floats(AFTER, -1, length, network.actionWidth()));
    inputs.add(Input.floats(TIMES, -1, network.timeWidth()));
    inputs.add(Input.floats(COEFFICIENTS, -1, 4));
    inputs.add(Input.floats(WEIGHTS, -1, length, settings.axes()));
    return inputs;
  }

  @Override
  public <T> Map<String, T> build(TensorOperations<T> ops, Map<String, T> inputs) {
    VelocityField<T> field = network.field(ops, inputs, settings.recordedSteps());
    VelocityField.Velocity<T> given =
        field.velocity(inputs.get(BEFORE), field.condition(inputs.get(TIMES)));
    T densities =
        settings.exploration() == Exploration.FLOW_NOISE
            ? learned(ops, inputs, given.velocity(), field.deviations(given.hidden()))
            : stochastic(ops, inputs, given.velocity());
    Map<String, T> outputs = new LinkedHashMap<>();
    outputs.put(LOG_DENSITIES, densities);
    outputs.put(WEIGHTED_SUM, ops.sum(ops.multiply(densities, inputs.get(WEIGHTS)), 0, 1, 2));
    return outputs;
  }

  private <T> T stochastic(TensorOperations<T> ops, Map<String, T> inputs, T velocity) {
    List<T> columns = ops.split(inputs.get(COEFFICIENTS), 1, 1, 1, 1, 1);
    T lookBack = ops.reshape(columns.get(0), -1, 1, 1);
    T drift = ops.reshape(columns.get(1), -1, 1, 1);
    T inverse = ops.reshape(columns.get(2), -1, 1, 1);
    T logarithm = ops.reshape(columns.get(3), -1, 1, 1);
    T before = counted(ops, inputs.get(BEFORE));
    T counted = counted(ops, velocity);
    T noiseEstimate = ops.add(before, ops.multiply(counted, lookBack));
    T mean =
        ops.subtract(
            ops.add(before, ops.scale(counted, schedule.stride())),
            ops.multiply(noiseEstimate, drift));
    T away = ops.multiply(ops.subtract(counted(ops, inputs.get(AFTER)), mean), inverse);
    return ops.subtract(ops.shift(ops.scale(ops.square(away), -0.5), -HALF_LOG_TWO_PI), logarithm);
  }

  private <T> T learned(TensorOperations<T> ops, Map<String, T> inputs, T velocity, T deviations) {
    T logarithm = ops.logarithm(counted(ops, deviations));
    T mean =
        ops.add(
            counted(ops, inputs.get(BEFORE)), ops.scale(counted(ops, velocity), schedule.stride()));
    T away =
        ops.multiply(
            ops.subtract(counted(ops, inputs.get(AFTER)), mean),
            ops.exponential(ops.scale(logarithm, -1)));
    return ops.subtract(ops.shift(ops.scale(ops.square(away), -0.5), -HALF_LOG_TWO_PI), logarithm);
  }

  private <T> T counted(TensorOperations<T> ops, T x) {
    return settings.axes() == network.actionWidth() ? x : ops.slice(x, 2, 0, settings.axes());
  }
}
