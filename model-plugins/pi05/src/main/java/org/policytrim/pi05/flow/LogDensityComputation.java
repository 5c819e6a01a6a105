package org.policytrim.pi05.flow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.pi05.graph.Expert;
import org.policytrim.pi05.graph.Pi05Sizes;

/**
 * The log-density of recorded denoise steps, per action number, and its weighted sum, whose
 * gradient is what reinforcement learning asks for. One forward pass of the expert for each
 * recorded step, whatever its index.
 */
public final class LogDensityComputation implements Computation {

  /** [rows, plan length, action width], before the step. */
  public static final String BEFORE = "before";

  /** [rows, plan length, action width], after it. */
  public static final String AFTER = "after";

  /** [rows, expert width], the embedded time before the step. */
  public static final String TIMES = "times";

  /** [rows, 4], see {@link #coefficients}. */
  public static final String COEFFICIENTS = "coefficients";

  /** [rows, plan length, action numbers that count]. */
  public static final String WEIGHTS = "weights";

  /** [rows, plan length, action numbers that count]. */
  public static final String LOG_DENSITIES = "log-densities";

  /** The sum of weight times log-density; a single number. */
  public static final String WEIGHTED_SUM = "weighted-sum";

  private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

  private final Pi05Sizes sizes;
  private final Expert expert;
  private final DenoiseSchedule schedule;
  private final Exploration exploration;
  private final int axes;

  /**
   * A computation over an expert's weights.
   *
   * @param axes how many of an action's numbers count; the others are padding
   */
  public LogDensityComputation(
      Pi05Sizes sizes, Expert expert, DenoiseSchedule schedule, Exploration exploration, int axes) {
    this.sizes = sizes;
    this.expert = expert;
    this.schedule = schedule;
    this.exploration = exploration;
    this.axes = axes;
  }

  /** How many recorded steps a decision has. */
  public int stepsPerDecision() {
    return exploration == Exploration.SINGLE_STEP ? 1 : schedule.steps();
  }

  /** Writes what the graph needs to know of a step: 1 - t, drift, 1 / deviation, log deviation. */
  public void coefficients(int step, float[] target, int position) {
    double deviation = schedule.deviation(step);
    target[position] = (float) (1 - schedule.time(step));
    target[position + 1] = (float) schedule.drift(step);
    target[position + 2] = (float) (1 / deviation);
    target[position + 3] = (float) Math.log(deviation);
  }

  @Override
  public List<Input> inputs() {
    int length = expert.planLength();
    List<Input> inputs = FeatureNames.inputs(sizes);
    inputs.add(Input.floats(BEFORE, -1, length, sizes.actionWidth()));
    inputs.add(Input.floats(AFTER, -1, length, sizes.actionWidth()));
    inputs.add(Input.floats(TIMES, -1, sizes.expert().width()));
    inputs.add(Input.floats(COEFFICIENTS, -1, 4));
    inputs.add(Input.floats(WEIGHTS, -1, length, axes));
    return inputs;
  }

  @Override
  public <T> Map<String, T> build(TensorOperations<T> ops, Map<String, T> inputs) {
    Rows rows = new Rows(sizes, stepsPerDecision());
    Expert.Context<T> context =
        expert.context(
            ops,
            rows.keyValues(ops, FeatureNames.read(sizes, inputs)),
            rows.valid(ops, inputs.get(FeatureNames.VALID)));
    T before = inputs.get(BEFORE);
    Expert.Velocity<T> given =
        expert.velocity(ops, context, before, expert.modulations(ops, inputs.get(TIMES)));
    T densities =
        exploration == Exploration.FLOW_NOISE
            ? learned(ops, inputs, given)
            : stochastic(ops, inputs, given.velocity());
    Map<String, T> outputs = new LinkedHashMap<>();
    outputs.put(LOG_DENSITIES, densities);
    outputs.put(WEIGHTED_SUM, ops.sum(ops.multiply(densities, inputs.get(WEIGHTS)), 0, 1, 2));
    return outputs;
  }

  private <T> T stochastic(TensorOperations<T> ops, Map<String, T> inputs, T velocity) {
    List<T> columns = ops.split(inputs.get(COEFFICIENTS), 1, 1, 1, 1, 1);
    T remaining = ops.reshape(columns.get(0), -1, 1, 1);
    T drift = ops.reshape(columns.get(1), -1, 1, 1);
    T inverse = ops.reshape(columns.get(2), -1, 1, 1);
    T logarithm = ops.reshape(columns.get(3), -1, 1, 1);
    T before = counted(ops, inputs.get(BEFORE));
    T counted = counted(ops, velocity);
    T noiseEstimate = ops.add(before, ops.multiply(counted, remaining));
    T mean =
        ops.subtract(
            ops.subtract(before, ops.scale(counted, schedule.length())),
            ops.multiply(noiseEstimate, drift));
    T away = ops.multiply(ops.subtract(counted(ops, inputs.get(AFTER)), mean), inverse);
    return ops.subtract(ops.shift(ops.scale(ops.square(away), -0.5), -HALF_LOG_TWO_PI), logarithm);
  }

  private <T> T learned(TensorOperations<T> ops, Map<String, T> inputs, Expert.Velocity<T> given) {
    T logarithm = ops.logarithm(counted(ops, expert.noise().deviations(ops, given.hidden())));
    T mean =
        ops.subtract(
            counted(ops, inputs.get(BEFORE)),
            ops.scale(counted(ops, given.velocity()), schedule.length()));
    T away =
        ops.multiply(
            ops.subtract(counted(ops, inputs.get(AFTER)), mean),
            ops.exponential(ops.scale(logarithm, -1)));
    return ops.subtract(ops.shift(ops.scale(ops.square(away), -0.5), -HALF_LOG_TWO_PI), logarithm);
  }

  private <T> T counted(TensorOperations<T> ops, T x) {
    return axes == sizes.actionWidth() ? x : ops.slice(x, 2, 0, axes);
  }
}
