package org.policytrim.oft.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.policytrim.api.model.ImitationExample;
import org.policytrim.api.model.ImitationLearner;
import org.policytrim.api.model.OptimizerSettings;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.network.parameter.Parameter;
import org.policytrim.network.parameter.ParameterSchema;
import org.policytrim.network.policy.ComputedBackbone;
import org.policytrim.network.tensorflow.TensorFlowNetwork;
import org.policytrim.network.tensorflow.TensorFlowTrainer;
import org.policytrim.oft.action.ActionBins;
import org.policytrim.oft.action.ActionScale;
import org.policytrim.oft.graph.Backbone;
import org.policytrim.oft.graph.OftSizes;
import org.policytrim.oft.token.ImitationComputation;

/** Cross entropy on demonstrated action tokens, all decoded in parallel, both halves together. */
final class OftLearner implements ImitationLearner {

  private final OftSizes sizes;
  private final ComputedBackbone backbone;
  private final ActionScale scale;
  private final TensorFlowNetwork network;
  private final TensorFlowTrainer trainer;
  private final List<ParameterSchema> schemas;

  OftLearner(
      HeadSettings settings,
      Backbone graph,
      ComputedBackbone backbone,
      ActionScale scale,
      TensorFlowNetwork network) {
    this.sizes = settings.sizes();
    this.backbone = backbone;
    this.scale = scale;
    this.network = network;
    this.schemas = List.of(graph.schema(), settings.decoder().schema());
    List<Parameter> parameters = new ArrayList<>();
    schemas.forEach(schema -> parameters.addAll(schema.parameters()));
    this.trainer =
        network.trainer(
            new ImitationComputation(sizes, graph, settings.decoder()),
            ImitationComputation.LOSS,
            parameters);
  }

  @Override
  public double step(
      List<ImitationExample> batch, RandomGenerator random, OptimizerSettings optimizer) {
    int labelled = ImitationComputation.labels(sizes);
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
    NamedTensors inputs =
        backbone
            .inputs(batch.stream().map(ImitationExample::observation).toList())
            .with(ImitationComputation.LABELS, IntTensor.wrap(shape, labels))
            .with(ImitationComputation.SHARES, FloatTensor.wrap(shape, shares));
    double loss = trainer.accumulate(inputs).floats(ImitationComputation.LOSS).get(0);
    trainer.step(optimizer);
    return loss;
  }

  private int token(ImitationExample example, int slot) {
    int axis = slot % sizes.axes();
    double value = example.actions().get(slot / sizes.axes(), axis);
    return sizes.language().firstAction() + ActionBins.token(scale.normalise(axis, value));
  }

  @Override
  public NamedTensors trainingState() {
    Map<String, Tensor> state = new LinkedHashMap<>();
    schemas.forEach(schema -> state.putAll(network.weights(schema).tensors()));
    state.putAll(trainer.moments().tensors());
    return new NamedTensors(state);
  }

  @Override
  public void restore(NamedTensors state) {
    state.requireLayoutOf(trainingState());
    schemas.forEach(schema -> network.load(schema, schema.select(state)));
    trainer.restoreMoments(TensorFlowTrainer.momentsIn(state));
  }
}
