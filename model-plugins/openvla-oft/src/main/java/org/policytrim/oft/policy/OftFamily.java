package org.policytrim.oft.policy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.plugin.ModelContext;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.network.family.CardFit;
import org.policytrim.network.family.ModelFamily;
import org.policytrim.network.policy.BackboneGraph;
import org.policytrim.network.policy.ObservationBatch;
import org.policytrim.network.policy.ObservationReader;
import org.policytrim.network.policy.PolicyDesign;
import org.policytrim.network.text.WordVocabulary;
import org.policytrim.oft.graph.Decoder;
import org.policytrim.oft.graph.OftBackbone;
import org.policytrim.oft.graph.OftSizes;
import org.policytrim.oft.graph.RegressionHead;
import org.policytrim.oft.graph.SequenceLayout;
import org.policytrim.oft.policy.OftSettings.Decoding;

/** The family of OpenVLA-OFT: networks from scratch, and the design of policies. */
public final class OftFamily extends ModelFamily<OftSettings, OftNetwork> {

  /** The plugin's id. */
  public static final String NAME = "openvla-oft";

  /** Tokens for an instruction that is longer than those a network was made for. */
  private static final int SPARE_TOKENS = 2;

  /** States are clipped here: demonstrations hold next to nothing beyond it. */
  private static final double STATE_LIMIT = 3;

  /** Makes the family. */
  public OftFamily() {
    super(NAME, OftSettings.class, OftNetwork.class);
  }

  @Override
  public Fresh<OftNetwork> fresh(OftSettings settings, ModelContext context) {
    requireChunk(context.chunk(), context.chunkLength());
    WordVocabulary words = PromptEncoder.words(settings.prompt(), context.instructions());
    int promptTokens =
        SPARE_TOKENS + PromptEncoder.longest(settings.prompt(), context.instructions());
    OftSizes sizes =
        settings
            .size()
            .sizes(
                settings.network(),
                settings.stopToken(),
                context,
                promptTokens,
                words.size(),
                PromptEncoder.STOP);
    return new Fresh<>(
        new OftNetwork(
            sizes,
            settings.prompt(),
            PromptEncoder.LAST,
            sizes.language().vocabulary(),
            ActionScale.scaledByDefault(context.actions().axes()),
            ActionScale.Gripper.AS_IS,
            1,
            STATE_LIMIT,
            null,
            null),
        words);
  }

  /**
   * Designs the policy of a network that is pretrained whole, whatever the settings of adapters.
   */
  @Override
  public PolicyDesign design(OftSettings settings, OftNetwork network, PolicyCard card) {
    return design(settings, network, card, false);
  }

  @Override
  public PolicyDesign opened(OftSettings settings, OftNetwork stored, PolicyCard card) {
    boolean adapted = stored.adapters() != null;
    OftNetwork network =
        adapted ? stored : settings.lora().lowRank().map(stored::adaptedBy).orElse(stored);
    return design(settings, network, card, !adapted);
  }

  private static PolicyDesign design(
      OftSettings settings, OftNetwork network, PolicyCard card, boolean freshAdapters) {
    OftSizes sizes = network.sizes();
    OftBackbone backbone = new OftBackbone(sizes);
    return new PolicyDesign(
        card,
        network,
        sizes.language().vocabulary(),
        PolicyDesign.Encoder.of(
            SequenceLayout.spec(sizes),
            List.of(SequenceLayout.VISUAL),
            new BackboneGraph(backbone.schema(), backbone, List.of())),
        (statistics, tokenizer) -> {
          ObservationReader reader =
              new ObservationReader(
                  NAME,
                  card.observations(),
                  statistics,
                  network.stateLimit(),
                  new TowerImages(sizes.image(), network.imageShare()));
          PromptEncoder prompts =
              new PromptEncoder(
                  network.prompt(), tokenizer, network.lastToken(), sizes.promptTokens());
          return observations -> inputs(network, reader.read(observations), prompts);
        },
        new TokenDesign(
            network,
            card.actions().axes(),
            new Decoder(sizes, network.adapters()),
            regression(settings.decoding(), network),
            settings.decoding(),
            settings.temperature(),
            settings.largestBatch(),
            freshAdapters));
  }

  private static @Nullable RegressionHead regression(Decoding decoding, OftNetwork network) {
    if (decoding != Decoding.REGRESSION) {
      return null;
    }
    OftNetwork.Regression extents = network.regression();
    if (extents == null) {
      throw new PluginException(
          NAME,
          "policy.decoding is regression, and the network has no regression head",
          "Choose greedy or sampled, or import a checkpoint together with its action_head.");
    }
    return extents.head(network.sizes());
  }

  /** Returns the inputs of the backbone and the rest of the decoder's sequence. */
  private static NamedTensors inputs(
      OftNetwork network, ObservationBatch seen, PromptEncoder prompts) {
    OftSizes sizes = network.sizes();
    SequenceLayout layout = new SequenceLayout(sizes);
    List<SequenceLayout.Placed> rows = new ArrayList<>();
    for (ObservationBatch.Row one : seen.rows()) {
      boolean[] visual = new boolean[sizes.visualTokens()];
      Arrays.fill(visual, true);
      for (int camera = 0; camera < one.present().length; camera++) {
        Arrays.fill(
            visual,
            camera * sizes.patches(),
            (camera + 1) * sizes.patches(),
            one.present()[camera]);
      }
      int[] prompt = prompts.encode(one.instruction());
      rows.add(layout.place(prompt, network.paddingToken(), visual));
    }
    NamedTensors inputs = layout.batch(rows);
    if (sizes.cameras() > 0) {
      int planes = sizes.cameras() * TowerImages.PLANES;
      inputs = inputs.with(OftBackbone.PIXELS, seen.images(planes, sizes.image(), sizes.image()));
    }
    return sizes.stateTokens() > 0
        ? inputs.with(OftBackbone.STATE, seen.states(sizes.stateSize()))
        : inputs;
  }

  @Override
  public void requireFit(OftNetwork network, PolicyCard card, Path bundle) {
    OftSizes sizes = network.sizes();
    CardFit fit = new CardFit(card, bundle).cameras(sizes.cameras()).axes(sizes.axes());
    if (sizes.stateTokens() > 0) {
      fit.state(sizes.stateSize());
    }
    requireChunk(sizes.chunk(), card.chunkLength());
  }

  private static void requireChunk(int chunk, int chunkLength) {
    if (chunkLength != chunk) {
      throw new PluginException(
          NAME,
          "chunks of %d actions were asked for, but the network is trained with chunk %d: it has"
                  .formatted(chunkLength, chunk)
              + " learned exactly %d action slots".formatted(chunk),
          "Use horizons of at most %d, or pretrain with policy.chunk: %d."
              .formatted(chunk, chunkLength));
    }
  }
}
