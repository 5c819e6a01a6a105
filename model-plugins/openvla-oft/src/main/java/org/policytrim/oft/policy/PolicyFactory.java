package org.policytrim.oft.policy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.plugin.ModelContext;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.network.operation.CompiledComputation;
import org.policytrim.network.parameter.ParameterSchema;
import org.policytrim.network.policy.BundleFiles;
import org.policytrim.network.policy.ComputedBackbone;
import org.policytrim.network.policy.OpenedParts;
import org.policytrim.network.tensorflow.ComputeSettings;
import org.policytrim.network.tensorflow.Devices;
import org.policytrim.network.tensorflow.TensorFlowNetwork;
import org.policytrim.network.text.PromptTokenizer;
import org.policytrim.network.text.WordVocabulary;
import org.policytrim.oft.Decoding;
import org.policytrim.oft.OftSettings;
import org.policytrim.oft.action.ActionScale;
import org.policytrim.oft.action.GripperConvention;
import org.policytrim.oft.graph.Backbone;
import org.policytrim.oft.graph.Decoder;
import org.policytrim.oft.graph.OftSizes;
import org.policytrim.oft.graph.RegressionHead;
import org.policytrim.oft.prompt.PromptEncoder;
import org.policytrim.oft.token.FeatureNames;
import org.policytrim.oft.token.VisualComputation;

/** Makes policies: from scratch, and from the files of a bundle. */
public final class PolicyFactory {

  private static final String MODEL = "openvla-oft";

  /** Room for an instruction that is a little longer than those a network was made for. */
  private static final int SPARE_TOKENS = 2;

  /** States further out than this look alike: a network has seen nothing there. */
  private static final double STATE_LIMIT = 3;

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
  public TrainablePolicy create(OftSettings settings, ModelContext context) {
    Devices.require(MODEL, context.device());
    requireChunk(context.chunk(), context.planLength());
    requireNoRegression(settings.decoding(), null);
    WordVocabulary words = PromptEncoder.words(settings.prompt(), context.instructions());
    int room = SPARE_TOKENS + PromptEncoder.longest(settings.prompt(), context.instructions());
    OftSizes sizes;
    try {
      sizes =
          settings
              .size()
              .sizes(
                  settings.network(),
                  settings.stopToken(),
                  context,
                  room,
                  words.size(),
                  PromptEncoder.STOP);
    } catch (IllegalArgumentException e) {
      throw new PluginException(MODEL, e.getMessage(), "Mend the sizes under policy.network.", e);
    }
    NetworkFile description =
        new NetworkFile(
            sizes,
            settings.prompt(),
            PromptEncoder.LAST,
            sizes.language().vocabulary(),
            ActionScale.scaledByDefault(context.actions().axes()),
            GripperConvention.AS_IS,
            1,
            STATE_LIMIT,
            null,
            null);
    try {
      return create(
          settings, context, description, PromptEncoder.tokenizer(words.toJson(), words.size()));
    } catch (IOException e) {
      throw new IllegalStateException("our own tokenizer can't be read", e);
    }
  }

  private TrainablePolicy create(
      OftSettings settings,
      ModelContext context,
      NetworkFile description,
      PromptTokenizer tokenizer) {
    PolicyCard card = context.untrainedCard(MODEL, version);
    OftSizes sizes = description.sizes();
    Backbone graph = new Backbone(sizes);
    // Pretraining moves everything; adapters come in when what it made is opened.
    HeadSettings headSettings = headSettings(settings, new Decoder(sizes), sizes, null);
    TensorFlowNetwork network = network(graph, headSettings, context.device());
    for (ParameterSchema schema : List.of(graph.schema(), headSettings.decoder().schema())) {
      network.load(schema, schema.draw(context.seed()));
    }
    CompiledComputation encoder = network.compile(new VisualComputation(sizes, graph));
    return policy(
        card, settings, description, graph, headSettings, network, encoder, tokenizer, null);
  }

  private static TrainablePolicy policy(
      PolicyCard card,
      OftSettings settings,
      NetworkFile description,
      Backbone graph,
      HeadSettings head,
      TensorFlowNetwork network,
      CompiledComputation encoder,
      PromptTokenizer tokenizer,
      @Nullable Path origin) {
    PromptEncoder prompts =
        new PromptEncoder(
            description.prompt(),
            tokenizer,
            description.lastToken(),
            description.sizes().promptTokens());
    ComputedBackbone backbone =
        new ComputedBackbone(
            FeatureNames.spec(description.sizes()),
            new ObservationBatch(description, card.observations(), card.statistics(), prompts)
                ::inputs,
            encoder,
            graph.schema().count(),
            settings.largestBatch());
    return new OftPolicy(card, description, graph, head, network, backbone, prompts, origin);
  }

  /**
   * A policy from a bundle's files.
   *
   * @throws PluginException naming the file and what is wrong with it
   */
  public TrainablePolicy open(Path folder, PolicyCard card, OftSettings settings, Device device) {
    Devices.require(MODEL, device);
    try {
      return opened(folder, card, settings, device);
    } catch (IOException | IllegalArgumentException e) {
      throw BundleFiles.unusable(MODEL, folder, e);
    }
  }

