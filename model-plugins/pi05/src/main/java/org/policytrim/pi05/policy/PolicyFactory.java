package org.policytrim.pi05.policy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.plugin.ModelContext;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.plugin.SpiVersion;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Safetensors;
import org.policytrim.network.flow.Exploration;
import org.policytrim.network.flow.FlowSchedule;
import org.policytrim.network.flow.FlowSettings;
import org.policytrim.network.flow.NoiseHead;
import org.policytrim.network.onnx.OnnxComputation;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.parameter.ParameterSchema;
import org.policytrim.network.policy.BundleFiles;
import org.policytrim.network.policy.RecordFile;
import org.policytrim.network.tensorflow.ComputeSettings;
import org.policytrim.network.tensorflow.Devices;
import org.policytrim.network.tensorflow.TensorFlowNetwork;
import org.policytrim.network.text.PromptTokenizer;
import org.policytrim.network.text.WordVocabulary;
import org.policytrim.pi05.Pi05Settings;
import org.policytrim.pi05.graph.Expert;
import org.policytrim.pi05.graph.FeatureNames;
import org.policytrim.pi05.graph.Pi05Sizes;
import org.policytrim.pi05.graph.Prefix;
import org.policytrim.pi05.graph.PrefixComputation;
import org.policytrim.pi05.prompt.PromptFormat;
import org.policytrim.pi05.prompt.PromptWords;

/** Makes policies: from scratch, and from the files of a bundle. */
public final class PolicyFactory {

