package org.policytrim.oft.policy;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.model.FeatureSpec;
import org.policytrim.api.model.Features;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.model.VlaBackbone;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.network.operation.CompiledComputation;
import org.policytrim.network.policy.FeatureStack;
import org.policytrim.oft.graph.OftSizes;
import org.policytrim.oft.prompt.PromptEncoder;
import org.policytrim.oft.token.FeatureNames;

/** The frozen half: observations to the tokens that enter the decoder. */
final class OftBackbone implements VlaBackbone {

  private final NetworkFile description;
  private final ObservationSpec observations;
  private final PromptEncoder prompts;
  private final long parameters;
  private final int largestBatch;
  private CompiledComputation computation;
  private ObservationBatch batch;

  /**
   * A backbone.
   *
   * @param computation images and state to tokens, with its weights; closed with the backbone
   * @param prompts closed with the backbone
   */
  OftBackbone(
      NetworkFile description,
      ObservationSpec observations,
      NormalisationStatistics statistics,
      PromptEncoder prompts,
      CompiledComputation computation,
      long parameters,
      int largestBatch) {
    this.description = description;
    this.observations = observations;
    this.prompts = prompts;
    this.computation = computation;
    this.parameters = parameters;
    this.largestBatch = largestBatch;
    this.batch = new ObservationBatch(description, observations, statistics, prompts);
  }

  /** From now on states are scaled by these statistics. */
  void normaliseWith(NormalisationStatistics statistics) {
    batch = new ObservationBatch(description, observations, statistics, prompts);
  }

  /** From now on another back end computes. */
  void computeWith(CompiledComputation other) {
    computation.close();
    computation = other;
  }

  PromptEncoder prompts() {
    return prompts;
  }

  /** Everything that can be said of observations without the network. */
  NamedTensors inputs(List<Observation> seen) {
    return batch.inputs(seen);
  }

  @Override
  public FeatureSpec featureSpec() {
    OftSizes sizes = description.sizes();
    return new FeatureSpec(
        List.of(
            FeatureSpec.Field.floats(
                FeatureNames.VISUAL, sizes.visualTokens(), sizes.language().width()),
            FeatureSpec.Field.ints(FeatureNames.TOKENS, sizes.promptTokens()),
            FeatureSpec.Field.floats(FeatureNames.POSITIONS, sizes.sequence()),
            FeatureSpec.Field.floats(FeatureNames.VALID, sizes.sequence())));
  }

  @Override
  public long parameterCount() {
    return parameters;
  }

  @Override
  public List<Features> encode(List<Observation> all) {
    FeatureSpec spec = featureSpec();
    List<Features> features = new ArrayList<>();
    for (int from = 0; from < all.size(); from += largestBatch) {
      List<Observation> part = all.subList(from, Math.min(all.size(), from + largestBatch));
      NamedTensors made = batch.inputs(part);
      made = made.with(FeatureNames.VISUAL, computation.run(made).floats(FeatureNames.VISUAL));
      for (int row = 0; row < part.size(); row++) {
        features.add(FeatureStack.row(made, spec, row));
      }
    }
    return features;
  }

  @Override
  public void close() {
    computation.close();
    prompts.close();
  }
}
