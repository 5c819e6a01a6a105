package org.policytrim.network.flow;

import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.model.ImitationExample;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.network.policy.BackboneGraph;
import org.policytrim.network.policy.NetworkLearner;
import org.policytrim.network.policy.QuantileScale;
import org.policytrim.network.tensorflow.TensorFlowNetwork;

/** Flow matching on demonstrations. */
final class FlowLearner extends NetworkLearner {

  private final FlowSettings settings;
  private final Function<List<Observation>, NamedTensors> observed;
  private final QuantileScale actions;
  private final int noises;

  /**
   * Makes a learner.
   *
   * @param settings of the head
   * @param backbone the backbone, which is trained too
   * @param observed turns observations into the backbone's inputs and the features that it passes
   *     on
   * @param actions by which actions are scaled
   * @param network holds the weights of both; closed by its owner
   * @param noises the number of noises that each demonstrated chunk is mixed with, at least 1
   */
  FlowLearner(
      FlowSettings settings,
      BackboneGraph backbone,
      Function<List<Observation>, NamedTensors> observed,
      QuantileScale actions,
      TensorFlowNetwork network,
      int noises) {
    super(
        network,
        List.of(backbone.schema(), settings.network().schema()),
        new ImitationComputation(
            backbone.computation(), backbone.passed(), settings.network(), noises),
        ImitationComputation.LOSS);
    this.settings = settings;
    this.observed = observed;
    this.actions = actions;
    this.noises = noises;
  }

  @Override
  protected NamedTensors inputs(List<ImitationExample> batch, RandomGenerator random) {
    FlowNetwork flow = settings.network();
    int width = flow.actionWidth();
    int rows = batch.size() * noises;
    int chunkSize = flow.chunkLength() * width;
    float[] mixed = new float[rows * chunkSize];
    float[] direction = new float[rows * chunkSize];
    float[] shares = new float[rows * chunkSize];
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
      for (int i = 0; i < chunkSize; i++) {
        int step = i / width;
        int axis = i % width;
        boolean counts = axis < settings.axes();
        // Steps past the end have no loss, but attention reads them: they repeat the last action.
        int shown = Math.min(step, example.validSteps() - 1);
        double action = counts ? actions.toNetwork(axis, example.actions().get(shown, axis)) : 0;
        double noise = random.nextGaussian();
        int place = row * chunkSize + i;
        mixed[place] = (float) (noiseShare * noise + (1 - noiseShare) * action);
        direction[place] = (float) (rising ? action - noise : noise - action);
        boolean valid = counts && step < example.validSteps();
        shares[place] = valid ? (float) (1 / counted) : 0;
      }
    }
    Shape shape = Shape.of(rows, flow.chunkLength(), width);
    return observed
        .apply(batch.stream().map(ImitationExample::observation).toList())
        .with(ImitationComputation.MIXED, FloatTensor.wrap(shape, mixed))
        .with(ImitationComputation.DIRECTION, FloatTensor.wrap(shape, direction))
        .with(ImitationComputation.SHARES, FloatTensor.wrap(shape, shares))
        .with(
            ImitationComputation.TIMES, FloatTensor.wrap(Shape.of(rows, flow.timeWidth()), times));
  }
}
