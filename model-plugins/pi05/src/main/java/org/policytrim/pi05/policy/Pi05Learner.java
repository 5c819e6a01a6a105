package org.policytrim.pi05.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.policytrim.api.model.ImitationExample;
import org.policytrim.api.model.ImitationLearner;
import org.policytrim.api.model.OptimizerSettings;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.network.layer.SinusoidalTime;
import org.policytrim.network.parameter.Parameter;
import org.policytrim.network.parameter.ParameterSchema;
import org.policytrim.network.tensorflow.TensorFlowNetwork;
import org.policytrim.network.tensorflow.TensorFlowTrainer;
import org.policytrim.pi05.flow.ImitationComputation;
import org.policytrim.pi05.flow.LogDensityComputation;
import org.policytrim.pi05.graph.Prefix;

/** Flow matching on demonstrations, both halves together. */
final class Pi05Learner implements ImitationLearner {

  /** Times are drawn from Beta(1.5, 1), which looks more often where it is noisy. */
  private static final double BETA = 1.5;

  /** A time is never quite 0. */
  private static final double LEAST_TIME = 0.001;

  private final HeadSettings settings;
  private final Pi05Backbone backbone;
  private final QuantileScale actions;
  private final TensorFlowNetwork network;
  private final TensorFlowTrainer trainer;
  private final List<ParameterSchema> schemas;
  private final SinusoidalTime time;
  private final int noises;

  Pi05Learner(
      HeadSettings settings,
      Prefix prefix,
      Pi05Backbone backbone,
      QuantileScale actions,
      TensorFlowNetwork network,
      int noises) {
    this.settings = settings;
    this.backbone = backbone;
    this.actions = actions;
    this.network = network;
    this.noises = noises;
    this.schemas = List.of(prefix.schema(), settings.expert().schema());
    List<Parameter> parameters = new ArrayList<>();
    schemas.forEach(schema -> parameters.addAll(schema.parameters()));
    this.trainer =
        network.trainer(
            new ImitationComputation(settings.sizes(), prefix, settings.expert(), noises),
            ImitationComputation.LOSS,
            parameters);
    var expert = settings.sizes().expert();
    this.time = new SinusoidalTime(expert.width(), expert.shortestPeriod(), expert.longestPeriod());
  }

  @Override
  public double step(
      List<ImitationExample> batch, RandomGenerator random, OptimizerSettings optimizer) {
    int planLength = settings.expert().planLength();
    int width = settings.sizes().actionWidth();
    int rows = batch.size() * noises;
    int planSize = planLength * width;
    float[] mixed = new float[rows * planSize];
    float[] direction = new float[rows * planSize];
    float[] shares = new float[rows * planSize];
    float[] times = new float[rows * time.width()];
    double counted = 0;
    for (ImitationExample example : batch) {
      counted += (double) example.validSteps() * settings.axes() * noises;
    }
    for (int row = 0; row < rows; row++) {
      ImitationExample example = batch.get(row / noises);
      float at = (float) (Math.pow(random.nextDouble(), 1 / BETA) * (1 - LEAST_TIME) + LEAST_TIME);
      time.embed(at, times, row * time.width());
      for (int i = 0; i < planSize; i++) {
        int step = i / width;
        int axis = i % width;
        boolean counts = axis < settings.axes();
        double action = counts ? actions.toNetwork(axis, example.actions().get(step, axis)) : 0;
        double noise = random.nextGaussian();
        mixed[row * planSize + i] = (float) (at * noise + (1 - at) * action);
        direction[row * planSize + i] = (float) (noise - action);
        boolean valid = counts && step < example.validSteps();
        shares[row * planSize + i] = valid ? (float) (1 / counted) : 0;
      }
    }
    Shape shape = Shape.of(rows, planLength, width);
    NamedTensors inputs =
        backbone
            .inputs(batch.stream().map(ImitationExample::observation).toList())
            .with(ImitationComputation.MIXED, FloatTensor.wrap(shape, mixed))
            .with(ImitationComputation.DIRECTION, FloatTensor.wrap(shape, direction))
            .with(ImitationComputation.SHARES, FloatTensor.wrap(shape, shares))
            .with(
                LogDensityComputation.TIMES, FloatTensor.wrap(Shape.of(rows, time.width()), times));
    double loss = trainer.accumulate(inputs).floats(ImitationComputation.LOSS).get(0);
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
