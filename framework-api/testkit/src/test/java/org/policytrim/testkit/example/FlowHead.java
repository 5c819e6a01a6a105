package org.policytrim.testkit.example;

import java.util.List;
import java.util.random.RandomGenerator;
import org.policytrim.api.action.ActionChunk;
import org.policytrim.api.model.ActionSample;
import org.policytrim.api.model.ActionTrace;
import org.policytrim.api.model.DecisionGradient;
import org.policytrim.api.model.Features;
import org.policytrim.api.model.RecordedDecision;
import org.policytrim.api.model.SampleRequest;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.toolkit.random.RandomStream;

/**
 * A flow-matching head with a velocity that is linear in the noisy action, the state and the time
 * (docs/method.md, section 5): K steps from noise at time 1 to the chunk at time 0. One randomly
 * chosen step of each sample is stochastic, and the log-probability is that of this step. All
 * actions share the same weights, so chunks may have any length.
 */
final class FlowHead extends TinyHead {

  private static final int STEPS = 4;
  private static final double NOISE = 0.5;

  private final int axes;
  private final int stateSize;

  FlowHead(int chunkLength, int axes, int stateSize, long seed) {
    super(
        new Parameters()
            .with("velocity.action", RandomStream.of(seed, 1), axes, axes)
            .with("velocity.state", RandomStream.of(seed, 2), axes, stateSize)
            .with("velocity.time", RandomStream.of(seed, 3), axes)
            .with("velocity.place", RandomStream.of(seed, 4), axes),
        chunkLength);
    this.axes = axes;
    this.stateSize = stateSize;
  }

  /**
   * The coefficients of a step from time t to t - d: mean = keep x + push v, with a standard
   * deviation.
   */
  private record Transition(double keep, double push, double deviation) {

    static Transition of(int index, boolean stochastic) {
      double d = 1.0 / STEPS;
      double t = 1 - index * d;
      double denominator = index == 0 ? 1 - (1 - d) : 1 - t;
      double sigma = stochastic ? NOISE * Math.sqrt(t / denominator) : 0;
      // The weights of x0 = x - v t and x1 = x + v (1 - t):
      double data = 1 - (t - d);
      double noise = t - d - sigma * sigma * d / (2 * t);
      return new Transition(data + noise, -t * data + (1 - t) * noise, Math.sqrt(d) * sigma);
    }
  }

  private double velocity(float[] x, int element, int index, Features features) {
    int axis = element % axes;
    int first = element - axis;
    int place = element / axes;
    double velocity =
        parameters.value("velocity.time", axis) * (1 - (double) index / STEPS)
            + parameters.value("velocity.place", axis) * place;
    for (int other = 0; other < axes; other++) {
      velocity += parameters.value("velocity.action", axis * axes + other) * x[first + other];
    }
    FloatTensor state = features.tensors().floats(TinyBackbone.STATE);
    for (int i = 0; i < stateSize; i++) {
      velocity += parameters.value("velocity.state", axis * stateSize + i) * state.get(i);
    }
    return velocity;
  }

  private double mean(float[] x, int element, int index, Transition step, Features features) {
    return step.keep() * x[element] + step.push() * velocity(x, element, index, features);
  }

  @Override
  public List<ActionChunk> plan(List<SampleRequest> requests) {
    return requests.stream().map(request -> plan(denoise(request, -1)[STEPS])).toList();
  }

  @Override
  ActionSample sample(SampleRequest request) {
    int stochastic = request.random().nextInt(STEPS);
    float[][] path = denoise(request, stochastic);
    ActionTrace trace =
        new ActionTrace(
            NamedTensors.of("index", IntTensor.scalar(stochastic))
                .with("before", tensor(path[stochastic]))
                .with("after", tensor(path[stochastic + 1])));
    return new ActionSample(
        plan(path[STEPS]),
        logProbabilities(new RecordedDecision(request.features(), trace)),
        trace);
  }

  private float[][] denoise(SampleRequest request, int stochastic) {
    RandomGenerator random = request.random();
    float[][] path = new float[STEPS + 1][chunkLength() * axes];
    for (int i = 0; i < path[0].length; i++) {
      path[0][i] = (float) random.nextGaussian();
    }
    for (int index = 0; index < STEPS; index++) {
      Transition step = Transition.of(index, index == stochastic);
      for (int i = 0; i < path[0].length; i++) {
        double noise = step.deviation() > 0 ? step.deviation() * random.nextGaussian() : 0;
        path[index + 1][i] =
            (float) (mean(path[index], i, index, step, request.features()) + noise);
      }
    }
    return path;
  }

  @Override
  Matrix logProbabilities(RecordedDecision replay) {
    NamedTensors trace = replay.trace().tensors();
    int index = trace.ints("index").get(0);
    float[] before = trace.floats("before").toArray();
    Transition step = Transition.of(index, true);
    double[] logs = new double[before.length];
    for (int i = 0; i < logs.length; i++) {
      double off = trace.floats("after").get(i) - mean(before, i, index, step, replay.features());
      double z = off / step.deviation();
      logs[i] = -Math.log(step.deviation()) - 0.5 * Math.log(2 * Math.PI) - 0.5 * z * z;
    }
    return Matrix.of(chunkLength(), axes, logs);
  }

  @Override
  void accumulate(DecisionGradient weighted) {
    NamedTensors trace = weighted.replay().trace().tensors();
    Features features = weighted.replay().features();
    int index = trace.ints("index").get(0);
    float[] before = trace.floats("before").toArray();
    Transition step = Transition.of(index, true);
    double[] weights = weighted.weights().toArray();
    for (int i = 0; i < weights.length; i++) {
      double off = trace.floats("after").get(i) - mean(before, i, index, step, features);
      double slope = weights[i] * off / (step.deviation() * step.deviation()) * step.push();
      int axis = i % axes;
      int first = i - axis;
      int place = i / axes;
      parameters.slope("velocity.time", axis, slope * (1 - (double) index / STEPS));
      parameters.slope("velocity.place", axis, slope * place);
      for (int other = 0; other < axes; other++) {
        parameters.slope("velocity.action", axis * axes + other, slope * before[first + other]);
      }
      for (int s = 0; s < stateSize; s++) {
        float state = features.tensors().floats(TinyBackbone.STATE).get(s);
        parameters.slope("velocity.state", axis * stateSize + s, slope * state);
      }
    }
  }

  private ActionChunk plan(float[] shares) {
    return new ActionChunk(Matrix.ofFloats(chunkLength(), axes, shares));
  }

  private FloatTensor tensor(float[] values) {
    return FloatTensor.copyOf(Shape.of(chunkLength(), axes), values);
  }
}
