package org.policytrim.pi05.policy;

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
import org.policytrim.api.tensor.Safetensors;
import org.policytrim.network.flow.FlowHead;
import org.policytrim.network.flow.FlowLearner;
import org.policytrim.network.flow.FlowSettings;
import org.policytrim.network.onnx.OnnxWriter;
import org.policytrim.network.parameter.WeightSource;
import org.policytrim.network.policy.BundleFiles;
import org.policytrim.network.policy.QuantileScale;
import org.policytrim.network.tensorflow.TensorFlowNetwork;
import org.policytrim.pi05.graph.Prefix;
import org.policytrim.pi05.graph.PrefixComputation;

/** Both halves under one card. */
final class Pi05Policy implements TrainablePolicy {

  private final NetworkFile description;
  private final Prefix prefix;
  private final FlowSettings settings;
  private final TensorFlowNetwork network;
  private final Pi05Backbone backbone;
  private final FlowHead head;
  private final int noises;

  /** The folder it was opened from; null where the prefix's weights are in the network. */
  private @Nullable Path origin;

  private PolicyCard card;
  private boolean closed;

  Pi05Policy(
      PolicyCard card,
      NetworkFile description,
      Prefix prefix,
      FlowSettings settings,
      TensorFlowNetwork network,
      Pi05Backbone backbone,
      int noises,
      @Nullable Path origin) {
    this.card = card;
    this.description = description;
    this.prefix = prefix;
    this.settings = settings;
    this.network = network;
    this.backbone = backbone;
    this.noises = noises;
    this.origin = origin;
    this.head = new FlowHead(settings, network, card.statistics());
  }

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
    card = card.withStatistics(statistics);
    backbone.normaliseWith(statistics);
    head.normaliseWith(statistics);
    bringPrefixIntoTheNetwork();
    return new FlowLearner(
        settings,
        new FlowLearner.Backbone(
            prefix.schema(),
            new PrefixComputation(description.sizes(), prefix),
            List.of(),
            backbone::inputs),
        new QuantileScale(statistics.action()),
        network,
        noises);
  }

  /** Until someone learns, an opened policy's prefix is only in its ONNX file. */
  private void bringPrefixIntoTheNetwork() {
    if (origin == null) {
      return;
    }
    try {
      network.load(prefix.schema(), BundleFiles.backboneWeights(origin, prefix.schema()));
    } catch (IOException e) {
      throw BundleFiles.unusable("pi05", origin, e);
    }
    backbone.computeWith(network.compile(new PrefixComputation(description.sizes(), prefix)));
    origin = null;
  }

  @Override
  public void save(Path folder) throws IOException {
    description.write(folder);
    Files.writeString(folder.resolve(BundleFiles.TOKENIZER), backbone.tokenizer().json());
    Safetensors.write(folder.resolve(BundleFiles.HEAD), head.weights());
    if (origin == null) {
      new OnnxWriter(PolicyFactory.PRODUCER)
          .write(
              folder.resolve(BundleFiles.BACKBONE),
              new PrefixComputation(description.sizes(), prefix),
              WeightSource.of(network.weights(prefix.schema())));
    } else {
      BundleFiles.copyFrozen(origin, folder);
    }
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      backbone.close();
      head.close();
      network.close();
    }
  }
}
