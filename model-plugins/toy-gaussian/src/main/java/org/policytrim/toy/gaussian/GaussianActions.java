package org.policytrim.toy.gaussian;

import java.util.List;
import java.util.random.RandomGenerator;
import org.policytrim.api.action.ActionAxis;
import org.policytrim.api.action.ActionChunk;
import org.policytrim.api.model.ActionSample;
import org.policytrim.api.model.ActionTrace;
import org.policytrim.api.model.ImitationExample;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.toy.policy.ActionDistribution;

/**
 * Independent normal distributions of all elements of a chunk: the network's outputs are the means,
 * the standard deviation is fixed. Values are scaled so that the range of an axis is -1 to 1.
 */
final class GaussianActions implements ActionDistribution {

  private static final String DRAWN = "drawn";
  private static final double HALF_LOG_TWO_PI = 0.5 * StrictMath.log(2 * Math.PI);

  private final List<ActionAxis> axes;
  private final int chunkLength;
  private final double deviation;

  GaussianActions(List<ActionAxis> axes, int chunkLength, double deviation) {
    this.axes = List.copyOf(axes);
    this.chunkLength = chunkLength;
    this.deviation = deviation;
  }

  @Override
  public int chunkLength() {
    return chunkLength;
  }

  @Override
  public int outputs() {
    return chunkLength * axes.size();
  }

  /** Returns the mean, which is also the most probable chunk. */
  @Override
  public ActionChunk decide(float[] means, RandomGenerator random) {
    return plan(means);
  }

  @Override
  public ActionSample sample(float[] means, RandomGenerator random) {
    float[] drawn = new float[means.length];
    for (int i = 0; i < means.length; i++) {
      drawn[i] = (float) (means[i] + deviation * random.nextGaussian());
    }
    ActionTrace trace =
        new ActionTrace(
            NamedTensors.of(DRAWN, FloatTensor.copyOf(Shape.of(chunkLength, axes.size()), drawn)));
    return new ActionSample(plan(drawn), logProbabilities(means, trace), trace);
  }

  /** Computes -log s - log(2 pi) / 2 - ((x - mean) / s)^2 / 2. */
  @Override
  public Matrix logProbabilities(float[] means, ActionTrace trace) {
    FloatTensor drawn = trace.tensors().floats(DRAWN);
    double[] logs = new double[means.length];
    for (int i = 0; i < logs.length; i++) {
      double deviations = (drawn.get(i) - means[i]) / deviation;
      logs[i] = -StrictMath.log(deviation) - HALF_LOG_TWO_PI - 0.5 * deviations * deviations;
    }
    return Matrix.of(chunkLength, axes.size(), logs);
  }

  /** Computes weight * (x - mean) / s^2, the derivative with respect to a mean. */
  @Override
  public float[] gradient(float[] means, ActionTrace trace, Matrix weights) {
    FloatTensor drawn = trace.tensors().floats(DRAWN);
    double[] weight = weights.toArray();
    float[] slope = new float[means.length];
    for (int i = 0; i < slope.length; i++) {
      slope[i] = (float) (weight[i] * (drawn.get(i) - means[i]) / (deviation * deviation));
    }
    return slope;
  }

  /** Computes half the mean squared error. */
  @Override
  public double imitate(float[] means, ImitationExample example, float[] slope) {
    int counted = example.validSteps() * axes.size();
    double loss = 0;
    for (int i = 0; i < counted; i++) {
      int step = i / axes.size();
      int axis = i % axes.size();
      double away = means[i] - toShare(axis, example.actions().get(step, axis));
      loss += 0.5 * away * away / counted;
      slope[i] = (float) (away / counted);
    }
    return loss;
  }

  private ActionChunk plan(float[] shares) {
    double[] values = new double[shares.length];
    for (int i = 0; i < values.length; i++) {
      ActionAxis axis = axes.get(i % axes.size());
      values[i] = (axis.low() + axis.high()) / 2 + shares[i] * (axis.high() - axis.low()) / 2;
    }
    return new ActionChunk(Matrix.of(chunkLength, axes.size(), values));
  }

  private double toShare(int axis, double value) {
    ActionAxis range = axes.get(axis);
    return (2 * value - range.low() - range.high()) / (range.high() - range.low());
  }
}
