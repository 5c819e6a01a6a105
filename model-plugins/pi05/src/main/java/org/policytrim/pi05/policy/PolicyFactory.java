package org.policytrim.pi05.policy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.plugin.ModelContext;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.network.flow.Exploration;
import org.policytrim.network.flow.FlowDesign;
import org.policytrim.network.flow.FlowSchedule;
import org.policytrim.network.flow.FlowSettings;
import org.policytrim.network.policy.BackboneGraph;
import org.policytrim.network.policy.BundleFiles;
import org.policytrim.network.tensorflow.ComputeSettings;
import org.policytrim.network.tensorflow.Devices;
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
    NetworkFile description =
        new NetworkFile(sizes, settings.size().denoiseSteps(), format.stateNumbers());
    FlowDesign design = design(settings, description, context.untrainedCard("pi05", version));
    try {
      PromptTokenizer tokenizer = PromptWords.tokenizer(words.toJson(), words.size());
      return design.fresh(
          tokenizer, context.seed(), new ComputeSettings(threads, context.device()));
    } catch (IOException e) {
      throw new IllegalStateException("our own tokenizer can't be read", e);
    }
  }

  /**
   * A policy from a bundle's files.
   *
   * @throws PluginException naming the file and what is wrong with it
   */
  public TrainablePolicy open(Path folder, PolicyCard card, Pi05Settings settings, Device device) {
    Devices.require("pi05", device);
    try {
      NetworkFile description = NetworkFile.read(folder);
      requireFit(folder, description.sizes(), card);
      return design(settings, description, card)
          .open(
              folder,
              description.sizes().language().vocabulary(),
              new ComputeSettings(threads, device));
    } catch (IOException | IllegalArgumentException e) {
      throw BundleFiles.unusable("pi05", folder, e);
    }
  }

  private static FlowDesign design(
      Pi05Settings settings, NetworkFile description, PolicyCard card) {
    Pi05Sizes sizes = description.sizes();
    Prefix prefix = new Prefix(sizes);
    PromptFormat format = new PromptFormat(description.promptState());
    return new FlowDesign(
        card,
        description::write,
        headSettings(settings, description, card),
        settings.noisesPerExample(),
        FlowDesign.Encoder.of(
            FeatureNames.spec(sizes),
            FeatureNames.keyValues(sizes),
            new BackboneGraph(prefix.schema(), new PrefixComputation(sizes, prefix), List.of())),
        (statistics, tokenizer) ->
            new ObservationBatch(sizes, format, card.observations(), statistics, tokenizer)
                ::inputs);
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

  private static FlowSettings headSettings(
      Pi05Settings settings, NetworkFile description, PolicyCard card) {
    int steps = settings.denoiseSteps() > 0 ? settings.denoiseSteps() : description.denoiseSteps();
    boolean learnedNoise = settings.exploration() == Exploration.FLOW_NOISE;
    Expert expert = new Expert(description.sizes(), card.chunkLength(), learnedNoise);
    return new FlowSettings(
        expert,
        new FlowSchedule(expert.direction(), steps, settings.noise()),
        settings.exploration(),
        card.actions().dimensions(),
        settings.largestBatch());
  }
}
