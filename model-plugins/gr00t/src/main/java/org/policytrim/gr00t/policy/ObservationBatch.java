package org.policytrim.gr00t.policy;

import java.util.Arrays;
import java.util.List;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.gr00t.graph.Backbone;
import org.policytrim.gr00t.graph.FeatureNames;
import org.policytrim.gr00t.graph.HeadSizes;
import org.policytrim.gr00t.graph.ObservationSizes;
import org.policytrim.network.policy.ImagePreparation;
import org.policytrim.network.policy.ObservationReader;
import org.policytrim.network.text.PromptTokenizer;

/** Turns observations into the inputs of the backbone, and into the features that are not its. */
final class ObservationBatch {

  private final HeadSizes head;
  private final ObservationSizes sizes;
  private final ObservationReader reader;
  private final PromptTokenizer tokenizer;

  ObservationBatch(
      NetworkFile description,
      ObservationSpec spec,
      NormalisationStatistics statistics,
      PromptTokenizer tokenizer) {
    this.head = description.head();
    this.sizes = description.observations();
    this.tokenizer = tokenizer;
    this.reader =
        new ObservationReader(
            "gr00t",
            spec,
            statistics,
            new ImagePreparation(sizes.imageHeight(), sizes.imageWidth()));
  }

  /** What an instruction is prompted as. */
  static String prompt(String instruction) {
    return instruction.strip().replace('_', ' ').replace('\n', ' ');
  }

  /**
   * The inputs.
   *
   * @throws PluginException if an observation is not what the policy was made for
   */
  NamedTensors inputs(List<Observation> observations) {
    int batch = observations.size();
    int all = sizes.tokens();
    float[] images = new float[batch * reader.imagesSize()];
    float[] states = new float[batch * head.stateWidth()];
    int[] tokens = new int[batch * sizes.textTokens()];
    float[] ofImages = new float[batch * all];
    float[] ofText = new float[batch * all];
    for (int row = 0; row < batch; row++) {
      Observation observation = observations.get(row);
      float[] state = reader.state(observation);
      System.arraycopy(state, 0, states, row * head.stateWidth(), state.length);
      int at = row * all;
      for (boolean there : reader.images(observation, images, row * reader.imagesSize())) {
        if (there) {
          Arrays.fill(ofImages, at, at + sizes.imageTokens(), 1);
        }
        at += sizes.imageTokens();
      }
      int[] ids = tokenizer.encode(prompt(observation.instruction()), sizes.textTokens());
      System.arraycopy(ids, 0, tokens, row * sizes.textTokens(), ids.length);
      Arrays.fill(ofText, at, at + ids.length, 1);
    }
    NamedTensors inputs =
        NamedTensors.of(
                Backbone.TOKENS, IntTensor.wrap(Shape.of(batch, sizes.textTokens()), tokens))
            .with(Backbone.VALID, masks(batch, valid(ofImages, ofText)))
            .with(FeatureNames.STATE, FloatTensor.wrap(Shape.of(batch, head.stateWidth()), states));
    if (sizes.cameras() > 0) {
      Shape shape = Shape.of(batch, sizes.cameras(), 3, sizes.imageHeight(), sizes.imageWidth());
      inputs = inputs.with(Backbone.IMAGES, FloatTensor.wrap(shape, images));
    }
    if (head.alternates()) {
      // A policy that sees nothing attends to the words instead.
      float[] seen = sizes.cameras() > 0 ? ofImages : ofText.clone();
      inputs =
          inputs
              .with(FeatureNames.TEXT, masks(batch, ofText))
              .with(FeatureNames.IMAGE, masks(batch, seen));
    }
    return inputs;
  }

  private static float[] valid(float[] ofImages, float[] ofText) {
    float[] valid = ofText.clone();
    for (int i = 0; i < valid.length; i++) {
      valid[i] += ofImages[i];
    }
    return valid;
  }

  private FloatTensor masks(int batch, float[] values) {
    return FloatTensor.wrap(Shape.of(batch, sizes.tokens()), values);
  }
}
