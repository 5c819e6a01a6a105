package org.policytrim.toy.policy;

import java.util.List;
import java.util.random.RandomGenerator;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.model.FeatureSpec;
import org.policytrim.api.model.Features;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.model.VlaBackbone;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.toolkit.model.ObservationVector;
import org.policytrim.toolkit.training.DenseNetwork;

/**
 * The frozen part of the policy: one layer on the normalised state, the pixels and the instruction,
 * which is encoded as one of the known instructions (one-hot).
 */
public final class ToyBackbone implements VlaBackbone {

  /** The name of the only feature tensor. */
  static final String FEATURE = "hidden";

  private final ObservationVector vector;
  private final DenseNetwork network;
  private NormalisationStatistics statistics;

  /**
   * Creates a backbone with random weights.
   *
   * @param observations the layout of the observations; all cameras are required
   * @param instructions the known instructions
   * @param statistics the statistics that normalise the state
   * @param features the number of features
   * @param random the source of the weights
   */
  public ToyBackbone(
      ObservationSpec observations,
      List<String> instructions,
      NormalisationStatistics statistics,
      int features,
      RandomGenerator random) {
    this.vector = new ObservationVector(observations, instructions);
    this.statistics = statistics;
    this.network = new DenseNetwork(true, random, vector.size(), features);
  }

  @Override
  public FeatureSpec featureSpec() {
    return new FeatureSpec(List.of(FeatureSpec.Field.floats(FEATURE, network.outputs())));
  }

  @Override
  public long parameterCount() {
    return network.parameters().length;
  }

  @Override
  public List<Features> encode(List<Observation> batch) {
    return batch.stream()
        .map(observation -> network.forward(input(observation)).output())
        .map(
            hidden ->
                new Features(
                    NamedTensors.of(FEATURE, FloatTensor.wrap(Shape.of(hidden.length), hidden))))
        .toList();
  }

  /** Returns the input of the network. */
  float[] input(Observation observation) {
    return vector.of(observation, statistics);
  }

  void normaliseWith(NormalisationStatistics found) {
    statistics = found;
  }

  List<String> instructions() {
    return vector.instructions();
  }

  DenseNetwork network() {
    return network;
  }

  @Override
  public void close() {}
}
