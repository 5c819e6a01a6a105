package org.policytrim.network.policy;

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
import org.policytrim.network.tensorflow.TensorFlowNetwork;
import org.policytrim.network.text.PromptTokenizer;

/** A design with weights: backbone and head under one card, as a bundle holds them. */
final class NetworkPolicy implements TrainablePolicy {

  private final PolicyDesign design;
  private final TensorFlowNetwork network;
  private final FrozenBackbone frozen;
  private final PromptTokenizer tokenizer;
  private final NetworkHead head;

  /** The folder it was opened from; null for one made from scratch. */
  private final @Nullable Path origin;

  private PolicyCard card;
  private boolean closed;

  /**
   * Joins the parts, all of which are closed with the policy.
   *
   * @param network holds the head's weights, and those of the backbone if its network is known
   * @param tokenizer for prompts
   * @param origin the bundle it was opened from, whose backbone ONNX Runtime computes; null for one
   *     made from scratch
   */
  NetworkPolicy(
      PolicyDesign design,
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
    this.head = design.head().head(network, card.statistics());
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
          "a backbone that is only known as an ONNX file can't be pretrained",
          "Leave out pretraining, or make a network from scratch.");
    }
    design.head().requirePretrainable();
    Function<List<Observation>, NamedTensors> inputs =
        design.assembly().with(statistics, tokenizer);
    card = card.withStatistics(statistics);
    frozen.backbone().readWith(inputs);
    head.normaliseWith(statistics);
    frozen.moveIntoNetwork();
    return design.head().learner(graph, inputs, statistics, network);
  }

  @Override
  public void save(Path folder) throws IOException {
    RecordFile.write(folder.resolve(BundleFiles.NETWORK), design.network());
    Files.writeString(folder.resolve(BundleFiles.TOKENIZER), tokenizer.json());
    design.head().save(head.weights(), folder, origin, frozen.isInFile());
    frozen.save(folder);
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
