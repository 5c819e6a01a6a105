package org.policytrim.pi05.policy;

import java.util.Arrays;
import java.util.List;
import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.environment.ImageFrame;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.pi05.flow.FeatureNames;
import org.policytrim.pi05.flow.PrefixComputation;
import org.policytrim.pi05.graph.Pi05Sizes;
import org.policytrim.pi05.prompt.PromptFormat;
import org.policytrim.pi05.prompt.PromptTokenizer;

/** Turns observations into the inputs of the prefix. */
final class ObservationBatch {

  /** States further out than this look alike: a network has seen nothing there. */
  private static final float FARTHEST = 3;

  private final Pi05Sizes sizes;
  private final ObservationSpec spec;
  private final QuantileScale state;
  private final PromptFormat format;
  private final PromptTokenizer tokenizer;
  private final ImagePreparation preparation;

  ObservationBatch(
      Pi05Sizes sizes,
      PromptFormat format,
      ObservationSpec spec,
      NormalisationStatistics statistics,
      PromptTokenizer tokenizer) {
    this.sizes = sizes;
    this.spec = spec;
    this.state = new QuantileScale(statistics.state());
    this.format = format;
    this.tokenizer = tokenizer;
    this.preparation =
        new ImagePreparation(sizes.vision().imageHeight(), sizes.vision().imageWidth());
  }

  /**
   * The inputs.
   *
   * @throws PluginException if an observation is not what the policy was made for
   */
  NamedTensors inputs(List<Observation> observations) {
    int batch = observations.size();
    int cameras = sizes.cameras();
    float[] images = new float[batch * cameras * preparation.size()];
    float[] states = new float[batch * sizes.stateSize()];
    int[] tokens = new int[batch * sizes.tokens()];
    float[] valid = new float[batch * sizes.prefixTokens()];
    for (int row = 0; row < batch; row++) {
      Observation observation = observations.get(row);
      float[] seen = state(observation);
      int at = row * sizes.prefixTokens();
      at = images(observation, images, row * cameras * preparation.size(), valid, at);
      if (sizes.stateTokens() > 0) {
        System.arraycopy(seen, 0, states, row * seen.length, seen.length);
        Arrays.fill(valid, at, at + sizes.stateTokens(), 1);
        at += sizes.stateTokens();
      }
      int[] ids = tokenizer.encode(format.text(observation.instruction(), seen), sizes.tokens());
      System.arraycopy(ids, 0, tokens, row * sizes.tokens(), ids.length);
      Arrays.fill(valid, at, at + ids.length, 1);
    }
    NamedTensors inputs =
        NamedTensors.of(
                PrefixComputation.TOKENS, IntTensor.wrap(Shape.of(batch, sizes.tokens()), tokens))
            .with(
                FeatureNames.VALID, FloatTensor.wrap(Shape.of(batch, sizes.prefixTokens()), valid));
    if (cameras > 0) {
      Shape shape = Shape.of(batch, cameras, 3, preparation.height(), preparation.width());
      inputs = inputs.with(PrefixComputation.IMAGES, FloatTensor.wrap(shape, images));
    }
    if (sizes.stateTokens() > 0) {
      Shape shape = Shape.of(batch, sizes.stateSize());
      inputs = inputs.with(PrefixComputation.STATE, FloatTensor.wrap(shape, states));
    }
    return inputs;
  }

  private int images(
      Observation observation, float[] images, int position, float[] valid, int validAt) {
    int at = validAt;
    int place = position;
    for (CameraSpec camera : spec.cameras()) {
      ImageFrame image = observation.images().get(camera.name());
      if (image == null) {
        requireOptional(camera, observation);
        preparation.absent(images, place);
      } else {
        requireSize(camera, image);
        preparation.prepare(image, images, place);
        Arrays.fill(valid, at, at + sizes.vision().tokens(), 1);
      }
      place += preparation.size();
      at += sizes.vision().tokens();
    }
    return at;
  }

  private static void requireOptional(CameraSpec camera, Observation observation) {
    if (camera.required()) {
      throw new PluginException(
          "pi05",
          "an observation lacks the image of camera %s; it has %s"
              .formatted(camera.name(), observation.images().keySet()),
          "Choose an observation preset with that camera, or a policy made for this one.");
    }
  }

  private static void requireSize(CameraSpec camera, ImageFrame image) {
    if (image.height() != camera.height() || image.width() != camera.width()) {
      throw new PluginException(
          "pi05",
          "camera %s shows %d x %d pixels, the policy was made for %d x %d"
              .formatted(
                  camera.name(), image.height(), image.width(), camera.height(), camera.width()),
          "Choose the observation preset the policy was made for.");
    }
  }

  private float[] state(Observation observation) {
    int size = observation.state().columns();
    if (size != spec.stateSize()) {
      throw new PluginException(
          "pi05",
          "an observation holds %d state numbers, the policy was made for %d"
              .formatted(size, spec.stateSize()),
          "Choose the observation preset the policy was made for.");
    }
    float[] normalised = new float[size];
    for (int i = 0; i < size; i++) {
      double value = state.toNetwork(i, observation.state().get(0, i));
      normalised[i] = (float) Math.clamp(value, -FARTHEST, FARTHEST);
    }
    return normalised;
  }
}
