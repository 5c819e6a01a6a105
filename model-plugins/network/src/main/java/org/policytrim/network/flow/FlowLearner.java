package org.policytrim.network.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.model.ImitationExample;
import org.policytrim.api.model.ImitationLearner;
import org.policytrim.api.model.OptimizerSettings;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.network.parameter.Parameter;
import org.policytrim.network.parameter.ParameterSchema;
import org.policytrim.network.policy.BackboneGraph;
import org.policytrim.network.policy.QuantileScale;
import org.policytrim.network.tensorflow.TensorFlowNetwork;
import org.policytrim.network.tensorflow.TensorFlowTrainer;

/** Flow matching on demonstrations, backbone and head together. */
public final class FlowLearner implements ImitationLearner {

  private final FlowSettings settings;
  private final Function<List<Observation>, NamedTensors> inputs;
  private final QuantileScale actions;
  private final TensorFlowNetwork network;
  private final TensorFlowTrainer trainer;
  private final List<ParameterSchema> schemas;
  private final int noises;

  /**
   * A learner.
   *
   * @param settings of the head
   * @param backbone the frozen half, which learns here too
   * @param inputs observations to the backbone's inputs and to what it passes
   * @param actions by which actions are scaled
   * @param network holds the weights of both; closed by its owner
   * @param noises with how many noises each moment is learned at once, at least 1
   */
  public FlowLearner(
      FlowSettings settings,
      BackboneGraph backbone,
      Function<List<Observation>, NamedTensors> inputs,
      QuantileScale actions,
      TensorFlowNetwork network,
      int noises) {
    this.settings = settings;
    this.inputs = inputs;
    this.actions = actions;
    this.network = network;
    this.noises = noises;
    this.schemas = List.of(backbone.schema(), settings.network().schema());
    List<Parameter> parameters = new ArrayList<>();
    schemas.forEach(schema -> parameters.addAll(schema.parameters()));
    this.trainer =
        network.trainer(
            new ImitationComputation(
                backbone.computation(), backbone.passed(), settings.network(), noises),
            ImitationComputation.LOSS,
            parameters);
  }

  @Override
  public double step(
      List<ImitationExample> batch, RandomGenerator random, OptimizerSettings optimizer) {
    FlowNetwork flow = settings.network();
    int width = flow.actionWidth();
    int rows = batch.size() * noises;
    int planSize = flow.chunkLength() * width;
    float[] mixed = new float[rows * planSize];
    float[] direction = new float[rows * planSize];
    float[] shares = new float[rows * planSize];
    float[] times = new float[rows * flow.timeWidth()];
    boolean rising = flow.direction() == FlowDirection.NOISE_AT_ZERO;
    double counted = 0;
    for (ImitationExample example : batch) {
      counted += (double) example.validSteps() * settings.axes() * noises;
    }
    for (int row = 0; row < rows; row++) {
      ImitationExample example = batch.get(row / noises);
      float at = (float) flow.drawTime(random);
      flow.embedTime(at, times, row * flow.timeWidth());
      double noiseShare = rising ? 1.0 - at : at;
      for (int i = 0; i < planSize; i++) {
        int step = i / width;
        int axis = i % width;
        boolean counts = axis < settings.axes();
        // Steps past the end do not count, but others see them: they stay where the last one was.
        int shown = Math.min(step, example.validSteps() - 1);
        double action = counts ? actions.toNetwork(axis, example.actions().get(shown, axis)) : 0;
        double noise = random.nextGaussian();
        int place = row * planSize + i;
        mixed[place] = (float) (noiseShare * noise + (1 - noiseShare) * action);
        direction[place] = (float) (rising ? action - noise : noise - action);
        boolean valid = counts && step < example.validSteps();
        shares[place] = valid ? (float) (1 / counted) : 0;
      }
    }
    Shape shape = Shape.of(rows, flow.chunkLength(), width);
    NamedTensors fed =
        inputs
            .apply(batch.stream().map(ImitationExample::observation).toList())
            .with(ImitationComputation.MIXED, FloatTensor.wrap(shape, mixed))
            .with(ImitationComputation.DIRECTION, FloatTensor.wrap(shape, direction))
            .with(ImitationComputation.SHARES, FloatTensor.wrap(shape, shares))
            .with(
                ImitationComputation.TIMES,
                FloatTensor.wrap(Shape.of(rows, flow.timeWidth()), times));
    double loss = trainer.accumulate(fed).floats(ImitationComputation.LOSS).get(0);
    trainer.step(optimizer);
    return loss;
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
