package org.policytrim.network.flow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.model.ImitationLearner;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.parameter.ParameterSchema;
import org.policytrim.network.policy.BackboneGraph;
import org.policytrim.network.policy.BundleFiles;
import org.policytrim.network.policy.HeadDesign;
import org.policytrim.network.policy.NetworkHead;
import org.policytrim.network.policy.QuantileScale;
import org.policytrim.network.tensorflow.TensorFlowNetwork;
import org.policytrim.toolkit.safetensors.Safetensors;

/**
 * A flow head without its weights.
 *
 * @param settings the flow network, its denoising and its exploration
 * @param noises the number of noises that each demonstrated chunk is mixed with in one optimiser
 *     step, at least 1
 */
public record FlowDesign(FlowSettings settings, int noises) implements HeadDesign {

  @Override
  public int largestBatch() {
    return settings.largestBatch();
  }

  @Override
  public Map<String, ParameterSchema> files() {
    return Map.of(BundleFiles.HEAD, settings.network().schema());
  }

  @Override
  public ParameterSchema trained() {
    return settings.network().schema();
  }

  @Override
  public Computation planning() {
    return new SampleComputation(settings);
  }

  @Override
  public Computation training() {
    return new LogDensityComputation(settings);
  }

  @Override
  public HeadDesign withLargestBatch(int rows) {
    return new FlowDesign(
        new FlowSettings(
            settings.network(), settings.schedule(), settings.exploration(), settings.axes(), rows),
        noises);
  }

  @Override
  public NamedTensors read(Path bundle, String file, ParameterSchema schema) throws IOException {
    return NoiseHead.read(bundle.resolve(file), schema);
  }

  @Override
  public NetworkHead head(TensorFlowNetwork network, NormalisationStatistics statistics) {
    return new FlowHead(settings, network, statistics);
  }

  @Override
  public void requirePretrainable() {
    // Every flow head is.
  }

  @Override
  public ImitationLearner learner(
      BackboneGraph backbone,
      Function<List<Observation>, NamedTensors> inputs,
      NormalisationStatistics statistics,
      TensorFlowNetwork network) {
    QuantileScale actions = new QuantileScale(statistics.action());
    return new FlowLearner(settings, backbone, inputs, actions, network, noises);
  }

  @Override
  public void save(NamedTensors weights, Path bundle, @Nullable Path origin, boolean backboneKept)
      throws IOException {
    Safetensors.write(bundle.resolve(BundleFiles.HEAD), weights);
    if (origin != null && backboneKept) {
      BundleFiles.copyImported(origin, bundle);
    }
  }
}
