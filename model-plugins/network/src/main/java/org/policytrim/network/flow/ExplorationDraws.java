package org.policytrim.network.flow;

import java.util.ArrayList;
import java.util.Arrays;
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
 * Translates the framework's requests and decisions to the tensors of the computations: the random
 * numbers of a chunk, the trace that a decision records, and its log-probabilities.
 *
 * <p>A trace holds the part of the denoise path that the log-probability needs: with one stochastic
 * step its index and the noisy chunks before and after it, otherwise the whole path.
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
  private final int chunkSize;
  private final int steps;

  ExplorationDraws(FlowSettings settings, LogDensityComputation density, QuantileScale actions) {
    this.settings = settings;
    this.density = density;
    this.actions = actions;
    this.network = settings.network();
    this.chunkLength = network.chunkLength();
    this.width = network.actionWidth();
    this.chunkSize = chunkLength * width;
    this.steps = settings.schedule().steps();
  }

  private boolean oneStep() {
    return settings.exploration() == Exploration.SINGLE_STEP;
  }

  /** Returns the inputs of chunks without exploration. */
  NamedTensors noise(List<SampleRequest> requests) {
    float[] noise = new float[requests.size() * chunkSize];
    for (int row = 0; row < requests.size(); row++) {
      gaussians(requests.get(row).random(), noise, row * chunkSize, chunkSize);
    }
    return features(requests).with(DenoiseComputation.NOISE, chunks(noise, requests.size()));
  }

  /**
   * Returns the inputs of chunks with exploration. The order of the draws must not change: results
   * are reproducible.
   */
  NamedTensors drawn(List<SampleRequest> requests) {
    int batch = requests.size();
    float[] noise = new float[batch * chunkSize];
    float[] draws = new float[batch * steps * chunkSize];
    float[] stochastic = new float[batch * steps];
    for (int row = 0; row < batch; row++) {
      RandomGenerator random = requests.get(row).random();
      gaussians(random, noise, row * chunkSize, chunkSize);
      if (oneStep()) {
        int step = random.nextInt(steps);
        stochastic[row * steps + step] = 1;
        gaussians(random, draws, (row * steps + step) * chunkSize, chunkSize);
      } else {
        Arrays.fill(stochastic, row * steps, (row + 1) * steps, 1);
        gaussians(random, draws, row * steps * chunkSize, steps * chunkSize);
      }
    }
    return features(requests)
        .with(DenoiseComputation.NOISE, chunks(noise, batch))
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

  private FloatTensor chunks(float[] values, int rows) {
    return FloatTensor.wrap(Shape.of(rows, chunkLength, width), values);
  }

  /** Returns the chunk in one row of a batch of actions, in the benchmark's units. */
  ActionChunk chunk(FloatTensor batch, int row) {
    return chunkAt(batch, row * chunkSize);
  }

  private ActionChunk chunkAt(FloatTensor batch, int position) {
    double[] values = new double[chunkLength * settings.axes()];
    for (int step = 0; step < chunkLength; step++) {
      for (int axis = 0; axis < settings.axes(); axis++) {
        values[step * settings.axes() + axis] =
            actions.fromNetwork(axis, batch.get(position + step * width + axis));
      }
    }
    return new ActionChunk(Matrix.of(chunkLength, settings.axes(), values));
  }

  /** Returns the samples that were made from {@link #drawn} inputs. */
  List<ActionSample> samples(NamedTensors drawn, NamedTensors made) {
    FloatTensor path = made.floats(DenoiseComputation.PATH);
    int batch = path.shape().extent(0);
    List<ActionSample> samples = new ArrayList<>();
    for (int row = 0; row < batch; row++) {
      int start = row * (steps + 1) * chunkSize;
      samples.add(
          new ActionSample(
              chunkAt(path, start + steps * chunkSize),
              logProbabilities(drawn, made, row),
              trace(drawn, path, row, start)));
    }
    return samples;
  }

  private ActionTrace trace(NamedTensors drawn, FloatTensor path, int row, int start) {
    int first = oneStep() ? stochasticStep(drawn, row) : 0;
    int count = settings.recordedSteps() + 1;
    float[] recorded = new float[count * chunkSize];
    path.copyTo(start + first * chunkSize, recorded, 0, recorded.length);
    NamedTensors tensors = NamedTensors.of(PATH, chunks(recorded, count));
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

  /**
   * Returns the log-probabilities of a fresh sample. Its draws are the distances from the mean, in
   * deviations.
   */
  private Matrix logProbabilities(NamedTensors drawn, NamedTensors made, int row) {
    FloatTensor draws = drawn.floats(SampleComputation.DRAWS);
    int first = oneStep() ? stochasticStep(drawn, row) : 0;
    int counted = settings.recordedSteps();
    double[] logs = new double[chunkLength * settings.axes()];
    for (int element = 0; element < logs.length; element++) {
      int place = element / settings.axes() * width + element % settings.axes();
      double sum = oneStep() ? 0 : prior(drawn.floats(DenoiseComputation.NOISE), row, place);
      for (int step = first; step < first + counted; step++) {
        int at = (row * steps + step) * chunkSize + place;
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
    return gaussian(noise.get(row * chunkSize + place));
  }

  private static double gaussian(double deviations) {
    return -HALF_LOG_TWO_PI - 0.5 * deviations * deviations;
  }

  /** Returns the number of terms that are averaged: the one step, or the prior and all steps. */
  private int terms() {
    return oneStep() ? 1 : steps + 1;
  }

  /**
   * Returns the inputs that compute log-densities of recorded decisions.
   *
   * @param weights one per decision, or none at all
   */
  NamedTensors replayed(List<RecordedDecision> decisions, List<Matrix> weights) {
    int each = settings.recordedSteps();
    int rows = decisions.size() * each;
    int embedded = network.timeWidth();
    float[] before = new float[rows * chunkSize];
    float[] after = new float[rows * chunkSize];
    float[] times = new float[rows * embedded];
    float[] coefficients = new float[rows * 4];
    float[] shares = new float[rows * chunkLength * settings.axes()];
    FlowSchedule schedule = settings.schedule();
    for (int decision = 0; decision < decisions.size(); decision++) {
      NamedTensors trace = decisions.get(decision).trace().tensors();
      int first = oneStep() ? trace.ints(STEP).get(0) : 0;
      for (int i = 0; i < each; i++) {
        int row = decision * each + i;
        trace.floats(PATH).copyTo(i * chunkSize, before, row * chunkSize, chunkSize);
        trace.floats(PATH).copyTo((i + 1) * chunkSize, after, row * chunkSize, chunkSize);
        network.embedTime(schedule.time(first + i), times, row * embedded);
        density.coefficients(first + i, coefficients, row * 4);
        if (!weights.isEmpty()) {
          share(weights.get(decision), shares, row);
        }
      }
    }
    return FeatureStack.stack(decisions.stream().map(RecordedDecision::features).toList())
        .with(LogDensityComputation.BEFORE, chunks(before, rows))
        .with(LogDensityComputation.AFTER, chunks(after, rows))
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

  /** Returns the log-probabilities of a recorded decision, from the log-densities of its steps. */
  Matrix logProbabilities(RecordedDecision decision, FloatTensor densities, int index) {
    int each = settings.recordedSteps();
    int axes = settings.axes();
    int size = chunkLength * axes;
    FloatTensor path = decision.trace().tensors().floats(PATH);
    double[] logs = new double[size];
    for (int element = 0; element < size; element++) {
      double sum = oneStep() ? 0 : prior(path, 0, element / axes * width + element % axes);
      for (int i = 0; i < each; i++) {
        sum += densities.get((index * each + i) * size + element);
      }
      logs[element] = sum / terms();
    }
    return Matrix.of(chunkLength, axes, logs);
  }
}