  /** Who writes the ONNX files. */
  public static final String PRODUCER = "policytrim-pi05";

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
  public TrainablePolicy create(Pi05Settings settings, ModelContext context) {
    Devices.require("pi05", context.device());
    boolean plain = settings.state() == Pi05Settings.StateEntry.PLAIN;
    boolean inPrompt = settings.state() == Pi05Settings.StateEntry.PROMPT;
    PromptFormat format = new PromptFormat(inPrompt ? context.observations().stateSize() : 0);
    WordVocabulary words = PromptWords.of(format, context.instructions());
    int tokens = SPARE_TOKENS + PromptWords.longest(format, context.instructions());
    Pi05Sizes sizes;
    try {
      sizes = settings.size().sizes(settings.network(), plain, context, tokens, words.size());
    } catch (IllegalArgumentException e) {
      throw new PluginException("pi05", e.getMessage(), "Mend the sizes under policy.network.", e);
    }
    PolicyCard card =
        new PolicyCard(
            "pi05",
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
    NetworkFile description =
        new NetworkFile(sizes, settings.size().denoiseSteps(), format.stateNumbers());
    try {
      return create(
          settings,
          context,
          card,
          description,
          PromptWords.tokenizer(words.toJson(), words.size()));
    } catch (IOException e) {
      throw new IllegalStateException("our own tokenizer can't be read", e);
    }
  }

  private TrainablePolicy create(
      Pi05Settings settings,
      ModelContext context,
      PolicyCard card,
      NetworkFile description,
      PromptTokenizer tokenizer) {
    Pi05Sizes sizes = description.sizes();
    Prefix prefix = new Prefix(sizes);
    FlowSettings headSettings = headSettings(settings, description, card);
    TensorFlowNetwork network =
        network(prefix.schema(), headSettings.network().schema(), context.device());
    for (ParameterSchema schema : List.of(prefix.schema(), headSettings.network().schema())) {
      network.load(schema, schema.draw(context.seed()));
    }
    Pi05Backbone backbone =
        new Pi05Backbone(
            description,
            card.observations(),
            card.statistics(),
            tokenizer,
            network.compile(new PrefixComputation(sizes, prefix)),
            prefix.schema().count(),
            settings.largestBatch());
    return new Pi05Policy(
        card,
        description,
        prefix,
        headSettings,
        network,
        backbone,
        settings.noisesPerExample(),
        null);
  }

  /**
   * A policy from a bundle's files.
   *
   * @throws PluginException naming the file and what is wrong with it
   */
  public TrainablePolicy open(Path folder, PolicyCard card, Pi05Settings settings, Device device) {
    Devices.require("pi05", device);
    try {
      return opened(folder, card, settings, device);
    } catch (IOException | IllegalArgumentException e) {
      throw BundleFiles.unusable("pi05", folder, e);
    }
  }

  private TrainablePolicy opened(Path folder, PolicyCard card, Pi05Settings settings, Device device)
      throws IOException {
    NetworkFile description = NetworkFile.read(folder);
    Pi05Sizes sizes = description.sizes();
    requireFit(folder, sizes, card);
    Prefix prefix = new Prefix(sizes);
    FlowSettings headSettings = headSettings(settings, description, card);
    ParameterSchema headSchema = headSettings.network().schema();
    NamedTensors headWeights = headWeights(folder, headSchema);
    PromptTokenizer tokenizer = tokenizer(folder, sizes);
    OnnxComputation encoder = null;
    TensorFlowNetwork network = null;
    try {
      PrefixComputation computation = new PrefixComputation(sizes, prefix);
      encoder =
          OnnxComputation.open(
              folder.resolve(BundleFiles.BACKBONE),
              computation.inputs().stream().map(Computation.Input::name).toList(),
              FeatureNames.keyValues(sizes),
              threads,
              device);
      network = network(prefix.schema(), headSettings.network().schema(), device);
      network.load(headSchema, headWeights);
      Pi05Backbone backbone =
          new Pi05Backbone(
              description,
              card.observations(),
              card.statistics(),
              tokenizer,
              encoder,
              prefix.schema().count(),
              settings.largestBatch());
      return new Pi05Policy(
          card,
          description,
          prefix,
          headSettings,
          network,
          backbone,
          settings.noisesPerExample(),
          folder);
    } catch (IOException | RuntimeException e) {
      tokenizer.close();
      if (encoder != null) {
        encoder.close();
      }
      if (network != null) {
        network.close();
      }
      throw e;
    }
  }

  private static void requireFit(Path folder, Pi05Sizes sizes, PolicyCard card) {
    Path file = folder.resolve(NetworkFile.NAME);
    if (card.observations().cameras().size() != sizes.cameras()) {
      throw new IllegalArgumentException(
          "the card names %d cameras, %s has room for %d"
              .formatted(card.observations().cameras().size(), file, sizes.cameras()));
    }
    if (card.actions().dimensions() > sizes.actionWidth()) {
      throw new IllegalArgumentException(
          "the card names %d action axes, %s has room for %d"
              .formatted(card.actions().dimensions(), file, sizes.actionWidth()));
    }
    if (sizes.stateTokens() > 0 && card.observations().stateSize() != sizes.stateSize()) {
      throw new IllegalArgumentException(
          "the card names %d state numbers, %s takes %d"
              .formatted(card.observations().stateSize(), file, sizes.stateSize()));
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

  private static PromptTokenizer tokenizer(Path folder, Pi05Sizes sizes) throws IOException {
    Path file = folder.resolve(BundleFiles.TOKENIZER);
    String json = RecordFile.readText(file);
    try {
      return PromptWords.tokenizer(json, sizes.language().vocabulary());
    } catch (IOException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private TensorFlowNetwork network(ParameterSchema prefix, ParameterSchema head, Device device) {
    return new TensorFlowNetwork(List.of(prefix, head), new ComputeSettings(threads, device));
  }

  private static FlowSettings headSettings(
      Pi05Settings settings, NetworkFile description, PolicyCard card) {
    int steps = settings.denoiseSteps() > 0 ? settings.denoiseSteps() : description.denoiseSteps();
    boolean learnedNoise = settings.exploration() == Exploration.FLOW_NOISE;
    Expert expert = new Expert(description.sizes(), card.planLength(), learnedNoise);
    return new FlowSettings(
        expert,
        new FlowSchedule(expert.direction(), steps, settings.noise()),
        settings.exploration(),
        card.actions().dimensions(),
        settings.largestBatch());
  }
}
