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
 * The half that stays frozen: normalised state, pixels and the instruction go through one layer.
 * The instruction is a 1 at its place among all those the policy was made for.
 */
public final class ToyBackbone implements VlaBackbone {

  /** The one tensor it makes of an observation. */
  static final String FEATURE = "hidden";

  /** States further out than this many deviations look alike. */
  private static final double FARTHEST = 5;

  private final ObservationSpec observations;
  private final List<String> instructions;
  private final ToyNetwork network;
  private NormalisationStatistics statistics;

  /**
   * A backbone with random weights.
   *
   * @param observations what it sees; every camera must be there
   * @param instructions what it may be told
   * @param statistics of the states it will see
   * @param features how many numbers it makes of an observation
   * @param random draws the first weights
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
    return network.parameterCount();
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

  /** Everything that is seen, as one row of numbers of about the size of 1. */
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
          "the policy sees %d state numbers, found %d"
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
          "the policy sees %s, found %s".formatted(camera, image == null ? "nothing" : image));
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
