package org.policytrim.toy.token;

import java.util.List;
import java.util.random.RandomGenerator;
import org.policytrim.api.action.ActionAxis;
import org.policytrim.api.action.ActionChunk;
import org.policytrim.api.model.ActionSample;
import org.policytrim.api.model.ActionTrace;
import org.policytrim.api.model.ImitationExample;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.toy.policy.ActionDistribution;

/**
 * Independent categorical distributions of all elements of a chunk: the range of each axis is
 * divided into bins of equal width, a token is the index of a bin and stands for its centre, and
 * the network's outputs are a logit for every bin of every element.
 */
final class TokenActions implements ActionDistribution {

  private static final String TOKENS = "tokens";

  private final List<ActionAxis> axes;
  private final int chunkLength;
  private final ToyTokenProvider.Settings settings;

  TokenActions(List<ActionAxis> axes, int chunkLength, ToyTokenProvider.Settings settings) {
    this.axes = List.copyOf(axes);
    this.chunkLength = chunkLength;
    this.settings = settings;
  }

  @Override
  public int chunkLength() {
    return chunkLength;
  }

  @Override
  public int outputs() {
    return chunkLength * axes.size() * settings.bins();
  }

  @Override
  public ActionChunk decide(float[] logits, RandomGenerator random) {
    return switch (settings.evaluation()) {
      case GREEDY -> plan(likeliest(logits));
      case SAMPLED -> plan(draw(logits, random));
    };
  }

  @Override
  public String planning() {
    return switch (settings.evaluation()) {
      case GREEDY -> "Plans are the likeliest tokens (greedy).";
      case SAMPLED -> "Plans are drawn (sampled) at temperature " + settings.temperature() + ".";
    };
  }

  @Override
  public ActionSample sample(float[] logits, RandomGenerator random) {
    int[] tokens = draw(logits, random);
    ActionTrace trace =
        new ActionTrace(
            NamedTensors.of(TOKENS, IntTensor.copyOf(Shape.of(chunkLength, axes.size()), tokens)));
    return new ActionSample(plan(tokens), logProbabilities(logits, trace), trace);
  }

  @Override
  public Matrix logProbabilities(float[] logits, ActionTrace trace) {
    IntTensor tokens = trace.tensors().ints(TOKENS);
    double[] logs = new double[chunkLength * axes.size()];
    for (int element = 0; element < logs.length; element++) {
      logs[element] =
          StrictMath.log(
              probabilities(logits, element, settings.temperature())[tokens.get(element)]);
    }
    return Matrix.of(chunkLength, axes.size(), logs);
  }

  /**
   * Computes weight * (sampled - probability) / temperature, the derivative with respect to a
   * logit, where sampled is 1 for the sampled bin and 0 for others.
   */
  @Override
  public float[] gradient(float[] logits, ActionTrace trace, Matrix weights) {
    IntTensor tokens = trace.tensors().ints(TOKENS);
    double[] weight = weights.toArray();
    float[] slope = new float[logits.length];
    for (int element = 0; element < weight.length; element++) {
      double[] probabilities = probabilities(logits, element, settings.temperature());
      for (int bin = 0; bin < probabilities.length; bin++) {
        double drawn = bin == tokens.get(element) ? 1 : 0;
        slope[element * settings.bins() + bin] =
            (float) (weight[element] * (drawn - probabilities[bin]) / settings.temperature());
      }
    }
    return slope;
  }

  /** Computes the mean cross-entropy with the bins of the demonstrated values. */
  @Override
  public double imitate(float[] logits, ImitationExample example, float[] slope) {
    int counted = example.validSteps() * axes.size();
    double loss = 0;
    for (int element = 0; element < counted; element++) {
      int axis = element % axes.size();
      int shown = bin(axis, example.actions().get(element / axes.size(), axis));
      double[] probabilities = probabilities(logits, element, 1);
      loss -= StrictMath.log(probabilities[shown]) / counted;
      for (int bin = 0; bin < probabilities.length; bin++) {
        slope[element * settings.bins() + bin] =
            (float) ((probabilities[bin] - (bin == shown ? 1 : 0)) / counted);
      }
    }
    return loss;
  }

  private int[] likeliest(float[] logits) {
    int[] tokens = new int[chunkLength * axes.size()];
    for (int element = 0; element < tokens.length; element++) {
      int from = element * settings.bins();
      for (int bin = 1; bin < settings.bins(); bin++) {
        if (logits[from + bin] > logits[from + tokens[element]]) {
          tokens[element] = bin;
        }
      }
    }
    return tokens;
  }

  private int[] draw(float[] logits, RandomGenerator random) {
    int[] tokens = new int[chunkLength * axes.size()];
    for (int element = 0; element < tokens.length; element++) {
      double[] probabilities = probabilities(logits, element, settings.temperature());
      double left = random.nextDouble();
      while (tokens[element] < probabilities.length - 1 && left >= probabilities[tokens[element]]) {
        left -= probabilities[tokens[element]];
        tokens[element]++;
      }
    }
    return tokens;
  }

  /** Returns the softmax over the bins of one element; no probability is exactly 0. */
  private double[] probabilities(float[] logits, int element, double temperature) {
    int from = element * settings.bins();
    double greatest = Double.NEGATIVE_INFINITY;
    for (int bin = 0; bin < settings.bins(); bin++) {
      greatest = Math.max(greatest, logits[from + bin]);
    }
    double[] shares = new double[settings.bins()];
    double sum = 0;
    for (int bin = 0; bin < shares.length; bin++) {
      shares[bin] = StrictMath.exp(Math.max((logits[from + bin] - greatest) / temperature, -700));
      sum += shares[bin];
    }
    for (int bin = 0; bin < shares.length; bin++) {
      shares[bin] /= sum;
    }
    return shares;
  }

  private ActionChunk plan(int[] tokens) {
    double[] values = new double[tokens.length];
    for (int element = 0; element < values.length; element++) {
      ActionAxis axis = axes.get(element % axes.size());
      values[element] =
          axis.low() + (tokens[element] + 0.5) * (axis.high() - axis.low()) / settings.bins();
    }
    return new ActionChunk(Matrix.of(chunkLength, axes.size(), values));
  }

  private int bin(int axis, double value) {
    ActionAxis range = axes.get(axis);
    double share = (value - range.low()) / (range.high() - range.low());
    return Math.clamp((long) Math.floor(share * settings.bins()), 0, settings.bins() - 1);
  }
}
