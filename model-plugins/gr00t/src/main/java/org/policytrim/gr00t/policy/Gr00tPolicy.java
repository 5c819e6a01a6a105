package org.policytrim.gr00t.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.action.ActionPlan;
import org.policytrim.api.model.Features;
import org.policytrim.api.model.ImitationLearner;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.model.PlanRequest;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.model.SampleRequest;
import org.policytrim.api.model.TrainableActionHead;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.model.VlaBackbone;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.tensor.Safetensors;
import org.policytrim.gr00t.graph.Backbone;
import org.policytrim.gr00t.graph.FeatureNames;
import org.policytrim.network.flow.FlowHead;
import org.policytrim.network.flow.FlowLearner;
import org.policytrim.network.flow.FlowSettings;
import org.policytrim.network.onnx.OnnxWriter;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.parameter.WeightSource;
import org.policytrim.network.policy.BundleFiles;
import org.policytrim.network.policy.ComputedBackbone;
import org.policytrim.network.policy.QuantileScale;
import org.policytrim.network.tensorflow.TensorFlowNetwork;
import org.policytrim.network.text.PromptTokenizer;

/** Both halves under one card. */
final class Gr00tPolicy implements TrainablePolicy {

  private final NetworkFile description;
  private final @Nullable Backbone own;
  private final FlowSettings settings;
  private final TensorFlowNetwork network;
  private final ComputedBackbone backbone;
  private final PromptTokenizer tokenizer;
  private final FlowHead head;
  private final int noises;

  /** The folder it was opened from; null where the backbone's weights are in the network. */
  private @Nullable Path origin;

  private PolicyCard card;
  private boolean closed;

  Gr00tPolicy(PolicyCard card, Parts parts, int noises, @Nullable Path origin) {
    this.card = card;
    this.description = parts.description();
    this.own = parts.own();
    this.settings = parts.settings();
    this.network = parts.network();
    this.backbone = parts.backbone();
    this.tokenizer = parts.tokenizer();
    this.noises = noises;
    this.origin = origin;
    this.head = new FlowHead(settings, network, card.statistics());
  }

  /**
   * What a policy is made of; all of it closed with the policy.
   *
   * @param description its sizes
   * @param own its backbone, where it is one of ours
   * @param settings of the head
   * @param network holds the weights of the head, and once something is learned the backbone's
   * @param backbone the frozen half
   * @param tokenizer for prompts
   */
  record Parts(
      NetworkFile description,
      @Nullable Backbone own,
      FlowSettings settings,
      TensorFlowNetwork network,
      ComputedBackbone backbone,
      PromptTokenizer tokenizer) {}

  @Override
  public PolicyCard card() {
    return card;
  }

  @Override
  public VlaBackbone backbone() {
    return backbone;
  }

  @Override
  public TrainableActionHead head() {
    return head;
  }

  @Override
  public List<ActionPlan> plan(List<PlanRequest> requests) {
    List<Features> seen = backbone.encode(requests.stream().map(PlanRequest::observation).toList());
    List<SampleRequest> decisions = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      decisions.add(new SampleRequest(seen.get(i), requests.get(i).random()));
    }
    return head.plan(decisions);
  }

  @Override
  public ImitationLearner imitationLearner(NormalisationStatistics statistics) {
    if (own == null) {
      throw new PluginException(
          "gr00t",
          "a backbone that is only known as an ONNX graph can't be pretrained",
          "Leave out pretraining, or make a network from scratch.");
    }
    card = card.withStatistics(statistics);
    ObservationBatch batch =
        new ObservationBatch(description, card.observations(), statistics, tokenizer);
    backbone.readWith(batch::inputs);
    head.normaliseWith(statistics);
    bringBackboneIntoTheNetwork(own);
    return new FlowLearner(
        settings,
        new FlowLearner.Backbone(own.schema(), own, passed(), batch::inputs),
        new QuantileScale(statistics.action()),
        network,
        noises);
  }

  /** The features that no backbone makes. */
  private List<Computation.Input> passed() {
    return settings.network().features().stream()
        .filter(input -> !input.name().equals(FeatureNames.TOKENS))
        .toList();
  }

  /** Until someone learns, an opened policy's backbone is only in its ONNX file. */
  private void bringBackboneIntoTheNetwork(Backbone ours) {
    if (origin == null) {
      return;
    }
    try {
      network.load(ours.schema(), BundleFiles.backboneWeights(origin, ours.schema()));
    } catch (IOException e) {
      throw BundleFiles.unusable("gr00t", origin, e);
    }
    backbone.computeWith(network.compile(ours));
    origin = null;
  }

  @Override
  public void save(Path folder) throws IOException {
    description.write(folder);
    Files.writeString(folder.resolve(BundleFiles.TOKENIZER), tokenizer.json());
    Safetensors.write(folder.resolve(BundleFiles.HEAD), head.weights());
    if (origin != null) {
      BundleFiles.copyFrozen(origin, folder);
    } else if (own != null) {
      new OnnxWriter(PolicyFactory.PRODUCER)
          .write(
              folder.resolve(BundleFiles.BACKBONE),
              own,
              WeightSource.of(network.weights(own.schema())));
    }
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      backbone.close();
      head.close();
      network.close();
      tokenizer.close();
    }
  }
}
