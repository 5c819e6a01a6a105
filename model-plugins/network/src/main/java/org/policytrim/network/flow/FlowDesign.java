package org.policytrim.network.flow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.model.FeatureSpec;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.network.operation.CompiledComputation;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.parameter.ParameterSchema;
import org.policytrim.network.policy.BackboneGraph;
import org.policytrim.network.policy.BundleFiles;
import org.policytrim.network.policy.ComputedBackbone;
import org.policytrim.network.policy.OpenedParts;
import org.policytrim.network.tensorflow.ComputeSettings;
import org.policytrim.network.tensorflow.TensorFlowNetwork;
import org.policytrim.network.text.PromptTokenizer;

/**
 * Everything about a flow policy but its weights: what a family makes of settings and sizes. It
 * makes policies, fresh ones and those of bundles.
 *
 * @param card the policy's; its model is the plugin's id
 * @param description writes the record of the network's sizes into a bundle's folder
 * @param head how the head denoises and explores
 * @param noises with how many noises each demonstrated moment is learned at once, at least 1
 * @param encoder the frozen half
 * @param reading how observations become the encoder's inputs
 */
public record FlowDesign(
    PolicyCard card,
    DescriptionWriter description,
    FlowSettings head,
    int noises,
    Encoder encoder,
    Reading reading) {

  /**
   * The frozen half.
   *
   * @param features what it gives for each observation
   * @param inputs of its ONNX file
   * @param outputs the names of that file's outputs
   * @param graph its network; null for one that is only known as an ONNX file
   */
  public record Encoder(
      FeatureSpec features,
      List<Computation.Input> inputs,
      List<String> outputs,
      @Nullable BackboneGraph graph) {

    public Encoder {
      inputs = List.copyOf(inputs);
      outputs = List.copyOf(outputs);
    }

    /** Of a network that is known. */
    public static Encoder of(FeatureSpec features, List<String> outputs, BackboneGraph graph) {
      return new Encoder(features, graph.computation().inputs(), outputs, graph);
    }
  }

  /** Writes the record of a network's sizes. */
  @FunctionalInterface
  public interface DescriptionWriter {

    /** Writes it into a bundle's folder. */
    void write(Path folder) throws IOException;
  }

  /** How observations become inputs. */
  @FunctionalInterface
  public interface Reading {

    /** With statistics to normalise by and a tokenizer for prompts. */
    Function<List<Observation>, NamedTensors> with(
        NormalisationStatistics statistics, PromptTokenizer tokenizer);
  }

  /**
   * A policy with fresh weights.
   *
   * @param tokenizer closed with the policy
   * @param seed of the weights
   * @throws IllegalStateException if the backbone is only known as an ONNX file
   */
  public TrainablePolicy fresh(PromptTokenizer tokenizer, long seed, ComputeSettings compute) {
    BackboneGraph graph = encoder.graph();
    if (graph == null) {
      throw new IllegalStateException("a backbone without a network can't be made from scratch");
    }
    TensorFlowNetwork network = network(compute);
    for (ParameterSchema schema : schemas()) {
      network.load(schema, schema.draw(seed));
    }
    return policy(tokenizer, network, network.compile(graph.computation()), null);
  }

  /**
   * The policy of a bundle.
   *
   * @param vocabulary how many token ids the network knows
   * @throws IOException naming the file and what is wrong with it
   * @throws IllegalArgumentException if files do not go together
   */
  public TrainablePolicy open(Path bundle, int vocabulary, ComputeSettings compute)
      throws IOException {
    ParameterSchema headSchema = head.network().schema();
    NamedTensors weights = NoiseHead.read(bundle.resolve(BundleFiles.HEAD), headSchema);
    try (OpenedParts opened = new OpenedParts()) {
      PromptTokenizer tokenizer =
          opened.add(
              BundleFiles.tokenizer(bundle, card.model(), vocabulary), PromptTokenizer::close);
      CompiledComputation computation =
          opened.add(
              BundleFiles.backbone(
                  bundle, encoder.inputs(), encoder.outputs(), compute.threads(), compute.device()),
              CompiledComputation::close);
      TensorFlowNetwork network = opened.add(network(compute), TensorFlowNetwork::close);
      network.load(headSchema, weights);
      TrainablePolicy policy = policy(tokenizer, network, computation, bundle);
      opened.handedOver();
      return policy;
    }
  }

  private TrainablePolicy policy(
      PromptTokenizer tokenizer,
      TensorFlowNetwork network,
      CompiledComputation computation,
      @Nullable Path origin) {
    BackboneGraph graph = encoder.graph();
    ComputedBackbone backbone =
        new ComputedBackbone(
            encoder.features(),
            reading.with(card.statistics(), tokenizer),
            computation,
            graph == null ? 0 : graph.schema().count(),
            head.largestBatch());
    return new FlowPolicy(this, network, backbone, tokenizer, origin);
  }

  private TensorFlowNetwork network(ComputeSettings compute) {
    return new TensorFlowNetwork(schemas(), compute);
  }

  private List<ParameterSchema> schemas() {
    BackboneGraph graph = encoder.graph();
    ParameterSchema own = head.network().schema();
    return graph == null ? List.of(own) : List.of(graph.schema(), own);
  }
}
