package org.policytrim.pi05.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.pi05.graph.Expert;
import org.policytrim.pi05.graph.Pi05Sizes;

/**
 * Noise to a plan with exploration: which steps are stochastic is fed for each decision, and so are
 * all standard normal draws. Gives the whole path; with learned noise also its deviations.
 */
public final class SampleComputation implements Computation {

  /** [batch, steps, plan length, action width], standard normal. */
  public static final String DRAWS = "draws";

  /** [batch, steps], 1 where a step is stochastic, else 0. */
  public static final String STOCHASTIC = "stochastic";

  /** [batch, steps, plan length, action width], the deviations of learned noise. */
  public static final String DEVIATIONS = "deviations";

  private final Pi05Sizes sizes;
  private final Expert expert;
  private final DenoiseSchedule schedule;
  private final Exploration exploration;

  /** A computation over an expert's weights. */
  public SampleComputation(
      Pi05Sizes sizes, Expert expert, DenoiseSchedule schedule, Exploration exploration) {
    this.sizes = sizes;
    this.expert = expert;
    this.schedule = schedule;
    this.exploration = exploration;
  }

  @Override
  public List<Input> inputs() {
    int length = expert.planLength();
    List<Input> inputs = FeatureNames.inputs(sizes);
    inputs.add(Input.floats(DenoiseComputation.NOISE, -1, length, sizes.actionWidth()));
    inputs.add(Input.floats(DRAWS, -1, schedule.steps(), length, sizes.actionWidth()));
    inputs.add(Input.floats(STOCHASTIC, -1, schedule.steps()));
    return inputs;
  }

  @Override
  public <T> Map<String, T> build(TensorOperations<T> ops, Map<String, T> inputs) {
    Expert.Context<T> context =
        expert.context(ops, FeatureNames.read(sizes, inputs), inputs.get(FeatureNames.VALID));
    T modulations =
        expert.modulations(ops, ops.constant(DenoiseComputation.times(sizes, schedule.steps())));
    List<T> path = new ArrayList<>(List.of(inputs.get(DenoiseComputation.NOISE)));
    List<T> deviations = new ArrayList<>();
    for (int step = 0; step < schedule.steps(); step++) {
      Expert.Velocity<T> given =
          expert.velocity(ops, context, path.getLast(), ops.slice(modulations, 0, step, step + 1));
      T draw = plan(ops, ops.slice(inputs.get(DRAWS), 1, step, step + 1));
      T flag = ops.slice(inputs.get(STOCHASTIC), 1, step, step + 1);
      T stochastic = ops.reshape(flag, -1, 1, 1);
      if (exploration == Exploration.FLOW_NOISE) {
        T deviation = expert.noise().deviations(ops, given.hidden());
        deviations.add(deviation);
        T noise = ops.multiply(ops.multiply(deviation, draw), stochastic);
        path.add(ops.add(straight(ops, path.getLast(), given.velocity()), noise));
      } else {
        path.add(stochastic(ops, step, path.getLast(), given.velocity(), draw, stochastic));
      }
    }
    Map<String, T> outputs = new LinkedHashMap<>();
    outputs.put(DenoiseComputation.PATH, stack(ops, path));
    if (exploration == Exploration.FLOW_NOISE) {
      outputs.put(DEVIATIONS, stack(ops, deviations));
    }
    return outputs;
  }

  private <T> T straight(TensorOperations<T> ops, T x, T velocity) {
    return ops.subtract(x, ops.scale(velocity, schedule.length()));
  }

  private <T> T stochastic(
      TensorOperations<T> ops, int step, T x, T velocity, T draw, T stochastic) {
    T noiseEstimate = ops.add(x, ops.scale(velocity, 1 - schedule.time(step)));
    T besides =
        ops.subtract(
            ops.scale(draw, schedule.deviation(step)),
            ops.scale(noiseEstimate, schedule.drift(step)));
    return ops.add(straight(ops, x, velocity), ops.multiply(besides, stochastic));
  }

  private <T> T plan(TensorOperations<T> ops, T x) {
    return ops.reshape(x, -1, expert.planLength(), sizes.actionWidth());
  }

  private <T> T stack(TensorOperations<T> ops, List<T> parts) {
    return ops.concatenate(
        1,
        parts.stream()
            .map(part -> ops.reshape(part, -1, 1, expert.planLength(), sizes.actionWidth()))
            .toList());
  }
}
