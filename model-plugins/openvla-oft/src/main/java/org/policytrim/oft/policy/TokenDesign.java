package org.policytrim.oft.policy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.action.ActionAxis;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.model.ImitationLearner;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.parameter.ParameterSchema;
import org.policytrim.network.policy.BackboneGraph;
import org.policytrim.network.policy.BundleFiles;
import org.policytrim.network.policy.HeadDesign;
import org.policytrim.network.policy.NetworkHead;
import org.policytrim.network.tensorflow.TensorFlowNetwork;
import org.policytrim.oft.graph.ChunkComputation;
import org.policytrim.oft.graph.Decoder;
import org.policytrim.oft.graph.LogProbabilityComputation;
import org.policytrim.oft.graph.OftSizes;
import org.policytrim.oft.graph.RegressionHead;
import org.policytrim.oft.policy.OftSettings.Decoding;
import org.policytrim.toolkit.safetensors.Safetensors;

/**
 * A head of action tokens without its weights.
 *
 * @param network the network's sizes and conventions
 * @param axes the axes of an action
 * @param decoder the decoder, whose weights or adapters are trained
 * @param regression the regression head; null unless it is used
 * @param decoding the way chunks are decoded in evaluation
 * @param temperature the divisor of the logits when tokens are drawn
 * @param largestBatch the most chunks computed at once
 * @param freshAdapters true if the adapters start with this policy; false if a bundle has them
 */
record TokenDesign(
    OftNetwork network,
    List<ActionAxis> axes,
    Decoder decoder,
    @Nullable RegressionHead regression,
    Decoding decoding,
    double temperature,
    int largestBatch,
    boolean freshAdapters)
    implements HeadDesign {

  TokenDesign {
    axes = List.copyOf(axes);
  }

  OftSizes sizes() {
    return network.sizes();
  }

  /** Returns the scale of actions with these statistics. */
  ActionScale scale(NormalisationStatistics statistics) {
    return ActionScale.of(axes, statistics.action(), network.scaled(), network.gripper());
  }

  /**
   * Returns the computation of regressed actions.
   *
   * @throws IllegalStateException if there is no regression head
   */
  Computation regressed() {
    if (regression == null) {
      throw new IllegalStateException("this design has no regression head");
    }
    return ChunkComputation.regression(sizes(), decoder, regression);
  }

  @Override
  public Map<String, ParameterSchema> files() {
    Map<String, ParameterSchema> files = new LinkedHashMap<>();
    files.put(BundleFiles.HEAD, decoder.schema());
    if (decoder.isAdapted()) {
      files.put(OftNetwork.ADAPTERS, decoder.trained());
    }
    if (regression != null) {
      files.put(OftNetwork.REGRESSION, regression.schema());
    }
    return files;
  }

  @Override
  public ParameterSchema trained() {
    return decoder.trained();
  }

  @Override
  public Computation planning() {
    return ChunkComputation.distributions(sizes(), decoder, temperature);
  }

  @Override
  public Computation training() {
    return new LogProbabilityComputation(sizes(), decoder, temperature);
  }

  @Override
  public HeadDesign withLargestBatch(int rows) {
    return new TokenDesign(
        network, axes, decoder, regression, decoding, temperature, rows, freshAdapters);
  }

  @Override
  public NamedTensors read(Path bundle, String file, ParameterSchema schema) throws IOException {
    return freshAdapters && file.equals(OftNetwork.ADAPTERS)
        ? schema.draw(0)
        : BundleFiles.weights(bundle.resolve(file), schema);
  }

  @Override
  public NetworkHead head(TensorFlowNetwork tensors, NormalisationStatistics statistics) {
    return new OftHead(this, tensors, statistics);
  }

  @Override
  public void requirePretrainable() {
    if (decoder.isAdapted()) {
      throw new PluginException(
          OftFamily.NAME,
          "a decoder that is trained by adapters can't be pretrained: its own weights are frozen",
          "Pretrain with policy.lora.rank: 0.");
    }
  }

  @Override
  public ImitationLearner learner(
      BackboneGraph backbone,
      Function<List<Observation>, NamedTensors> inputs,
      NormalisationStatistics statistics,
      TensorFlowNetwork tensors) {
    return new OftLearner(sizes(), decoder, backbone, inputs, scale(statistics), tensors);
  }

  @Override
  public void save(NamedTensors weights, Path bundle, @Nullable Path origin, boolean backboneKept)
      throws IOException {
    if (decoder.isAdapted() && origin != null) {
      Safetensors.write(bundle.resolve(OftNetwork.ADAPTERS), weights);
      BundleFiles.copy(List.of(BundleFiles.HEAD), origin, bundle);
    } else {
      Safetensors.write(bundle.resolve(BundleFiles.HEAD), weights);
    }
    if (origin != null) {
      BundleFiles.copyImported(origin, bundle);
      BundleFiles.copy(List.of(OftNetwork.REGRESSION), origin, bundle);
    }
  }
}
