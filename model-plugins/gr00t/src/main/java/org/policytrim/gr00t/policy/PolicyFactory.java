package org.policytrim.gr00t.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.plugin.ModelContext;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.plugin.SpiVersion;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Safetensors;
import org.policytrim.gr00t.Gr00tSettings;
import org.policytrim.gr00t.Gr00tSize;
import org.policytrim.gr00t.graph.ActionNetwork;
import org.policytrim.gr00t.graph.Backbone;
import org.policytrim.gr00t.graph.BackboneSizes;
import org.policytrim.gr00t.graph.FeatureNames;
import org.policytrim.gr00t.graph.HeadSizes;
import org.policytrim.gr00t.graph.ObservationSizes;
import org.policytrim.network.flow.Exploration;
import org.policytrim.network.flow.FlowSchedule;
import org.policytrim.network.flow.FlowSettings;
import org.policytrim.network.flow.NoiseHead;
import org.policytrim.network.onnx.OnnxComputation;
import org.policytrim.network.operation.CompiledComputation;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.parameter.ParameterSchema;
import org.policytrim.network.policy.BundleFiles;
import org.policytrim.network.policy.ComputedBackbone;
import org.policytrim.network.policy.RecordFile;
import org.policytrim.network.tensorflow.ComputeSettings;
import org.policytrim.network.tensorflow.Devices;
import org.policytrim.network.tensorflow.TensorFlowNetwork;
import org.policytrim.network.text.PromptTokenizer;
import org.policytrim.network.text.WordVocabulary;

/** Makes policies: from scratch, and from the files of a bundle. */
public final class PolicyFactory {

  /** Who writes the ONNX files. */
  public static final String PRODUCER = "policytrim-gr00t";

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
    NetworkFile description;
    FlowSettings head;
    PolicyCard card = card(context);
    try {
      description =
          description(settings, context, SPARE_TOKENS + WordVocabulary.longest(prompts), words);
      head = headSettings(settings, description, card);
    } catch (IllegalArgumentException e) {
      throw new PluginException(
          "gr00t", e.getMessage(), "Mend policy.network, policy.embodiment or the plan.", e);
    }
    PromptTokenizer tokenizer;
    try {
      tokenizer = new PromptTokenizer("gr00t", words.toJson(), words.size());
    } catch (IOException e) {
      throw new IllegalStateException("our own tokenizer can't be read", e);
    }
    Backbone own = new Backbone(description.observations(), backboneOf(description));
    TensorFlowNetwork network = network(own, head, context.device());
    for (ParameterSchema schema : List.of(own.schema(), head.network().schema())) {
      network.load(schema, schema.draw(context.seed()));
    }
    ComputedBackbone backbone =
        backbone(settings, description, card, tokenizer, network.compile(own), own);
    return new Gr00tPolicy(
        card,
        new Gr00tPolicy.Parts(description, own, head, network, backbone, tokenizer),
        settings.noisesPerExample(),
        null);
  }

  private static BackboneSizes backboneOf(NetworkFile description) {
    return java.util.Objects.requireNonNull(description.backbone());
  }

  private PolicyCard card(ModelContext context) {
    return new PolicyCard(
        "gr00t",
        version,
        SpiVersion.NAME,
        context.actions(),
        context.observations(),
        context.chunk(),
        context.planLength(),
        context.horizon(),
        NormalisationStatistics.unit(
            context.observations().stateSize(), context.actions().dimensions()),
        "random weights, seed " + context.seed());
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
      return opened(folder, card, settings, device);
    } catch (IOException | IllegalArgumentException e) {
      throw BundleFiles.unusable("gr00t", folder, e);
    }
  }

  private TrainablePolicy opened(
      Path folder, PolicyCard card, Gr00tSettings settings, Device device) throws IOException {
    NetworkFile description = NetworkFile.read(folder);
    requireBackbone(folder);
    description.requireFit(folder, card);
    FlowSettings head = headSettings(settings, description, card);
    ParameterSchema headSchema = head.network().schema();
    NamedTensors weights = headWeights(folder, headSchema);
    Backbone own =
        description.backbone() == null
            ? null
            : new Backbone(description.observations(), description.backbone());
    List<AutoCloseable> opened = new ArrayList<>();
    try {
      PromptTokenizer tokenizer = tokenizer(folder, description.observations());
      opened.add(tokenizer);
      CompiledComputation encoder = encoder(folder, description, device);
      opened.add(encoder);
      TensorFlowNetwork network = network(own, head, device);
      opened.add(network);
      network.load(headSchema, weights);
      ComputedBackbone backbone = backbone(settings, description, card, tokenizer, encoder, own);
      return new Gr00tPolicy(
          card,
          new Gr00tPolicy.Parts(description, own, head, network, backbone, tokenizer),
          settings.noisesPerExample(),
          folder);
    } catch (IOException | RuntimeException e) {
      closeAll(opened, e);
      throw e;
    }
  }

  private static void closeAll(List<AutoCloseable> opened, Exception cause) {
    for (AutoCloseable resource : opened.reversed()) {
      try {
        resource.close();
      } catch (Exception e) {
        cause.addSuppressed(e);
      }
    }
  }

  private CompiledComputation encoder(Path folder, NetworkFile description, Device device)
      throws IOException {
    Path file = folder.resolve(BundleFiles.BACKBONE);
    return OnnxComputation.open(
        file,
        Backbone.inputs(description.observations()).stream().map(Computation.Input::name).toList(),
        List.of(FeatureNames.TOKENS),
        threads,
        device);
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

  /** Learned noise is no part of a checkpoint: where it is wanted and missing, it begins afresh. */
  private static NamedTensors headWeights(Path folder, ParameterSchema schema) throws IOException {
    Path file = folder.resolve(BundleFiles.HEAD);
    try {
      return NoiseHead.fitting(Safetensors.read(file), schema);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  private static PromptTokenizer tokenizer(Path folder, ObservationSizes sizes) throws IOException {
    Path file = folder.resolve(BundleFiles.TOKENIZER);
    try {
      return new PromptTokenizer("gr00t", RecordFile.readText(file), sizes.vocabulary());
    } catch (IOException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private TensorFlowNetwork network(@Nullable Backbone own, FlowSettings head, Device device) {
    List<ParameterSchema> schemas = new ArrayList<>(List.of(head.network().schema()));
    if (own != null) {
      schemas.add(own.schema());
    }
    return new TensorFlowNetwork(schemas, new ComputeSettings(threads, device));
  }

  private static ComputedBackbone backbone(
      Gr00tSettings settings,
      NetworkFile description,
      PolicyCard card,
      PromptTokenizer tokenizer,
      CompiledComputation encoder,
      @Nullable Backbone own) {
    return new ComputedBackbone(
        FeatureNames.spec(description.head(), description.observations().tokens()),
        new ObservationBatch(description, card.observations(), card.statistics(), tokenizer)
            ::inputs,
        encoder,
        own == null ? 0 : own.schema().count(),
        settings.largestBatch());
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
            card.planLength(),
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
