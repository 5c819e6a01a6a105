package org.policytrim.gr00t.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.plugin.ModelContext;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.gr00t.Gr00tSettings;
import org.policytrim.gr00t.Gr00tSize;
import org.policytrim.gr00t.graph.ActionNetwork;
import org.policytrim.gr00t.graph.Backbone;
import org.policytrim.gr00t.graph.BackboneSizes;
import org.policytrim.gr00t.graph.FeatureNames;
import org.policytrim.gr00t.graph.HeadSizes;
import org.policytrim.gr00t.graph.ObservationSizes;
import org.policytrim.network.flow.Exploration;
import org.policytrim.network.flow.FlowDesign;
import org.policytrim.network.flow.FlowSchedule;
import org.policytrim.network.flow.FlowSettings;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.policy.BackboneGraph;
import org.policytrim.network.policy.BundleFiles;
import org.policytrim.network.tensorflow.ComputeSettings;
import org.policytrim.network.tensorflow.Devices;
import org.policytrim.network.text.PromptTokenizer;
import org.policytrim.network.text.WordVocabulary;

/** Makes policies: from scratch, and from the files of a bundle. */
public final class PolicyFactory {

  private static final String PADDING = "<pad>";
  private static final String BEGIN = "<bos>";
  private static final String UNKNOWN = "<unk>";

  /** Room for an instruction that is a little longer than those a network was made for. */
  private static final int SPARE_TOKENS = 4;

  private final String version;
  private final int threads;

  /**
   * A factory.
   *
   * @param version the plugin's
   * @param threads how many one operation may use
   */
  public PolicyFactory(String version, int threads) {
    this.version = version;
    this.threads = threads;
  }

  /** A policy with fresh weights. */
  public TrainablePolicy create(Gr00tSettings settings, ModelContext context) {
    Devices.require("gr00t", context.device());
    List<String> prompts = context.instructions().stream().map(ObservationBatch::prompt).toList();
    WordVocabulary words =
        new WordVocabulary(List.of(PADDING, BEGIN, UNKNOWN), BEGIN, UNKNOWN, prompts, List.of());
    PolicyCard card = context.untrainedCard("gr00t", version);
    FlowDesign design;
    try {
      NetworkFile description =
          description(settings, context, SPARE_TOKENS + WordVocabulary.longest(prompts), words);
      design = design(settings, description, card);
    } catch (IllegalArgumentException e) {
      throw new PluginException(
          "gr00t", e.getMessage(), "Mend policy.network, policy.embodiment or the plan.", e);
    }
    try {
      PromptTokenizer tokenizer = new PromptTokenizer("gr00t", words.toJson(), words.size());
      return design.fresh(
          tokenizer, context.seed(), new ComputeSettings(threads, context.device()));
    } catch (IOException e) {
      throw new IllegalStateException("our own tokenizer can't be read", e);
    }
  }

  private static NetworkFile description(
      Gr00tSettings settings, ModelContext context, int textTokens, WordVocabulary words) {
    BackboneSizes backbone = settings.size().backbone(settings.network(), context.observations());
    HeadSizes head =
        settings.size().head(settings.network(), settings.version(), backbone, context);
    ObservationSizes observations =
        Gr00tSize.observations(backbone, context.observations(), textTokens, words.size());
    return new NetworkFile(
        head,
        observations,
        backbone,
        settings.size().denoiseSteps(),
        Math.max(0, settings.embodiment()));
  }

  /**
   * A policy from a bundle's files.
   *
   * @throws PluginException naming the file and what is wrong with it
   */
  public TrainablePolicy open(Path folder, PolicyCard card, Gr00tSettings settings, Device device) {
    Devices.require("gr00t", device);
    try {
      NetworkFile description = NetworkFile.read(folder);
      requireBackbone(folder);
      description.requireFit(folder, card);
      return design(settings, description, card)
          .open(
              folder,
              description.observations().vocabulary(),
              new ComputeSettings(threads, device));
    } catch (IOException | IllegalArgumentException e) {
      throw BundleFiles.unusable("gr00t", folder, e);
    }
  }

  /** A head alone can be imported and exported, but sees nothing. */
  private static void requireBackbone(Path folder) {
    if (!Files.exists(folder.resolve(BundleFiles.BACKBONE))) {
      throw new PluginException(
          "gr00t",
          "the bundle %s holds an action head alone: without a backbone it sees nothing"
              .formatted(folder),
          "Put %s and %s into the checkpoint's folder and import it again."
              .formatted(BundleFiles.BACKBONE, BundleFiles.TOKENIZER));
    }
  }

  private static FlowDesign design(
      Gr00tSettings settings, NetworkFile description, PolicyCard card) {
    FlowSettings head = headSettings(settings, description, card);
    ObservationSizes sizes = description.observations();
    return new FlowDesign(
        card,
        description::write,
        head,
        settings.noisesPerExample(),
        new FlowDesign.Encoder(
            FeatureNames.spec(description.head(), sizes.tokens()),
            Backbone.inputs(sizes),
            List.of(FeatureNames.TOKENS),
            graph(description, head)),
        (statistics, tokenizer) ->
            new ObservationBatch(description, card.observations(), statistics, tokenizer)::inputs);
  }

  private static @Nullable BackboneGraph graph(NetworkFile description, FlowSettings head) {
    BackboneSizes sizes = description.backbone();
    if (sizes == null) {
      return null;
    }
    Backbone backbone = new Backbone(description.observations(), sizes);
    List<Computation.Input> passed =
        head.network().features().stream()
            .filter(input -> !input.name().equals(FeatureNames.TOKENS))
            .toList();
    return new BackboneGraph(backbone.schema(), backbone, passed);
  }

  private static FlowSettings headSettings(
      Gr00tSettings settings, NetworkFile description, PolicyCard card) {
    int steps = settings.denoiseSteps() > 0 ? settings.denoiseSteps() : description.denoiseSteps();
    int embodiment =
        settings.embodiment() == Gr00tSettings.OWN_EMBODIMENT
            ? description.embodiment()
            : settings.embodiment();
    ActionNetwork network =
        new ActionNetwork(
            description.head(),
            description.observations().tokens(),
            card.chunkLength(),
            OptionalInt.of(embodiment),
            settings.exploration() == Exploration.FLOW_NOISE);
    return new FlowSettings(
        network,
        new FlowSchedule(network.direction(), steps, settings.noise()),
        settings.exploration(),
        card.actions().dimensions(),
        settings.largestBatch());
  }
}
