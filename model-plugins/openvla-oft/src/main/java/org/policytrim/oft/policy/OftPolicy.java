package org.policytrim.oft.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.model.ImitationLearner;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.model.TrainableActionHead;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.model.VlaBackbone;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.network.policy.BackboneGraph;
import org.policytrim.network.policy.BundleFiles;
import org.policytrim.network.policy.ComputedBackbone;
import org.policytrim.network.policy.FrozenBackbone;
import org.policytrim.network.tensorflow.TensorFlowNetwork;
import org.policytrim.oft.action.ActionScale;
import org.policytrim.oft.graph.Backbone;
import org.policytrim.oft.prompt.PromptEncoder;
import org.policytrim.oft.token.VisualComputation;
import org.policytrim.toolkit.safetensors.Safetensors;

/** Both halves under one card. */
final class OftPolicy implements TrainablePolicy {

  private final NetworkFile description;
  private final Backbone graph;
  private final HeadSettings settings;
  private final TensorFlowNetwork network;
  private final FrozenBackbone frozen;
  private final PromptEncoder prompts;
  private final OftHead head;

  /** The folder it was opened from; null for one made from scratch. */
  private final @Nullable Path origin;

  private PolicyCard card;
  private boolean closed;

  OftPolicy(
      TokenDesign design,
      TensorFlowNetwork network,
      ComputedBackbone backbone,
      PromptEncoder prompts,
      @Nullable Path origin) {
    this.card = design.card();
    this.description = design.description();
    this.graph = design.graph();
    this.settings = design.head();
    this.network = network;
    this.frozen =
        new FrozenBackbone(
            "openvla-oft",
            backbone,
            new BackboneGraph(
                graph.schema(), new VisualComputation(description.sizes(), graph), List.of()),
            network,
            origin);
    this.prompts = prompts;
    this.origin = origin;
    this.head = new OftHead(settings, network, scale(card.statistics()));
  }

  private ActionScale scale(NormalisationStatistics statistics) {
    return ActionScale.of(
        card.actions().axes(), statistics.action(), description.scaled(), description.gripper());
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
    if (settings.decoder().isAdapted()) {
      throw new PluginException(
          "openvla-oft",
          "a decoder that is trained by adapters can't be pretrained: its own weights are frozen",
          "Pretrain with policy.lora.rank: 0.");
    }
    card = card.withStatistics(statistics);
    ActionScale scale = scale(statistics);
    ComputedBackbone backbone = frozen.backbone();
    backbone.readWith(
        new ObservationBatch(description, card.observations(), statistics, prompts)::inputs);
    head.scaleWith(scale);
    frozen.bringIntoTheNetwork();
    return new OftLearner(settings, graph, backbone, scale, network);
  }

  @Override
  public void save(Path folder) throws IOException {
    description.write(folder);
    Files.writeString(folder.resolve(BundleFiles.TOKENIZER), prompts.json());
    if (settings.decoder().isAdapted() && origin != null) {
      Safetensors.write(folder.resolve(OftFiles.ADAPTERS), head.weights());
      OftFiles.copyHead(origin, folder);
    } else {
      Safetensors.write(folder.resolve(BundleFiles.HEAD), head.weights());
    }
    if (origin != null) {
      OftFiles.copyUntouched(origin, folder);
    }
    frozen.save(folder);
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      frozen.backbone().close();
      head.close();
      network.close();
      prompts.close();
    }
  }
}
