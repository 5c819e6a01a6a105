package org.policytrim.pi05.policy;

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
import org.policytrim.network.policy.ImagePreparation;
import org.policytrim.network.policy.ObservationReader;
import org.policytrim.network.text.PromptTokenizer;
import org.policytrim.pi05.graph.FeatureNames;
import org.policytrim.pi05.graph.Pi05Sizes;
import org.policytrim.pi05.graph.PrefixComputation;
import org.policytrim.pi05.prompt.PromptFormat;

/** Turns observations into the inputs of the prefix. */
final class ObservationBatch {

  private final Pi05Sizes sizes;
  private final PromptFormat format;
  private final PromptTokenizer tokenizer;
  private final ImagePreparation preparation;
  private final ObservationReader reader;

  ObservationBatch(
      Pi05Sizes sizes,
      PromptFormat format,
      ObservationSpec spec,
      NormalisationStatistics statistics,
      PromptTokenizer tokenizer) {
    this.sizes = sizes;
    this.format = format;
    this.tokenizer = tokenizer;
    this.preparation =
        new ImagePreparation(sizes.vision().imageHeight(), sizes.vision().imageWidth());
    this.reader = new ObservationReader("pi05", spec, statistics, preparation);
  }

  /**
   * The inputs.
   *
   * @throws PluginException if an observation is not what the policy was made for
   */
  NamedTensors inputs(List<Observation> observations) {
    int batch = observations.size();
    int cameras = sizes.cameras();
    float[] images = new float[batch * reader.imagesSize()];
    float[] states = new float[batch * sizes.stateSize()];
    int[] tokens = new int[batch * sizes.tokens()];
    float[] valid = new float[batch * sizes.prefixTokens()];
    for (int row = 0; row < batch; row++) {
      Observation observation = observations.get(row);
      float[] seen = reader.state(observation);
      int at = row * sizes.prefixTokens();
      for (boolean there : reader.images(observation, images, row * reader.imagesSize())) {
        if (there) {
          Arrays.fill(valid, at, at + sizes.vision().tokens(), 1);
        }
        at += sizes.vision().tokens();
      }
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
}
