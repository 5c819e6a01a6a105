package org.policytrim.oft.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.policytrim.api.action.ActionChunk;
import org.policytrim.api.model.ActionSample;
import org.policytrim.api.model.ActionTrace;
import org.policytrim.api.model.Features;
import org.policytrim.api.model.RecordedDecision;
import org.policytrim.api.model.SampleRequest;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.network.policy.FeatureStack;
import org.policytrim.oft.graph.LogProbabilityComputation;
import org.policytrim.oft.graph.OftSizes;

/**
 * Translation between the framework's requests and recorded decisions and the tensors of the
 * computations: tokens are drawn, recorded and turned into chunks. A trace holds the tokens,
 * counted from the lowest action id.
 */
final class TokenDraws {

  private static final String TOKENS = "tokens";

  private final OftSizes sizes;
  private final ActionScale scale;

  TokenDraws(OftSizes sizes, ActionScale scale) {
    this.sizes = sizes;
    this.scale = scale;
  }

  /** Returns the features of requests as a batch. */
  static NamedTensors features(List<SampleRequest> requests) {
    return FeatureStack.stack(requests.stream().map(SampleRequest::features).toList());
  }

  /**
   * Returns the likeliest tokens.
   *
   * @param scores [batch, slots, choices]; of equal ones the first is taken
   */
  int[] likeliest(FloatTensor scores, int row, int choices) {
    int[] tokens = new int[sizes.slots()];
    for (int slot = 0; slot < tokens.length; slot++) {
      int from = (row * tokens.length + slot) * choices;
      for (int choice = 1; choice < choices; choice++) {
        if (scores.get(from + choice) > scores.get(from + tokens[slot])) {
          tokens[slot] = choice;
        }
      }
    }
    return tokens;
  }

  /**
   * Draws tokens from their distributions, with one random number each.
   *
   * @param logs [batch, slots, bins], log-probabilities
   */
  int[] drawn(FloatTensor logs, int row, RandomGenerator random) {
    int[] tokens = new int[sizes.slots()];
    for (int slot = 0; slot < tokens.length; slot++) {
      int from = (row * tokens.length + slot) * OftSizes.BINS;
      double left = random.nextDouble();
      int last = 0;
      int token = -1;
      for (int bin = 0; bin < OftSizes.BINS && token < 0; bin++) {
        double share = StrictMath.exp(logs.get(from + bin));
        if (share > 0) {
          last = bin;
        }
        if (left < share) {
          token = bin;
        }
        left -= share;
      }
      // Rounding may leave a remainder beyond the last bin of positive probability.
      tokens[slot] = token < 0 ? last : token;
    }
    return tokens;
  }

  /** Returns the actions that tokens stand for. */
  ActionChunk chunk(int[] tokens) {
    double[] values = new double[tokens.length];
    for (int slot = 0; slot < values.length; slot++) {
      values[slot] = scale.toAction(slot % sizes.axes(), ActionScale.Bins.value(tokens[slot]));
    }
    return new ActionChunk(Matrix.of(sizes.chunk(), sizes.axes(), values));
  }

  /**
   * Returns the actions that regressed numbers stand for.
   *
   * @param actions [batch, chunk, axes], normalised
   */
  ActionChunk regressed(FloatTensor actions, int row) {
    double[] values = new double[sizes.slots()];
    for (int i = 0; i < values.length; i++) {
      values[i] = scale.toAction(i % sizes.axes(), actions.get(row * values.length + i));
    }
    return new ActionChunk(Matrix.of(sizes.chunk(), sizes.axes(), values));
  }

  /** Draws a chunk for training. */
  ActionSample sample(FloatTensor logs, int row, RandomGenerator random) {
    int[] tokens = drawn(logs, row, random);
    double[] probabilities = new double[tokens.length];
    for (int slot = 0; slot < tokens.length; slot++) {
      probabilities[slot] = logs.get((row * tokens.length + slot) * OftSizes.BINS + tokens[slot]);
    }
    return new ActionSample(
        chunk(tokens),
        Matrix.of(sizes.chunk(), sizes.axes(), probabilities),
        new ActionTrace(NamedTensors.of(TOKENS, IntTensor.wrap(Shape.of(sizes.slots()), tokens))));
  }

  /**
   * Returns the inputs that compute log-probabilities of recorded decisions.
   *
   * @param weights one per decision, or none at all
   */
  NamedTensors replayed(List<RecordedDecision> decisions, List<Matrix> weights) {
    int slots = sizes.slots();
    int[] drawn = new int[decisions.size() * slots];
    float[] shares = new float[decisions.size() * slots];
    List<Features> features = new ArrayList<>();
    for (int row = 0; row < decisions.size(); row++) {
      features.add(decisions.get(row).features());
      int[] tokens = decisions.get(row).trace().tensors().ints(TOKENS).toArray();
      System.arraycopy(tokens, 0, drawn, row * slots, slots);
      if (!weights.isEmpty()) {
        System.arraycopy(weights.get(row).toFloats(), 0, shares, row * slots, slots);
      }
    }
    Shape shape = Shape.of(decisions.size(), slots);
    return FeatureStack.stack(features)
        .with(LogProbabilityComputation.DRAWN, IntTensor.wrap(shape, drawn))
        .with(LogProbabilityComputation.WEIGHTS, FloatTensor.wrap(shape, shares));
  }

  /** Returns one decision's log-probabilities from those of a batch. */
  Matrix logProbabilities(FloatTensor logs, int row) {
    float[] own = new float[sizes.slots()];
    logs.copyTo(row * own.length, own, 0, own.length);
    return Matrix.ofFloats(sizes.chunk(), sizes.axes(), own);
  }
}
