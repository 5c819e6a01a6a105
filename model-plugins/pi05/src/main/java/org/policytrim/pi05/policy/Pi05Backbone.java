package org.policytrim.pi05.policy;

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
import org.policytrim.network.text.PromptTokenizer;
import org.policytrim.pi05.graph.FeatureNames;
import org.policytrim.pi05.graph.Pi05Sizes;
import org.policytrim.pi05.prompt.PromptFormat;

/** The frozen half: observations to keys and values of every layer. */
final class Pi05Backbone implements VlaBackbone {

  private final Pi05Sizes sizes;
  private final PromptFormat format;
  private final ObservationSpec observations;
  private final PromptTokenizer tokenizer;
  private final long parameters;
  private final int largestBatch;
  private CompiledComputation computation;
  private ObservationBatch batch;

  /**
   * A backbone.
   *
   * @param computation the prefix with its weights; closed with the backbone
   * @param tokenizer closed with the backbone
   */
  Pi05Backbone(
      NetworkFile description,
      ObservationSpec observations,
      NormalisationStatistics statistics,
      PromptTokenizer tokenizer,
      CompiledComputation computation,
      long parameters,
      int largestBatch) {
    this.sizes = description.sizes();
    this.format = new PromptFormat(description.promptState());
    this.observations = observations;
    this.tokenizer = tokenizer;
    this.computation = computation;
    this.parameters = parameters;
    this.largestBatch = largestBatch;
    this.batch = new ObservationBatch(sizes, format, observations, statistics, tokenizer);
  }

  /** From now on states are scaled by these statistics. */
  void normaliseWith(NormalisationStatistics statistics) {
    batch = new ObservationBatch(sizes, format, observations, statistics, tokenizer);
  }

  /** From now on another back end computes. */
  void computeWith(CompiledComputation other) {
    computation.close();
    computation = other;
  }

  PromptTokenizer tokenizer() {
    return tokenizer;
  }

  /** The prefix's inputs. */
  NamedTensors inputs(List<Observation> seen) {
    return batch.inputs(seen);
  }

  @Override
  public FeatureSpec featureSpec() {
    return FeatureNames.spec(sizes);
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
      NamedTensors inputs = batch.inputs(part);
      NamedTensors made =
          computation.run(inputs).with(FeatureNames.VALID, inputs.floats(FeatureNames.VALID));
      for (int row = 0; row < part.size(); row++) {
        features.add(FeatureStack.row(made, spec, row));
      }
    }
    return features;
  }

  @Override
  public void close() {
    computation.close();
    tokenizer.close();
  }
}
