package org.policytrim.toy.policy;

import java.util.List;
import java.util.random.RandomGenerator;
import org.policytrim.api.model.ImitationExample;
import org.policytrim.api.model.ImitationLearner;
import org.policytrim.api.model.OptimizerSettings;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.toolkit.training.AdamW;
import org.policytrim.toolkit.training.DenseNetwork;

/** Pretrains backbone and head together, as one network of three layers. */
final class ToyLearner implements ImitationLearner {

  private static final String BACKBONE = "backbone.";
  private static final String HEAD = "head.";
  private static final String OPTIMIZER = "optimizer.";

  private final ToyBackbone backbone;
  private final DenseNetwork lower;
  private final DenseNetwork upper;
  private final ActionDistribution distribution;
  private final AdamW lowerOptimizer;
  private final AdamW upperOptimizer;

  ToyLearner(ToyBackbone backbone, ToyHead head) {
    this.backbone = backbone;
    this.lower = backbone.network();
    this.upper = head.network();
    this.distribution = head.distribution();
    this.lowerOptimizer = new AdamW(lower);
    this.upperOptimizer = new AdamW(upper);
  }

  @Override
  public double step(
      List<ImitationExample> batch, RandomGenerator random, OptimizerSettings settings) {
    double loss = 0;
    for (ImitationExample example : batch) {
      DenseNetwork.Pass features = lower.forward(backbone.input(example.observation()));
      DenseNetwork.Pass outputs = upper.forward(features.output());
      float[] slope = new float[outputs.output().length];
      loss += distribution.imitate(outputs.output(), example, slope) / batch.size();
      for (int i = 0; i < slope.length; i++) {
        slope[i] /= batch.size();
      }
      lower.backward(features, upper.backward(outputs, slope));
    }
    double norm = Math.sqrt(lower.squaredGradientNorm() + upper.squaredGradientNorm());
    lowerOptimizer.step(settings, AdamW.clipScale(norm, settings));
    upperOptimizer.step(settings, AdamW.clipScale(norm, settings));
    return loss;
  }

  @Override
  public NamedTensors trainingState() {
    NamedTensors state = lower.weights(BACKBONE);
    for (var entry : upper.weights(HEAD).tensors().entrySet()) {
      state = state.with(entry.getKey(), entry.getValue());
    }
    state = lowerOptimizer.addTo(state, BACKBONE + OPTIMIZER);
    return upperOptimizer.addTo(state, HEAD + OPTIMIZER);
  }

  @Override
  public void restore(NamedTensors state) {
    state.requireLayoutOf(trainingState());
    lower.restore(state, BACKBONE);
    upper.restore(state, HEAD);
    lowerOptimizer.restore(state, BACKBONE + OPTIMIZER);
    upperOptimizer.restore(state, HEAD + OPTIMIZER);
  }
}
