package org.policytrim.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.model.ActionSample;
import org.policytrim.api.model.DecisionGradient;
import org.policytrim.api.model.Features;
import org.policytrim.api.model.OptimizerSettings;
import org.policytrim.api.model.RecordedDecision;
import org.policytrim.api.model.SampleRequest;
import org.policytrim.api.model.TrainableActionHead;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.toolkit.random.RandomStream;

/**
 * A policy under test, with noise added to the weights of its head, and the features of a few
 * observations.
 */
record HeadTrial(TrainablePolicy policy, List<Features> features) implements AutoCloseable {

  private static final int DECISIONS = 4;
  private static final double SHAKE = 0.05;

  /** With this epsilon AdamW takes plain gradient steps, because its divisor is almost constant. */
  private static final double HUGE = 1e9;

  /** The length of a plain step, large enough to be read from single-precision weights. */
  private static final double STRIDE = 10;

  static HeadTrial of(HeadUnderTest contract) {
    TrainablePolicy policy = contract.createPolicy();
    List<Observation> observations =
        IntStream.range(0, DECISIONS).mapToObj(contract::observation).toList();
    HeadTrial trial = new HeadTrial(policy, policy.backbone().encode(observations));
    trial.head().restore(moved(trial.head().weights(), SHAKE, RandomStream.of(0x54A4E)));
    return trial;
  }

  TrainableActionHead head() {
    return policy.head();
  }

  /** Returns one request per feature, with streams keyed by the number and the position. */
  List<SampleRequest> requests(int number) {
    return IntStream.range(0, features.size())
        .mapToObj(place -> new SampleRequest(features.get(place), RandomStream.of(number, place)))
        .toList();
  }

  /** Returns one sample per feature. */
  List<ActionSample> samples(int number) {
    return head().sample(requests(number));
  }

  /** Returns samples as recorded decisions. */
  List<RecordedDecision> replays(List<ActionSample> samples) {
    return IntStream.range(0, samples.size())
        .mapToObj(
            place ->
                new RecordedDecision(
                    features.get(place % features.size()), samples.get(place).trace()))
        .toList();
  }

  /** Returns samples of the first feature, as recorded decisions. */
  List<RecordedDecision> replaysOf(List<ActionSample> samples) {
    return samples.stream()
        .map(sample -> new RecordedDecision(features.getFirst(), sample.trace()))
        .toList();
  }

  /** Returns samples with random weights of about 1. */
  List<DecisionGradient> weighted(int number) {
    List<ActionSample> samples = samples(number);
    RandomStream random = RandomStream.of(0x3E16, number);
    List<DecisionGradient> weighted = new ArrayList<>();
    for (RecordedDecision replay : replays(samples)) {
      Matrix shape = samples.getFirst().logProbabilities();
      weighted.add(new DecisionGradient(replay, shape.map(ignored -> random.nextGaussian())));
    }
    return weighted;
  }

  /** Returns the same decisions with weights of 0. */
  static List<DecisionGradient> unweighted(List<DecisionGradient> weighted) {
    return weighted.stream()
        .map(one -> new DecisionGradient(one.replay(), one.weights().map(ignored -> 0)))
        .toList();
  }

  /**
   * Returns the sum over all elements of weight times log-probability, under the present weights.
   */
  double weightedSum(List<DecisionGradient> weighted) {
    List<Matrix> logs =
        head().logProbabilities(weighted.stream().map(DecisionGradient::replay).toList());
    double sum = 0;
    for (int i = 0; i < logs.size(); i++) {
      double[] log = logs.get(i).toArray();
      double[] weight = weighted.get(i).weights().toArray();
      for (int element = 0; element < log.length; element++) {
        sum += weight[element] * log[element];
      }
    }
    return sum;
  }

  /** Returns settings for plain gradient steps: no momentum, decay or clipping. */
  static OptimizerSettings plainSteps(double rate) {
    return new OptimizerSettings(rate * HUGE, 0, 0, HUGE, 0, 1e30);
  }

  /**
   * Returns the gradient that the head accumulates for some batches, measured by a plain step.
   * Restores the head's weights with fresh moments.
   */
  Map<String, double[]> gradient(List<List<DecisionGradient>> batches) {
    NamedTensors before = head().weights();
    head().restore(before);
    batches.forEach(head()::accumulate);
    double norm = head().step(plainSteps(0));
    GradientClauses.GRADIENT.require(
        norm > 0 && Double.isFinite(norm),
        () -> "weights of about 1 on %d samples: norm %s".formatted(features.size(), norm));
    head().restore(before);
    batches.forEach(head()::accumulate);
    double rate = STRIDE / norm;
    double again = head().step(plainSteps(rate));
    GradientClauses.GRADIENT.require(
        Math.abs(again - norm) <= 1e-3 * norm,
        () -> "accumulated twice from the same weights: norms %s and %s".formatted(norm, again));
    NamedTensors after = head().weights();
    head().restore(before);
    Map<String, double[]> gradient = new java.util.LinkedHashMap<>();
    for (String name : floatNames(before)) {
      double[] old = Differences.values(before.floats(name));
      double[] moved = Differences.values(after.floats(name));
      double[] slope = new double[old.length];
      for (int i = 0; i < slope.length; i++) {
        slope[i] = (old[i] - moved[i]) / rate;
      }
      gradient.put(name, slope);
    }
    return gradient;
  }

  /** Returns the names of the float tensors. */
  static List<String> floatNames(NamedTensors tensors) {
    return tensors.tensors().entrySet().stream()
        .filter(entry -> entry.getValue() instanceof FloatTensor)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Returns weights with Gaussian noise added. */
  static NamedTensors moved(NamedTensors weights, double deviation, RandomGenerator random) {
    NamedTensors moved = NamedTensors.empty();
    for (Map.Entry<String, Tensor> entry : weights.tensors().entrySet()) {
      if (entry.getValue() instanceof FloatTensor floats) {
        float[] values = floats.toArray();
        for (int i = 0; i < values.length; i++) {
          values[i] += (float) (deviation * random.nextGaussian());
        }
        moved = moved.with(entry.getKey(), FloatTensor.wrap(floats.shape(), values));
      } else {
        moved = moved.with(entry.getKey(), entry.getValue());
      }
    }
    return moved;
  }

  @Override
  public void close() {
    policy.close();
  }
}
