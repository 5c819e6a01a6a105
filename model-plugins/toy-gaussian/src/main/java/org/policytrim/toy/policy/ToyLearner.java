package org.policytrim.toy.policy;

import java.util.List;
import java.util.random.RandomGenerator;
import org.policytrim.api.model.ImitationExample;
import org.policytrim.api.model.ImitationLearner;
import org.policytrim.api.model.OptimizerSettings;
import org.policytrim.api.tensor.NamedTensors;

/** Pretrains backbone and head together, as one network of three layers. */
final class ToyLearner implements ImitationLearner {

  private static final String BACKBONE = "backbone.";
  private static final String HEAD = "head.";
  private static final String OPTIMIZER = "optimizer.";

  private final ToyBackbone backbone;
  private final ToyHead head;
  private final AdamW backboneOptimizer;
  private final AdamW headOptimizer;

  ToyLearner(ToyBackbone backbone, ToyHead head) {
    this.backbone = backbone;
    this.head = head;
    this.backboneOptimizer = new AdamW(backbone.network());
    this.headOptimizer = new AdamW(head.network());
  }

  /** The mean loss over the batch, and one step down its slope. Draws nothing. */
  @Override
  public double step(
      List<ImitationExample> batch, RandomGenerator random, OptimizerSettings settings) {
    double loss = 0;
    for (ImitationExample example : batch) {
      ToyNetwork.Pass seen = backbone.network().forward(backbone.input(example.observation()));
      ToyNetwork.Pass said = head.network().forward(seen.output());
      float[] slope = new float[said.output().length];
      loss += head.distribution().imitate(said.output(), example, slope) / batch.size();
      for (int i = 0; i < slope.length; i++) {
        slope[i] /= batch.size();
      }
      float[] below = head.network().backward(said, slope);
      var _ = backbone.network().backward(seen, below);
    }
    double norm =
        Math.sqrt(backbone.network().squaredGradientNorm() + head.network().squaredGradientNorm());
    double share = AdamW.share(norm, settings);
    backboneOptimizer.step(settings, share);
    headOptimizer.step(settings, share);
    return loss;
  }

  @Override
  public NamedTensors trainingState() {
    NamedTensors state = NamedTensors.empty();
    for (var tensor : backbone.network().weights().tensors().entrySet()) {
      state = state.with(BACKBONE + tensor.getKey(), tensor.getValue());
    }
    for (var tensor : head.network().weights().tensors().entrySet()) {
      state = state.with(HEAD + tensor.getKey(), tensor.getValue());
    }
    state = backboneOptimizer.addTo(state, BACKBONE + OPTIMIZER);
    return headOptimizer.addTo(state, HEAD + OPTIMIZER);
  }

  @Override
  public void restore(NamedTensors state) {
    state.requireLayoutOf(trainingState());
    backbone.network().restore(part(state, BACKBONE));
    head.network().restore(part(state, HEAD));
    backboneOptimizer.restore(state, BACKBONE + OPTIMIZER);
    headOptimizer.restore(state, HEAD + OPTIMIZER);
  }

  private static NamedTensors part(NamedTensors state, String prefix) {
    NamedTensors part = NamedTensors.empty();
    for (var tensor : state.tensors().entrySet()) {
      if (tensor.getKey().startsWith(prefix)) {
        part = part.with(tensor.getKey().substring(prefix.length()), tensor.getValue());
      }
    }
    return part;
  }
}
