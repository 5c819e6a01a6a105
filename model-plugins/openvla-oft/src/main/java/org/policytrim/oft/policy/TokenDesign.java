package org.policytrim.oft.policy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.network.operation.CompiledComputation;
import org.policytrim.network.parameter.ParameterSchema;
import org.policytrim.network.policy.BundleFiles;
import org.policytrim.network.policy.ComputedBackbone;
import org.policytrim.network.policy.OpenedParts;
import org.policytrim.network.tensorflow.ComputeSettings;
import org.policytrim.network.tensorflow.TensorFlowNetwork;
import org.policytrim.network.text.PromptTokenizer;
import org.policytrim.oft.graph.Backbone;
import org.policytrim.oft.graph.Decoder;
import org.policytrim.oft.graph.OftSizes;
import org.policytrim.oft.graph.RegressionHead;
import org.policytrim.oft.prompt.PromptEncoder;
import org.policytrim.oft.token.FeatureNames;
import org.policytrim.oft.token.VisualComputation;

/**
 * Everything about a policy of action tokens but its weights. It makes policies, fresh ones and
 * those of bundles.
 *
 * @param card the policy's; its model is the plugin's id
 * @param description the network's, as a bundle keeps it
 * @param graph the frozen half's network
 * @param head how the head decodes and explores
 * @param begunAdapters whether adapters begin with this policy; otherwise a bundle has them
 */
record TokenDesign(
    PolicyCard card,
    NetworkFile description,
    Backbone graph,
    HeadSettings head,
    boolean begunAdapters) {

  TokenDesign(PolicyCard card, NetworkFile description, HeadSettings head, boolean begunAdapters) {
    this(card, description, new Backbone(description.sizes()), head, begunAdapters);
  }

  /**
   * A policy with fresh weights.
   *
   * @param tokenizer closed with the policy
   * @param seed of the weights
   */
  TrainablePolicy fresh(PromptTokenizer tokenizer, long seed, ComputeSettings compute) {
    List<ParameterSchema> own = schemas();
    TensorFlowNetwork network = new TensorFlowNetwork(own, compute);
    for (ParameterSchema schema : own) {
      network.load(schema, schema.draw(seed));
    }
    return policy(tokenizer, network, network.compile(seeing()), null);
  }

  /**
   * The policy of a bundle.
   *
   * @throws IOException naming the file and what is wrong with it
   * @throws IllegalArgumentException if files do not go together
   */
  TrainablePolicy open(Path bundle, ComputeSettings compute) throws IOException {
    Map<ParameterSchema, NamedTensors> weights = weights(bundle);
    try (OpenedParts opened = new OpenedParts()) {
      PromptTokenizer tokenizer =
          opened.add(
              BundleFiles.tokenizer(
                  bundle, card.model(), description.sizes().language().vocabulary()),
              PromptTokenizer::close);
      CompiledComputation encoder =
          opened.add(
              BundleFiles.backbone(
                  bundle,
                  seeing().inputs(),
                  List.of(FeatureNames.VISUAL),
                  compute.threads(),
                  compute.device()),
              CompiledComputation::close);
      TensorFlowNetwork network =
          opened.add(new TensorFlowNetwork(schemas(), compute), TensorFlowNetwork::close);
      weights.forEach(network::load);
      TrainablePolicy policy = policy(tokenizer, network, encoder, bundle);
      opened.handedOver();
      return policy;
    }
  }

  /** A bundle's weights beside the backbone's. */
  private Map<ParameterSchema, NamedTensors> weights(Path bundle) throws IOException {
    Map<ParameterSchema, NamedTensors> weights = new LinkedHashMap<>();
    for (Map.Entry<String, ParameterSchema> part : parts().entrySet()) {
      String file = part.getKey();
      ParameterSchema schema = part.getValue();
      weights.put(
          schema,
          begunAdapters && file.equals(OftFiles.ADAPTERS)
              ? schema.draw(0)
              : BundleFiles.weights(bundle.resolve(file), schema));
    }
    return weights;
  }

  private List<ParameterSchema> schemas() {
    List<ParameterSchema> schemas = new ArrayList<>(List.of(graph.schema()));
    schemas.addAll(parts().values());
    return schemas;
  }

  /** What there is beside the backbone, by the files in which a bundle keeps it. */
  private Map<String, ParameterSchema> parts() {
    Map<String, ParameterSchema> parts = new LinkedHashMap<>();
    Decoder decoder = head.decoder();
    parts.put(BundleFiles.HEAD, decoder.schema());
    if (decoder.isAdapted()) {
      parts.put(OftFiles.ADAPTERS, decoder.trained());
    }
    RegressionHead regression = head.regression();
    if (regression != null) {
      parts.put(OftFiles.REGRESSION, regression.schema());
    }
    return parts;
  }

  private VisualComputation seeing() {
    return new VisualComputation(description.sizes(), graph);
  }

  private TrainablePolicy policy(
      PromptTokenizer tokenizer,
      TensorFlowNetwork network,
      CompiledComputation encoder,
      @Nullable Path origin) {
    OftSizes sizes = description.sizes();
    PromptEncoder prompts =
        new PromptEncoder(
            description.prompt(), tokenizer, description.lastToken(), sizes.promptTokens());
    ComputedBackbone backbone =
        new ComputedBackbone(
            FeatureNames.spec(sizes),
            new ObservationBatch(description, card.observations(), card.statistics(), prompts)
                ::inputs,
            encoder,
            graph.schema().count(),
            head.largestBatch());
    return new OftPolicy(this, network, backbone, prompts, origin);
  }
}
