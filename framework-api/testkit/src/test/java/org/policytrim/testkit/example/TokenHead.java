package org.policytrim.testkit.example;

import java.util.List;
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
 * A token head with eight bins per value, decoded in parallel (docs/method.md, section 5). Logits
 * are linear in the state, plus a bias for the length of the prompt. Every value of the chunk has
 * its own weights, so the length of chunks is fixed.
 */
final class TokenHead extends TinyHead {

  private static final int BINS = 8;
  private static final double TEMPERATURE = 1.6;

  private final int axes;
  private final int stateSize;

  TokenHead(int chunkLength, int axes, int stateSize, long seed) {
    super(
        new Parameters()
            .with("decoder.state", RandomStream.of(seed, 1), chunkLength * axes * BINS, stateSize)
            .with("decoder.prompt", RandomStream.of(seed, 2), chunkLength * axes * BINS),
        chunkLength);
    this.axes = axes;
    this.stateSize = stateSize;
  }

  private double[] shares(Features features, int element) {
    double[] shares = new double[BINS];
    double sum = 0;
    for (int bin = 0; bin < BINS; bin++) {
      double logit = parameters.value("decoder.prompt", element * BINS + bin) * prompt(features);
      for (int i = 0; i < stateSize; i++) {
        int at = (element * BINS + bin) * stateSize + i;
        logit += parameters.value("decoder.state", at) * state(features).get(i);
      }
      shares[bin] = Math.exp(logit / TEMPERATURE);
      sum += shares[bin];
    }
    for (int bin = 0; bin < BINS; bin++) {
      shares[bin] /= sum;
    }
    return shares;
  }

  private static FloatTensor state(Features features) {
    return features.tensors().floats(TinyBackbone.STATE);
  }

  private static double prompt(Features features) {
    return features.tensors().ints(TinyBackbone.PROMPT).shape().extent(0) / 20.0;
  }

  /** Returns the most probable tokens. */
  @Override
  public List<ActionChunk> plan(List<SampleRequest> requests) {
    return requests.stream()
        .map(
            request -> {
              int[] tokens = new int[chunkLength() * axes];
              for (int element = 0; element < tokens.length; element++) {
                double[] shares = shares(request.features(), element);
                for (int bin = 1; bin < BINS; bin++) {
                  tokens[element] = shares[bin] > shares[tokens[element]] ? bin : tokens[element];
                }
              }
              return plan(tokens);
            })
        .toList();
  }

  @Override
  ActionSample sample(SampleRequest request) {
    int[] tokens = new int[chunkLength() * axes];
    for (int element = 0; element < tokens.length; element++) {
      double[] shares = shares(request.features(), element);
      double left = request.random().nextDouble();
      while (tokens[element] < BINS - 1 && left >= shares[tokens[element]]) {
        left -= shares[tokens[element]++];
      }
    }
    ActionTrace trace =
        new ActionTrace(
            NamedTensors.of("tokens", IntTensor.wrap(Shape.of(chunkLength(), axes), tokens)));
    return new ActionSample(
        plan(tokens), logProbabilities(new RecordedDecision(request.features(), trace)), trace);
  }

  @Override
  Matrix logProbabilities(RecordedDecision replay) {
    IntTensor tokens = replay.trace().tensors().ints("tokens");
    double[] logs = new double[chunkLength() * axes];
    for (int element = 0; element < logs.length; element++) {
      logs[element] = Math.log(shares(replay.features(), element)[tokens.get(element)]);
    }
    return Matrix.of(chunkLength(), axes, logs);
  }

  @Override
  void accumulate(DecisionGradient weighted) {
    Features features = weighted.replay().features();
    IntTensor tokens = weighted.replay().trace().tensors().ints("tokens");
    double[] weights = weighted.weights().toArray();
    for (int element = 0; element < weights.length; element++) {
      double[] shares = shares(features, element);
      for (int bin = 0; bin < BINS; bin++) {
        double drawn = bin == tokens.get(element) ? 1 : 0;
        double slope = weights[element] * (drawn - shares[bin]) / TEMPERATURE;
        int row = element * BINS + bin;
        parameters.slope("decoder.prompt", row, slope * prompt(features));
        for (int i = 0; i < stateSize; i++) {
          parameters.slope("decoder.state", row * stateSize + i, slope * state(features).get(i));
        }
      }
    }
  }

  private ActionChunk plan(int[] tokens) {
    double[] values = new double[tokens.length];
    for (int element = 0; element < values.length; element++) {
      values[element] = -1 + 2 * (tokens[element] + 0.5) / BINS;
    }
    return new ActionChunk(Matrix.of(chunkLength(), axes, values));
  }
}
