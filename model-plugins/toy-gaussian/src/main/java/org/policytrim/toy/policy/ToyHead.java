package org.policytrim.toy.policy;

import java.util.List;
import org.policytrim.api.action.ActionChunk;
import org.policytrim.api.model.ActionSample;
import org.policytrim.api.model.DecisionGradient;
import org.policytrim.api.model.Features;
import org.policytrim.api.model.OptimizerSettings;
import org.policytrim.api.model.RecordedDecision;
import org.policytrim.api.model.SampleRequest;
import org.policytrim.api.model.TrainableActionHead;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.toolkit.training.AdamW;
import org.policytrim.toolkit.training.DenseNetwork;

/**
 * The trained part of the policy: a network and a distribution. Requests are computed one by one,
 * so the results do not depend on the batch.
 */
public final class ToyHead implements TrainableActionHead {

  private static final String OPTIMIZER = "optimizer.";

  private final DenseNetwork network;
  private final ActionDistribution distribution;
  private final AdamW optimizer;

  /**
   * Creates a head.
   *
   * @param network from the feature {@link ToyBackbone#FEATURE} to the outputs of the distribution
   * @param distribution the distribution of chunks, given the outputs
   */
  public ToyHead(DenseNetwork network, ActionDistribution distribution) {
    this.network = network;
    this.distribution = distribution;
    this.optimizer = new AdamW(network);
  }

  @Override
  public int chunkLength() {
    return distribution.chunkLength();
  }

  @Override
  public String planning() {
    return distribution.planning();
  }

  @Override
  public long parameterCount() {
    return network.parameters().length;
  }

  @Override
  public List<ActionChunk> plan(List<SampleRequest> requests) {
    return requests.stream()
        .map(request -> distribution.decide(pass(request.features()).output(), request.random()))
        .toList();
  }

  @Override
  public List<ActionSample> sample(List<SampleRequest> requests) {
    return requests.stream()
        .map(request -> distribution.sample(pass(request.features()).output(), request.random()))
        .toList();
  }

  @Override
  public List<Matrix> logProbabilities(List<RecordedDecision> replays) {
    return replays.stream()
        .map(
            replay ->
                distribution.logProbabilities(pass(replay.features()).output(), replay.trace()))
        .toList();
  }

  /** Recomputed log-probabilities are bit-identical. */
  @Override
  public double logProbabilityTolerance() {
    return 0;
  }

  @Override
  public void accumulate(List<DecisionGradient> replays) {
    for (DecisionGradient weighted : replays) {
      DenseNetwork.Pass pass = pass(weighted.replay().features());
      float[] slope =
          distribution.gradient(pass.output(), weighted.replay().trace(), weighted.weights());
      network.backward(pass, slope);
    }
  }

  @Override
  public double step(OptimizerSettings settings) {
    double norm = Math.sqrt(network.squaredGradientNorm());
    optimizer.step(settings, AdamW.clipScale(norm, settings));
    return norm;
  }

  @Override
  public NamedTensors weights() {
    return network.weights("");
  }

  @Override
  public NamedTensors trainingState() {
    return optimizer.addTo(weights(), OPTIMIZER);
  }

  @Override
  public void restore(NamedTensors state) {
    boolean withMoments = state.names().stream().anyMatch(name -> name.startsWith(OPTIMIZER));
    state.requireLayoutOf(withMoments ? trainingState() : weights());
    network.restore(state, "");
    if (withMoments) {
      optimizer.restore(state, OPTIMIZER);
    } else {
      optimizer.reset();
    }
  }

  private DenseNetwork.Pass pass(Features features) {
    return network.forward(features.tensors().floats(ToyBackbone.FEATURE).toArray());
  }

  DenseNetwork network() {
    return network;
  }

  ActionDistribution distribution() {
    return distribution;
  }

  @Override
  public void close() {}
}
