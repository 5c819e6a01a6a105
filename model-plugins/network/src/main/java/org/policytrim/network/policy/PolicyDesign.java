package org.policytrim.network.policy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.model.FeatureSpec;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.plugin.MemoryNeeds;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.network.operation.CompiledComputation;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.parameter.ParameterSchema;
import org.policytrim.network.tensorflow.ComputeSettings;
import org.policytrim.network.tensorflow.TensorFlowNetwork;
import org.policytrim.network.text.PromptTokenizer;

/**
 * A policy without its weights: the networks of backbone and head, the preparation of observations
 * and the record of all sizes. It makes policies, both with fresh weights and with those of a
 * bundle.
 *
 * @param card the policy's card; its model is the plugin's id
 * @param network the record of all sizes, which a bundle keeps as {@value BundleFiles#NETWORK}
 * @param vocabulary the number of token ids that the network knows
 * @param encoder the backbone
 * @param assembly turns observations into the encoder's inputs
 * @param head the action head
 */
public record PolicyDesign(
    PolicyCard card,
    Record network,
    int vocabulary,
    Encoder encoder,
    InputAssembly assembly,
    HeadDesign head) {

  /**
   * The backbone of a design.
   *
   * @param features what it gives for each observation
   * @param inputs the inputs of its ONNX file
   * @param outputs the names of the outputs of its ONNX file
   * @param graph its network; null if only an ONNX file is known
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

    /** Returns the encoder of a known network. */
    public static Encoder of(FeatureSpec features, List<String> outputs, BackboneGraph graph) {
      return new Encoder(features, graph.computation().inputs(), outputs, graph);
    }
  }

  /** Prepares the translation of observations into a computation's inputs. */
  @FunctionalInterface
  public interface InputAssembly {

    /**
     * Returns the translation.
     *
     * @param statistics by which states are normalised
     * @param tokenizer for prompts; stays the caller's to close
     */
    Function<List<Observation>, NamedTensors> with(
        NormalisationStatistics statistics, PromptTokenizer tokenizer);
  }

  /**
   * Makes a policy with fresh weights.
   *
   * @param tokenizer for prompts; closed with the policy
   * @param seed of the weights
   * @throws IllegalStateException if only an ONNX file of the backbone is known
   */
  public TrainablePolicy fresh(PromptTokenizer tokenizer, long seed, ComputeSettings compute) {
    BackboneGraph graph = encoder.graph();
    if (graph == null) {
      throw new IllegalStateException(
          "a backbone that is only known as an ONNX file can't be made from scratch");
    }
    List<ParameterSchema> schemas = schemas();
    TensorFlowNetwork tensors = new TensorFlowNetwork(schemas, compute);
    for (ParameterSchema schema : schemas) {
      tensors.load(schema, schema.draw(seed));
    }
    return policy(tokenizer, tensors, tensors.compile(graph.computation()), null);
  }

  /**
   * Makes the policy of a bundle.
   *
   * @throws IOException naming the file and what is wrong with it
   * @throws IllegalArgumentException if files do not match
   */
  public TrainablePolicy open(Path bundle, ComputeSettings compute) throws IOException {
    PolicyMemory memory = PolicyMemory.of(this, bundle, compute.device());
    return withLargestBatch(memory.rows()).open(bundle, compute, memory);
  }

  /**
   * Returns the memory that the policy of a bundle needs.
   *
   * @throws IOException if the size of a file can't be read
   */
  public MemoryNeeds memory(Path bundle, Device device) throws IOException {
    return PolicyMemory.of(this, bundle, device).needs();
  }

  private PolicyDesign withLargestBatch(int rows) {
    return rows == head.largestBatch()
        ? this
        : new PolicyDesign(
            card, network, vocabulary, encoder, assembly, head.withLargestBatch(rows));
  }

  private TrainablePolicy open(Path bundle, ComputeSettings compute, PolicyMemory memory)
      throws IOException {
    Map<ParameterSchema, NamedTensors> weights = new LinkedHashMap<>();
    for (Map.Entry<String, ParameterSchema> part : head.files().entrySet()) {
      weights.put(part.getValue(), head.read(bundle, part.getKey(), part.getValue()));
    }
    try (OpenedParts opened = new OpenedParts()) {
      PromptTokenizer tokenizer =
          opened.add(
              BundleFiles.tokenizer(bundle, card.model(), vocabulary), PromptTokenizer::close);
      CompiledComputation computation =
          opened.add(
              BundleFiles.backbone(
                  bundle,
                  encoder.inputs(),
                  encoder.outputs(),
                  compute.threads(),
                  compute.device(),
                  memory.placement()),
              CompiledComputation::close);
      TensorFlowNetwork tensors =
          opened.add(new TensorFlowNetwork(schemas(), compute), TensorFlowNetwork::close);
      weights.forEach(tensors::load);
      TrainablePolicy policy = policy(tokenizer, tensors, computation, bundle);
      opened.release();
      return policy;
    }
  }

  private TrainablePolicy policy(
      PromptTokenizer tokenizer,
      TensorFlowNetwork tensors,
      CompiledComputation computation,
      @Nullable Path origin) {
    BackboneGraph graph = encoder.graph();
    ComputedBackbone backbone =
        new ComputedBackbone(
            encoder.features(),
            assembly.with(card.statistics(), tokenizer),
            computation,
            graph == null ? 0 : graph.schema().count(),
            head.largestBatch());
    return new NetworkPolicy(this, tensors, backbone, tokenizer, origin);
  }

  private List<ParameterSchema> schemas() {
    List<ParameterSchema> schemas = new ArrayList<>();
    BackboneGraph graph = encoder.graph();
    if (graph != null) {
      schemas.add(graph.schema());
    }
    schemas.addAll(head.files().values());
    return schemas;
  }
}
