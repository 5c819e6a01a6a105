package org.policytrim.oft.policy;

import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.model.ImitationExample;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.network.policy.BackboneGraph;
import org.policytrim.network.policy.NetworkLearner;
import org.policytrim.network.tensorflow.TensorFlowNetwork;
import org.policytrim.oft.graph.CrossEntropyComputation;
import org.policytrim.oft.graph.Decoder;
import org.policytrim.oft.graph.OftSizes;

/** Cross entropy on demonstrated action tokens, all decoded in parallel. */
final class OftLearner extends NetworkLearner {

  private final OftSizes sizes;
  private final Function<List<Observation>, NamedTensors> observed;
  private final ActionScale scale;

  OftLearner(
      OftSizes sizes,
      Decoder decoder,
      BackboneGraph backbone,
      Function<List<Observation>, NamedTensors> observed,
      ActionScale scale,
      TensorFlowNetwork network) {
    super(
        network,
        List.of(backbone.schema(), decoder.schema()),
        new CrossEntropyComputation(sizes, backbone.computation(), decoder),
        CrossEntropyComputation.LOSS);
    this.sizes = sizes;
    this.observed = observed;
    this.scale = scale;
  }

  @Override
  protected NamedTensors inputs(List<ImitationExample> batch, RandomGenerator random) {
    int labelled = CrossEntropyComputation.labels(sizes);
    int[] labels = new int[batch.size() * labelled];
    float[] shares = new float[labels.length];
    int stops = labelled - sizes.slots();
    double counted = 0;
    for (ImitationExample example : batch) {
      counted += example.validSteps() * sizes.axes() + stops;
    }
    for (int row = 0; row < batch.size(); row++) {
      ImitationExample example = batch.get(row);
      for (int i = 0; i < labelled; i++) {
        boolean action = i < sizes.slots();
        labels[row * labelled + i] = action ? token(example, i) : sizes.language().stopId();
        boolean counts = !action || i / sizes.axes() < example.validSteps();
        shares[row * labelled + i] = counts ? (float) (1 / counted) : 0;
      }
    }
    Shape shape = Shape.of(batch.size(), labelled);
    return observed
        .apply(batch.stream().map(ImitationExample::observation).toList())
        .with(CrossEntropyComputation.LABELS, IntTensor.wrap(shape, labels))
        .with(CrossEntropyComputation.SHARES, FloatTensor.wrap(shape, shares));
  }

  private int token(ImitationExample example, int slot) {
    int axis = slot % sizes.axes();
    double value = example.actions().get(slot / sizes.axes(), axis);
    return sizes.language().firstAction() + ActionScale.Bins.token(scale.normalise(axis, value));
  }
}
