package org.policytrim.network.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.policytrim.api.action.ActionChunk;
import org.policytrim.api.model.ActionSample;
import org.policytrim.api.model.ActionTrace;
import org.policytrim.api.model.RecordedDecision;
import org.policytrim.api.model.SampleRequest;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.network.policy.FeatureStack;
import org.policytrim.network.policy.QuantileScale;

/**
 * Between the framework's requests and replays and the tensors of the computations: what is drawn,
 * what is recorded of it, and the log-probabilities of it.
 *
 * <p>A trace holds the part of the denoise path that the log-probability needs: with one stochastic
 * step its index and the noisy plans before and after it, otherwise the whole path.
 */
final class ExplorationDraws {

  private static final String PATH = "path";
  private static final String STEP = "step";
  private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

  private final FlowSettings settings;
  private final LogDensityComputation density;
  private final QuantileScale actions;
  private final FlowNetwork network;
  private final int chunkLength;
  private final int width;
  private final int planSize;
  private final int steps;

  ExplorationDraws(FlowSettings settings, LogDensityComputation density, QuantileScale actions) {
    this.settings = settings;
    this.density = density;
    this.actions = actions;
    this.network = settings.network();
    this.chunkLength = network.chunkLength();
    this.width = network.actionWidth();
    this.planSize = chunkLength * width;
    this.steps = settings.schedule().steps();
  }

  private boolean oneStep() {
    return settings.exploration() == Exploration.SINGLE_STEP;
  }

  /** Inputs for plans without exploration. */
  NamedTensors noise(List<SampleRequest> requests) {
    float[] noise = new float[requests.size() * planSize];
    for (int row = 0; row < requests.size(); row++) {
      gaussians(requests.get(row).random(), noise, row * planSize, planSize);
    }
    return features(requests).with(DenoiseComputation.NOISE, plans(noise, requests.size()));
  }

  /** Inputs for plans with exploration; the order of draws is part of what is reproducible. */
  NamedTensors drawn(List<SampleRequest> requests) {
    int batch = requests.size();
    float[] noise = new float[batch * planSize];
    float[] draws = new float[batch * steps * planSize];
    float[] stochastic = new float[batch * steps];
    for (int row = 0; row < batch; row++) {
      RandomGenerator random = requests.get(row).random();
      gaussians(random, noise, row * planSize, planSize);
      if (oneStep()) {
        int step = random.nextInt(steps);
        stochastic[row * steps + step] = 1;
        gaussians(random, draws, (row * steps + step) * planSize, planSize);
      } else {
        java.util.Arrays.fill(stochastic, row * steps, (row + 1) * steps, 1);
        gaussians(random, draws, row * steps * planSize, steps * planSize);
      }
    }
    return features(requests)
        .with(DenoiseComputation.NOISE, plans(noise, batch))
        .with(
            SampleComputation.DRAWS,
            FloatTensor.wrap(Shape.of(batch, steps, chunkLength, width), draws))
        .with(SampleComputation.STOCHASTIC, FloatTensor.wrap(Shape.of(batch, steps), stochastic));
  }

  private static NamedTensors features(List<SampleRequest> requests) {
    return FeatureStack.stack(requests.stream().map(SampleRequest::features).toList());
  }

  private static void gaussians(RandomGenerator random, float[] target, int position, int count) {
    for (int i = position; i < position + count; i++) {
      target[i] = (float) random.nextGaussian();
    }
  }

  private FloatTensor plans(float[] values, int rows) {
    return FloatTensor.wrap(Shape.of(rows, chunkLength, width), values);
  }

  /** The plan in one row of a batch of actions, in the benchmark's units. */
  ActionChunk plan(FloatTensor batch, int row) {
    return planAt(batch, row * planSize);
  }

  private ActionChunk planAt(FloatTensor batch, int position) {
    double[] values = new double[chunkLength * settings.axes()];
    for (int step = 0; step < chunkLength; step++) {
      for (int axis = 0; axis < settings.axes(); axis++) {
        values[step * settings.axes() + axis] =
            actions.fromNetwork(axis, batch.get(position + step * width + axis));
      }
    }
    return new ActionChunk(Matrix.of(chunkLength, settings.axes(), values));
  }

  /** The samples that came of {@link #drawn}. */
  List<ActionSample> samples(NamedTensors drawn, NamedTensors made) {
    FloatTensor path = made.floats(DenoiseComputation.PATH);
    int batch = path.shape().extent(0);
    List<ActionSample> samples = new ArrayList<>();
    for (int row = 0; row < batch; row++) {
      int start = row * (steps + 1) * planSize;
      samples.add(
          new ActionSample(
              planAt(path, start + steps * planSize),
              logProbabilities(drawn, made, row),
              trace(drawn, path, row, start)));
    }
    return samples;
  }