  private TrainablePolicy opened(Path folder, PolicyCard card, OftSettings settings, Device device)
      throws IOException {
    NetworkFile stored = NetworkFile.read(folder);
    NetworkFile description =
        stored.adapters() == null
            ? settings.lora().lowRank().map(stored::adaptedBy).orElse(stored)
            : stored;
    OftSizes sizes = description.sizes();
    requireFit(folder, sizes, card);
    Backbone graph = new Backbone(sizes);
    RegressionHead regression = regression(settings.decoding(), description);
    Decoder decoder = new Decoder(sizes, description.adapters());
    HeadSettings headSettings = headSettings(settings, decoder, sizes, regression);
    NamedTensors headWeights =
        BundleFiles.weights(folder.resolve(BundleFiles.HEAD), decoder.schema());
    NamedTensors adapters = NamedTensors.empty();
    if (decoder.isAdapted()) {
      adapters =
          stored.adapters() == null
              ? decoder.trained().draw(0)
              : BundleFiles.weights(folder.resolve(OftFiles.ADAPTERS), decoder.trained());
    }
    NamedTensors regressionWeights =
        regression == null
            ? NamedTensors.empty()
            : BundleFiles.weights(folder.resolve(OftFiles.REGRESSION), regression.schema());
    try (OpenedParts opened = new OpenedParts()) {
      PromptTokenizer tokenizer =
          opened.add(
              BundleFiles.tokenizer(folder, MODEL, sizes.language().vocabulary()),
              PromptTokenizer::close);
      CompiledComputation encoder =
          opened.add(
              BundleFiles.backbone(
                  folder,
                  new VisualComputation(sizes, graph).inputs(),
                  List.of(FeatureNames.VISUAL),
                  threads,
                  device),
              CompiledComputation::close);
      TensorFlowNetwork network =
          opened.add(network(graph, headSettings, device), TensorFlowNetwork::close);
      network.load(decoder.schema(), headWeights);
      if (decoder.isAdapted()) {
        network.load(decoder.trained(), adapters);
      }
      if (regression != null) {
        network.load(regression.schema(), regressionWeights);
      }
      TrainablePolicy policy =
          policy(
              card,
              settings,
              description,
              graph,
              headSettings,
              network,
              encoder,
              tokenizer,
              folder);
      opened.handedOver();
      return policy;
    }
  }

  private static void requireFit(Path folder, OftSizes sizes, PolicyCard card) {
    Path file = folder.resolve(NetworkFile.NAME);
    if (card.observations().cameras().size() != sizes.cameras()) {
      throw new IllegalArgumentException(
          "the card names %d cameras, %s takes %d"
              .formatted(card.observations().cameras().size(), file, sizes.cameras()));
    }
    if (card.actions().dimensions() != sizes.axes()) {
      throw new IllegalArgumentException(
          "the card names %d action axes, %s has %d"
              .formatted(card.actions().dimensions(), file, sizes.axes()));
    }
    if (sizes.stateTokens() > 0 && card.observations().stateSize() != sizes.stateSize()) {
      throw new IllegalArgumentException(
          "the card names %d state numbers, %s takes %d"
              .formatted(card.observations().stateSize(), file, sizes.stateSize()));
    }
    requireChunk(sizes.chunk(), card.planLength());
  }

  /** Plans are as long as the chunk, neither longer nor shorter. */
  private static void requireChunk(int chunk, int planLength) {
    if (planLength != chunk) {
      throw new PluginException(
          MODEL,
          "plans of %d actions were asked for, but the network is trained with chunk %d and has"
                  .formatted(planLength, chunk)
              + " learned what to put into %d action slots, no more and no less".formatted(chunk),
          "Take horizons of at most %d, or pretrain with policy.chunk: %d."
              .formatted(chunk, planLength));
    }
  }

  private static @Nullable RegressionHead regression(Decoding decoding, NetworkFile description) {
    requireNoRegression(decoding, description.regression());
    NetworkFile.Regression extents = description.regression();
    return decoding == Decoding.REGRESSION && extents != null
        ? extents.head(description.sizes())
        : null;
  }

  private static void requireNoRegression(
      Decoding decoding, NetworkFile.@Nullable Regression regression) {
    if (decoding == Decoding.REGRESSION && regression == null) {
      throw new PluginException(
          MODEL,
          "policy.decoding is regression, and the network has no regression head",
          "Choose greedy or sampled, or import a checkpoint together with its action_head.");
    }
  }

  private TensorFlowNetwork network(Backbone graph, HeadSettings settings, Device device) {
    List<ParameterSchema> schemas =
        new ArrayList<>(List.of(graph.schema(), settings.decoder().schema()));
    if (settings.decoder().isAdapted()) {
      schemas.add(settings.decoder().trained());
    }
    RegressionHead regression = settings.regression();
    if (regression != null) {
      schemas.add(regression.schema());
    }
    return new TensorFlowNetwork(schemas, new ComputeSettings(threads, device));
  }

  private static HeadSettings headSettings(
      OftSettings settings, Decoder decoder, OftSizes sizes, @Nullable RegressionHead regression) {
    return new HeadSettings(
        sizes,
        decoder,
        regression,
        settings.decoding(),
        settings.temperature(),
        settings.largestBatch());
  }
}
