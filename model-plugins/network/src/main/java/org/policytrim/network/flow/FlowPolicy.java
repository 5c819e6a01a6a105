package org.policytrim.network.flow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.model.ImitationLearner;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.model.TrainableActionHead;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.model.VlaBackbone;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Safetensors;
import org.policytrim.network.onnx.OnnxWriter;
import org.policytrim.network.parameter.WeightSource;
import org.policytrim.network.policy.BundleFiles;
import org.policytrim.network.policy.ComputedBackbone;
import org.policytrim.network.policy.QuantileScale;
import org.policytrim.network.tensorflow.TensorFlowNetwork;
import org.policytrim.network.text.PromptTokenizer;

/** A backbone and a flow head under one card, as a bundle holds them. */
public final class FlowPolicy implements TrainablePolicy {

  private final Parts parts;
  private final FlowHead head;

  /** The folder it was opened from; null where the backbone's weights are in the network. */
  private @Nullable Path origin;

  private PolicyCard card;
  private boolean closed;

  /**
   * A policy.
   *
   * @param parts closed with it
   * @param origin the bundle it was opened from, whose backbone ONNX Runtime computes; null for one
   *     whose backbone's weights are in the network
   */
  public FlowPolicy(PolicyCard card, Parts parts, @Nullable Path origin) {
    this.card = card;
    this.parts = parts;
    this.origin = origin;
    this.head = new FlowHead(parts.settings(), parts.network(), card.statistics());
  }

  /**
   * What a policy is made of.
   *
   * @param plugin the model plugin's id, for messages and the ONNX file's producer
   * @param description writes the record of the network's sizes into a bundle
   * @param settings of the head
   * @param noises with how many noises each demonstrated moment is learned at once, at least 1
   * @param network holds the head's weights, and once something is learned the backbone's
   * @param backbone the frozen half
   * @param graph the backbone's network; null for one that is only known as an ONNX graph
   * @param reader statistics to how observations become inputs
   * @param tokenizer for prompts
   */
  public record Parts(
      String plugin,
      DescriptionWriter description,
      FlowSettings settings,
      int noises,
      TensorFlowNetwork network,
      ComputedBackbone backbone,
      @Nullable BackboneGraph graph,
      Function<NormalisationStatistics, Function<List<Observation>, NamedTensors>> reader,
      PromptTokenizer tokenizer) {}

  /** Writes the record of a network's sizes. */
  @FunctionalInterface
  public interface DescriptionWriter {

    /** Writes it into a bundle's folder. */
    void write(Path folder) throws IOException;
  }

  @Override
  public PolicyCard card() {
    return card;
  }

  @Override
  public VlaBackbone backbone() {
    return parts.backbone();
  }

  @Override
  public TrainableActionHead head() {
    return head;
  }

  @Override
  public ImitationLearner imitationLearner(NormalisationStatistics statistics) {
    BackboneGraph graph = parts.graph();
    if (graph == null) {
      throw new PluginException(
          parts.plugin(),
          "a backbone that is only known as an ONNX graph can't be pretrained",
          "Leave out pretraining, or make a network from scratch.");
    }
    Function<List<Observation>, NamedTensors> inputs = parts.reader().apply(statistics);
    card = card.withStatistics(statistics);
    parts.backbone().readWith(inputs);
    head.normaliseWith(statistics);
    bringIntoTheNetwork(graph);
    return new FlowLearner(
        parts.settings(),
        graph,
        inputs,
        new QuantileScale(statistics.action()),
        parts.network(),
        parts.noises());
  }

  /** Until someone learns, an opened policy's backbone is only in its ONNX file. */
  private void bringIntoTheNetwork(BackboneGraph graph) {
    if (origin == null) {
      return;
    }
    TensorFlowNetwork network = parts.network();
    try {
      network.load(graph.schema(), BundleFiles.backboneWeights(origin, graph.schema()));
    } catch (IOException e) {
      throw BundleFiles.unusable(parts.plugin(), origin, e);
    }
    parts.backbone().computeWith(network.compile(graph.computation()));
    origin = null;
  }

  @Override
  public void save(Path folder) throws IOException {
    parts.description().write(folder);
    Files.writeString(folder.resolve(BundleFiles.TOKENIZER), parts.tokenizer().json());
    Safetensors.write(folder.resolve(BundleFiles.HEAD), head.weights());
    BackboneGraph graph = parts.graph();
    if (origin != null) {
      BundleFiles.copyFrozen(origin, folder);
      BundleFiles.copyImported(origin, folder);
    } else if (graph != null) {
      new OnnxWriter(parts.plugin())
          .write(
              folder.resolve(BundleFiles.BACKBONE),
              graph.computation(),
              WeightSource.of(parts.network().weights(graph.schema())));
    }
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      parts.backbone().close();
      head.close();
      parts.network().close();
      parts.tokenizer().close();
    }
  }
}
