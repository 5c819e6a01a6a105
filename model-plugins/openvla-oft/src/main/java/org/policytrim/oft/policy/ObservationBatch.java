package org.policytrim.oft.policy;

import java.util.Arrays;
import java.util.List;
import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.environment.ImageFrame;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.model.NormalisationStatistics.Range;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.oft.graph.OftSizes;
import org.policytrim.oft.prompt.PromptEncoder;
import org.policytrim.oft.sequence.SequenceLayout;
import org.policytrim.oft.token.FeatureNames;
import org.policytrim.oft.token.VisualComputation;

/** Turns observations into the inputs of the backbone and the sequences around what it makes. */
final class ObservationBatch {

  private static final String MODEL = "openvla-oft";

  /** Keeps a number that never varied from being blown up. */
  private static final double LEAST_SPREAD = 1e-6;

  private final NetworkFile description;
  private final OftSizes sizes;
  private final ObservationSpec spec;
  private final List<Range> state;
  private final PromptEncoder prompts;
  private final ImagePreparation preparation;
  private final SequenceLayout layout;

  ObservationBatch(
      NetworkFile description,
      ObservationSpec spec,
      NormalisationStatistics statistics,
      PromptEncoder prompts) {
    this.description = description;
    this.sizes = description.sizes();
    this.spec = spec;
    this.state = statistics.state();
    this.prompts = prompts;
    this.preparation = new ImagePreparation(sizes.image(), description.imageShare());
    this.layout = new SequenceLayout(sizes);
  }

  /**
   * The inputs.
   *
   * @throws PluginException if an observation is not what the policy was made for
   */
  NamedTensors inputs(List<Observation> observations) {
    int batch = observations.size();
    int sequence = sizes.sequence();
    int room = sizes.promptTokens();
    float[] pixels = new float[batch * sizes.cameras() * preparation.size()];
    float[] states = new float[batch * sizes.stateSize()];
    int[] tokens = new int[batch * room];
    float[] positions = new float[batch * sequence];
    float[] valid = new float[batch * sequence];
    for (int row = 0; row < batch; row++) {
      Observation observation = observations.get(row);
      boolean[] seen = new boolean[sizes.visualTokens()];
      Arrays.fill(seen, true);
      images(observation, pixels, row * sizes.cameras() * preparation.size(), seen);
      state(observation, states, row * sizes.stateSize());
      SequenceLayout.Placed placed =
          layout.place(prompts.encode(observation.instruction()), description.paddingToken(), seen);
      System.arraycopy(placed.tokens(), 0, tokens, row * room, room);
      System.arraycopy(placed.positions(), 0, positions, row * sequence, sequence);
      System.arraycopy(placed.valid(), 0, valid, row * sequence, sequence);
    }
    NamedTensors inputs =
        NamedTensors.of(FeatureNames.TOKENS, IntTensor.wrap(Shape.of(batch, room), tokens))
            .with(FeatureNames.POSITIONS, FloatTensor.wrap(Shape.of(batch, sequence), positions))
            .with(FeatureNames.VALID, FloatTensor.wrap(Shape.of(batch, sequence), valid));
    if (sizes.cameras() > 0) {
      int planes = preparation.size() / (sizes.image() * sizes.image());
      Shape shape = Shape.of(batch, sizes.cameras() * planes, sizes.image(), sizes.image());
      inputs = inputs.with(VisualComputation.PIXELS, FloatTensor.wrap(shape, pixels));
    }
    if (sizes.stateTokens() > 0) {
      Shape shape = Shape.of(batch, sizes.stateSize());
      inputs = inputs.with(VisualComputation.STATE, FloatTensor.wrap(shape, states));
    }
    return inputs;
  }

  private void images(Observation observation, float[] pixels, int position, boolean[] seen) {
    int place = position;
    int token = 0;
    for (CameraSpec camera : spec.cameras()) {
      ImageFrame image = observation.images().get(camera.name());
      if (image == null) {
        requireOptional(camera, observation);
        preparation.absent(pixels, place);
        Arrays.fill(seen, token, token + sizes.patches(), false);
      } else {
        requireSize(camera, image);
        preparation.prepare(image, pixels, place);
      }
      place += preparation.size();
      token += sizes.patches();
    }
  }

  private static void requireOptional(CameraSpec camera, Observation observation) {
    if (camera.required()) {
      throw new PluginException(
          MODEL,
          "an observation lacks the image of camera %s; it has %s"
              .formatted(camera.name(), observation.images().keySet()),
          "Choose an observation preset with that camera, or a policy made for this one.");
    }
  }

  private static void requireSize(CameraSpec camera, ImageFrame image) {
    if (image.height() != camera.height() || image.width() != camera.width()) {
      throw new PluginException(
          MODEL,
          "camera %s shows %d x %d pixels, the policy was made for %d x %d"
              .formatted(
                  camera.name(), image.height(), image.width(), camera.height(), camera.width()),
          "Choose the observation preset the policy was made for.");
    }
  }

  private void state(Observation observation, float[] target, int position) {
    int size = observation.state().columns();
    if (size != spec.stateSize()) {
      throw new PluginException(
          MODEL,
          "an observation holds %d state numbers, the policy was made for %d"
              .formatted(size, spec.stateSize()),
          "Choose the observation preset the policy was made for.");
    }
    double limit = description.stateLimit();
    for (int i = 0; i < sizes.stateSize(); i++) {
      Range range = state.get(i);
      double spread = range.q99() - range.q01() + LEAST_SPREAD;
      double value = 2 * (observation.state().get(0, i) - range.q01()) / spread - 1;
      target[position + i] = (float) Math.clamp(value, -limit, limit);
    }
  }
}