  private ActionTrace trace(NamedTensors drawn, FloatTensor path, int row, int start) {
    int first = oneStep() ? stochasticStep(drawn, row) : 0;
    int plans = settings.recordedSteps() + 1;
    float[] kept = new float[plans * planSize];
    path.copyTo(start + first * planSize, kept, 0, kept.length);
    NamedTensors tensors =
        NamedTensors.of(PATH, FloatTensor.wrap(Shape.of(plans, chunkLength, width), kept));
    return new ActionTrace(oneStep() ? tensors.with(STEP, IntTensor.scalar(first)) : tensors);
  }

  private int stochasticStep(NamedTensors drawn, int row) {
    FloatTensor flags = drawn.floats(SampleComputation.STOCHASTIC);
    int step = 0;
    while (flags.get(row * steps + step) == 0) {
      step++;
    }
    return step;
  }

  /** Of fresh samples: the draws themselves are how far each number is from its mean. */
  private Matrix logProbabilities(NamedTensors drawn, NamedTensors made, int row) {
    FloatTensor draws = drawn.floats(SampleComputation.DRAWS);
    int first = oneStep() ? stochasticStep(drawn, row) : 0;
    int counted = settings.recordedSteps();
    double[] logs = new double[chunkLength * settings.axes()];
    for (int element = 0; element < logs.length; element++) {
      int place = element / settings.axes() * width + element % settings.axes();
      double sum = oneStep() ? 0 : prior(drawn.floats(DenoiseComputation.NOISE), row, place);
      for (int step = first; step < first + counted; step++) {
        int at = (row * steps + step) * planSize + place;
        double deviation =
            settings.exploration() == Exploration.FLOW_NOISE
                ? made.floats(SampleComputation.DEVIATIONS).get(at)
                : settings.schedule().deviation(step);
        sum += gaussian(draws.get(at)) - Math.log(deviation);
      }
      logs[element] = sum / terms();
    }
    return Matrix.of(chunkLength, settings.axes(), logs);
  }

  private double prior(FloatTensor noise, int row, int place) {
    return gaussian(noise.get(row * planSize + place));
  }

  private static double gaussian(double deviations) {
    return -HALF_LOG_TWO_PI - 0.5 * deviations * deviations;
  }

  /** A mean over the prior and all steps, or the one step alone. */
  private int terms() {
    return oneStep() ? 1 : steps + 1;
  }

  /**
   * Inputs that compute log-densities of recorded decisions.
   *
   * @param weights one per decision, or none at all
   */
  NamedTensors replayed(List<RecordedDecision> replays, List<Matrix> weights) {
    int each = settings.recordedSteps();
    int rows = replays.size() * each;
    int embedded = network.timeWidth();
    float[] before = new float[rows * planSize];
    float[] after = new float[rows * planSize];
    float[] times = new float[rows * embedded];
    float[] coefficients = new float[rows * 4];
    float[] shares = new float[rows * chunkLength * settings.axes()];
    FlowSchedule schedule = settings.schedule();
    for (int decision = 0; decision < replays.size(); decision++) {
      NamedTensors trace = replays.get(decision).trace().tensors();
      int first = oneStep() ? trace.ints(STEP).get(0) : 0;
      for (int i = 0; i < each; i++) {
        int row = decision * each + i;
        trace.floats(PATH).copyTo(i * planSize, before, row * planSize, planSize);
        trace.floats(PATH).copyTo((i + 1) * planSize, after, row * planSize, planSize);
        network.embedTime(schedule.time(first + i), times, row * embedded);
        density.coefficients(first + i, coefficients, row * 4);
        if (!weights.isEmpty()) {
          share(weights.get(decision), shares, row);
        }
      }
    }
    return FeatureStack.stack(replays.stream().map(RecordedDecision::features).toList())
        .with(LogDensityComputation.BEFORE, plans(before, rows))
        .with(LogDensityComputation.AFTER, plans(after, rows))
        .with(LogDensityComputation.TIMES, FloatTensor.wrap(Shape.of(rows, embedded), times))
        .with(LogDensityComputation.COEFFICIENTS, FloatTensor.wrap(Shape.of(rows, 4), coefficients))
        .with(
            LogDensityComputation.WEIGHTS,
            FloatTensor.wrap(Shape.of(rows, chunkLength, settings.axes()), shares));
  }

  private void share(Matrix weights, float[] shares, int row) {
    double[] values = weights.toArray();
    for (int i = 0; i < values.length; i++) {
      shares[row * values.length + i] = (float) (values[i] / terms());
    }
  }

  /** The log-probabilities of a recorded decision from the log-densities of its steps. */
  Matrix logProbabilities(RecordedDecision replay, FloatTensor densities, int decision) {
    int each = settings.recordedSteps();
    int axes = settings.axes();
    int size = chunkLength * axes;
    FloatTensor path = replay.trace().tensors().floats(PATH);
    double[] logs = new double[size];
    for (int element = 0; element < size; element++) {
      double sum = oneStep() ? 0 : prior(path, 0, element / axes * width + element % axes);
      for (int i = 0; i < each; i++) {
        sum += densities.get((decision * each + i) * size + element);
      }
      logs[element] = sum / terms();
    }
    return Matrix.of(chunkLength, axes, logs);
  }
}
