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

/**
 * The trained half: a network and what its outputs mean. Decisions are computed one by one, so no
 * batch ever changes a number.
 */
public final class ToyHead implements TrainableActionHead {

  private static final String OPTIMIZER = "optimizer.";

  private final ToyNetwork network;
  private final ActionDistribution distribution;
  private final AdamW optimizer;

  /**
   * A head of these parts.
   *
   * @param network from {@link ToyBackbone#FEATURE} to the distribution's outputs
   * @param distribution what the outputs mean
   */
  public ToyHead(ToyNetwork network, ActionDistribution distribution) {
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
    return network.parameterCount();
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

  /** They are computed anew from the same numbers in the same order: equal bits. */
  @Override
  public double logProbabilityTolerance() {
    return 0;
  }

  @Override
  public void accumulate(List<DecisionGradient> replays) {
    for (DecisionGradient weighted : replays) {
      ToyNetwork.Pass pass = pass(weighted.replay().features());
      float[] slope =
          distribution.gradient(pass.output(), weighted.replay().trace(), weighted.weights());
      var _ = network.backward(pass, slope);
    }
  }

  @Override
  public double step(OptimizerSettings settings) {
    double norm = Math.sqrt(network.squaredGradientNorm());
    optimizer.step(settings, AdamW.share(norm, settings));
    return norm;
  }

  @Override
  public NamedTensors weights() {
    return network.weights();
  }

  @Override
  public NamedTensors trainingState() {
    return optimizer.addTo(weights(), OPTIMIZER);
  }

  @Override
  public void restore(NamedTensors state) {
    boolean withMoments = state.names().stream().anyMatch(name -> name.startsWith(OPTIMIZER));
    state.requireLayoutOf(withMoments ? trainingState() : weights());
    network.restore(state);
    if (withMoments) {
      optimizer.restore(state, OPTIMIZER);
    } else {
      optimizer.reset();
    }
  }

  private ToyNetwork.Pass pass(Features features) {
    return network.forward(features.tensors().floats(ToyBackbone.FEATURE).toArray());
  }

  ToyNetwork network() {
    return network;
  }

  ActionDistribution distribution() {
    return distribution;
  }

  @Override
  public void close() {}
}
