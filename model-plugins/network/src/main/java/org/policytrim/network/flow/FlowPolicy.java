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
import org.policytrim.network.policy.BackboneGraph;
import org.policytrim.network.policy.BundleFiles;
import org.policytrim.network.policy.ComputedBackbone;
import org.policytrim.network.policy.FrozenBackbone;
import org.policytrim.network.policy.QuantileScale;
import org.policytrim.network.tensorflow.TensorFlowNetwork;
import org.policytrim.network.text.PromptTokenizer;
import org.policytrim.toolkit.safetensors.Safetensors;

/** A backbone and a flow head under one card, as a bundle holds them. */
final class FlowPolicy implements TrainablePolicy {

  private final FlowDesign design;
  private final TensorFlowNetwork network;
  private final FrozenBackbone frozen;
  private final PromptTokenizer tokenizer;
  private final FlowHead head;

  /** The folder it was opened from; null for one made from scratch. */
  private final @Nullable Path origin;

  private PolicyCard card;
  private boolean closed;

  /**
   * A policy, which closes everything but the design.
   *
   * @param network holds the head's weights, and once something is learned the backbone's
   * @param tokenizer for prompts
   * @param origin the bundle it was opened from, whose backbone ONNX Runtime computes; null for one
   *     made from scratch
   */
  FlowPolicy(
      FlowDesign design,
      TensorFlowNetwork network,
      ComputedBackbone backbone,
      PromptTokenizer tokenizer,
      @Nullable Path origin) {
    this.design = design;
    this.network = network;
    this.tokenizer = tokenizer;
    this.origin = origin;
    this.card = design.card();
    this.frozen =
        new FrozenBackbone(card.model(), backbone, design.encoder().graph(), network, origin);
    this.head = new FlowHead(design.head(), network, card.statistics());
  }

  @Override
  public PolicyCard card() {
    return card;
  }

  @Override
  public VlaBackbone backbone() {
    return frozen.backbone();
  }

  @Override
  public TrainableActionHead head() {
    return head;
  }

  @Override
  public ImitationLearner imitationLearner(NormalisationStatistics statistics) {
    BackboneGraph graph = frozen.graph();
    if (graph == null) {
      throw new PluginException(
          card.model(),
          "a backbone that is only known as an ONNX graph can't be pretrained",
          "Leave out pretraining, or make a network from scratch.");
    }
    Function<List<Observation>, NamedTensors> inputs = design.reading().with(statistics, tokenizer);
    card = card.withStatistics(statistics);
    frozen.backbone().readWith(inputs);
    head.normaliseWith(statistics);
    frozen.bringIntoTheNetwork();
    return new FlowLearner(
        design.head(),
        graph,
        inputs,
        new QuantileScale(statistics.action()),
        network,
        design.noises());
  }

  @Override
  public void save(Path folder) throws IOException {
    design.description().write(folder);
    Files.writeString(folder.resolve(BundleFiles.TOKENIZER), tokenizer.json());
    Safetensors.write(folder.resolve(BundleFiles.HEAD), head.weights());
    frozen.save(folder);
    if (origin != null && frozen.isInFile()) {
      BundleFiles.copyImported(origin, folder);
    }
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      frozen.backbone().close();
      head.close();
      network.close();
      tokenizer.close();
    }
  }
}
