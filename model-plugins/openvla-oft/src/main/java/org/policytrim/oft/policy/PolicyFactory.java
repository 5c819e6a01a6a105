package org.policytrim.oft.policy;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.plugin.ModelContext;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.network.policy.BundleFiles;
import org.policytrim.network.tensorflow.ComputeSettings;
import org.policytrim.network.tensorflow.Devices;
import org.policytrim.network.text.WordVocabulary;
import org.policytrim.oft.Decoding;
import org.policytrim.oft.OftSettings;
import org.policytrim.oft.action.ActionScale;
import org.policytrim.oft.action.GripperConvention;
import org.policytrim.oft.graph.Decoder;
import org.policytrim.oft.graph.OftSizes;
import org.policytrim.oft.graph.RegressionHead;
import org.policytrim.oft.prompt.PromptEncoder;

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
    requireChunk(context.chunk(), context.chunkLength());
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
      // Pretraining moves everything; adapters come in when what it made is opened.
      HeadSettings head = headSettings(settings, new Decoder(sizes), sizes, null);
      return new TokenDesign(context.untrainedCard(MODEL, version), description, head, false)
          .fresh(
              PromptEncoder.tokenizer(words.toJson(), words.size()),
              context.seed(),
              new ComputeSettings(threads, context.device()));
    } catch (IOException e) {
      throw new IllegalStateException("our own tokenizer can't be read", e);
    }
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
    HeadSettings head =
        headSettings(
            settings,
            new Decoder(sizes, description.adapters()),
            sizes,
            regression(settings.decoding(), description));
    return new TokenDesign(card, description, head, stored.adapters() == null)
        .open(folder, new ComputeSettings(threads, device));
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
    requireChunk(sizes.chunk(), card.chunkLength());
  }

  /** Plans are as long as the chunk, neither longer nor shorter. */
  private static void requireChunk(int chunk, int chunkLength) {
    if (chunkLength != chunk) {
      throw new PluginException(
          MODEL,
          "plans of %d actions were asked for, but the network is trained with chunk %d and has"
                  .formatted(chunkLength, chunk)
              + " learned what to put into %d action slots, no more and no less".formatted(chunk),
          "Take horizons of at most %d, or pretrain with policy.chunk: %d."
              .formatted(chunk, chunkLength));
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
