package org.policytrim.toy.policy;

import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.environment.ImageFrame;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.model.FeatureSpec;
import org.policytrim.api.model.Features;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.model.VlaBackbone;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;

/**
 * The frozen part of the policy: one layer on the normalised state, the pixels and the instruction,
 * which is encoded as one of the known instructions (one-hot).
 */
public final class ToyBackbone implements VlaBackbone {

  /** The name of the only feature tensor. */
  static final String FEATURE = "hidden";

  /** Normalised state values are clipped to this magnitude. */
  private static final double FARTHEST = 5;

  private final ObservationSpec observations;
  private final List<String> instructions;
  private final ToyNetwork network;
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
    this.observations = observations;
    this.instructions = List.copyOf(instructions);
    this.statistics = statistics;
    int inputs = instructions.size() + observations.stateSize();
    for (CameraSpec camera : observations.cameras()) {
      inputs += camera.height() * camera.width() * 3;
    }
    this.network = new ToyNetwork(true, random, inputs, features);
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

  /** Returns the input of the network, values of about 1. */
  float[] input(Observation observation) {
    float[] input = new float[network.inputs()];
    int place = instructions.indexOf(observation.instruction());
    if (place < 0) {
      throw new IllegalArgumentException(
          "the policy knows the instructions %s, found '%s'"
              .formatted(instructions, observation.instruction()));
    }
    input[place] = 1;
    int at = instructions.size();
    double[] state = observation.state().toArray();
    if (state.length != observations.stateSize()) {
      throw new IllegalArgumentException(
          "the policy needs %d state values, found %d"
              .formatted(observations.stateSize(), state.length));
    }
    for (int i = 0; i < state.length; i++) {
      NormalisationStatistics.Range range = statistics.state().get(i);
      double spread = range.deviation() > 0 ? range.deviation() : 1;
      input[at++] = (float) Math.clamp((state[i] - range.mean()) / spread, -FARTHEST, FARTHEST);
    }
    for (CameraSpec camera : observations.cameras()) {
      at = pixels(camera, observation.images().get(camera.name()), input, at);
    }
    return input;
  }

  private static int pixels(
      CameraSpec camera, @Nullable ImageFrame image, float[] input, int from) {
    if (image == null || image.height() != camera.height() || image.width() != camera.width()) {
      throw new IllegalArgumentException(
          "the policy needs %s, found %s".formatted(camera, image == null ? "nothing" : image));
    }
    int at = from;
    for (byte value : image.toArray()) {
      input[at++] = (value & 0xFF) / 127.5f - 1;
    }
    return at;
  }

  void normaliseWith(NormalisationStatistics found) {
    statistics = found;
  }

  List<String> instructions() {
    return instructions;
  }

  ToyNetwork network() {
    return network;
  }

  @Override
  public void close() {}
}
