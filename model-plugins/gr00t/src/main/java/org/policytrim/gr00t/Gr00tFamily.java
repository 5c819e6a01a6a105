package org.policytrim.gr00t;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.plugin.ModelContext;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.gr00t.graph.ActionNetwork;
import org.policytrim.gr00t.graph.Gr00tBackbone;
import org.policytrim.gr00t.graph.HeadSizes;
import org.policytrim.gr00t.graph.ObservationSizes;
import org.policytrim.gr00t.graph.PublishedBackbone;
import org.policytrim.network.family.CardFit;
import org.policytrim.network.family.ModelFamily;
import org.policytrim.network.flow.Exploration;
import org.policytrim.network.flow.FlowDesign;
import org.policytrim.network.flow.FlowNetwork;
import org.policytrim.network.flow.FlowSchedule;
import org.policytrim.network.flow.FlowSettings;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.policy.BackboneGraph;
import org.policytrim.network.policy.BundleFiles;
import org.policytrim.network.policy.ObservationBatch;
import org.policytrim.network.policy.ObservationReader;
import org.policytrim.network.policy.PaddedImages;
import org.policytrim.network.policy.PolicyDesign;
import org.policytrim.network.text.PromptTokenizer;
import org.policytrim.network.text.WordVocabulary;

/** The family of GR00T: networks from scratch, and the design of policies. */
final class Gr00tFamily extends ModelFamily<Gr00tSettings, Gr00tNetwork> {

  static final String NAME = "gr00t";

  /** Tokens for an instruction that is longer than those a network was made for. */
  private static final int SPARE_TOKENS = 4;

  /** States are clipped here: demonstrations hold next to nothing beyond it. */
  private static final double STATE_LIMIT = 3;

  Gr00tFamily() {
    super(NAME, Gr00tSettings.class, Gr00tNetwork.class);
  }

  private static String prompt(String instruction) {
    return instruction.strip().replace('_', ' ').replace('\n', ' ');
  }

  @Override
  public Fresh<Gr00tNetwork> fresh(Gr00tSettings settings, ModelContext context) {
    List<String> prompts = context.instructions().stream().map(Gr00tFamily::prompt).toList();
    WordVocabulary words = WordVocabulary.of(prompts, List.of());
    Gr00tSize size = settings.size();
    Gr00tBackbone.Sizes backbone = size.backbone(settings.network(), context.observations());
    HeadSizes head = size.head(settings.network(), settings.version(), backbone, context);
    int cameras = context.observations().cameras().size();
    ObservationSizes observations =
        new ObservationSizes(
            cameras,
            backbone.vision().imageHeight(),
            backbone.vision().imageWidth(),
            cameras > 0 ? backbone.vision().tokens() : 0,
            SPARE_TOKENS + WordVocabulary.longest(prompts),
            words.size());
    int embodiment = Math.max(0, settings.embodiment());
    return new Fresh<>(
        new Gr00tNetwork(head, observations, backbone, null, size.denoiseSteps(), embodiment),
        words);
  }

  @Override
  public PolicyDesign design(Gr00tSettings settings, Gr00tNetwork network, PolicyCard card) {
    FlowSettings head = head(settings, network, card);
    ObservationSizes sizes = network.observations();
    return new PolicyDesign(
        card,
        network,
        sizes.vocabulary(),
        new PolicyDesign.Encoder(
            ActionNetwork.spec(network.head(), sizes.tokens()),
            network.published() == null
                ? Gr00tBackbone.inputs(sizes)
                : PublishedBackbone.inputs(sizes),
            List.of(ActionNetwork.TOKENS),
            graph(network, head.network())),
        (statistics, tokenizer) -> {
          ObservationReader reader = reader(sizes, card, statistics);
          return observations -> inputs(network, reader.read(observations), tokenizer);
        },
        new FlowDesign(head, settings.noisesPerExample()));
  }

  private static FlowSettings head(Gr00tSettings settings, Gr00tNetwork network, PolicyCard card) {
    int steps = settings.denoiseSteps() > 0 ? settings.denoiseSteps() : network.denoiseSteps();
    int embodiment =
        settings.embodiment() == Gr00tSettings.OWN_EMBODIMENT
            ? network.embodiment()
            : settings.embodiment();
    ActionNetwork actions =
        new ActionNetwork(
            network.head(),
            network.observations().tokens(),
            card.chunkLength(),
            OptionalInt.of(embodiment),
            settings.exploration() == Exploration.FLOW_NOISE,
            network.published() != null);
    return new FlowSettings(
        actions,
        new FlowSchedule(actions.direction(), steps, settings.noise()),
        settings.exploration(),
        card.actions().dimensions(),
        settings.largestBatch());
  }

  /** Returns the backbone's network; null for one that is only known as an ONNX file. */
  static @Nullable BackboneGraph graph(Gr00tNetwork network, FlowNetwork head) {
    List<Computation.Input> passed =
        head.features().stream()
            .filter(input -> !input.name().equals(ActionNetwork.TOKENS))
            .toList();
    PublishedBackbone.Sizes published = network.published();
    if (published != null) {
      PublishedBackbone backbone = new PublishedBackbone(network.observations(), published);
      return new BackboneGraph(backbone.schema(), backbone, passed);
    }
    Gr00tBackbone.Sizes sizes = network.backbone();
    if (sizes == null) {
      return null;
    }
    Gr00tBackbone backbone = new Gr00tBackbone(network.observations(), sizes);
    return new BackboneGraph(backbone.schema(), backbone, passed);
  }

  private static ObservationReader reader(
      ObservationSizes sizes, PolicyCard card, NormalisationStatistics statistics) {
    return new ObservationReader(
        NAME,
        card.observations(),
        statistics,
        STATE_LIMIT,
        new PaddedImages(sizes.imageHeight(), sizes.imageWidth()));
  }

  /** Returns the inputs of the backbone, and the features that do not pass through it. */
  private static NamedTensors inputs(
      Gr00tNetwork network, ObservationBatch seen, PromptTokenizer tokenizer) {
    ObservationSizes sizes = network.observations();
    if (network.published() != null) {
      return new PublishedPrompt(sizes, network.published())
          .inputs(seen, tokenizer, network.head().stateWidth());
    }
    int batch = seen.size();
    int all = sizes.tokens();
    int[] tokens = new int[batch * sizes.textTokens()];
    float[] ofImages = new float[batch * all];
    float[] ofText = new float[batch * all];
    for (int row = 0; row < batch; row++) {
      ObservationBatch.Row one = seen.rows().get(row);
      int at = row * all;
      for (boolean present : one.present()) {
        if (present) {
          Arrays.fill(ofImages, at, at + sizes.imageTokens(), 1);
        }
        at += sizes.imageTokens();
      }
      int[] ids = tokenizer.encode(prompt(one.instruction()), sizes.textTokens());
      System.arraycopy(ids, 0, tokens, row * sizes.textTokens(), ids.length);
      Arrays.fill(ofText, at, at + ids.length, 1);
    }
    Shape mask = Shape.of(batch, all);
    NamedTensors inputs =
        NamedTensors.of(
                Gr00tBackbone.TOKENS, IntTensor.wrap(Shape.of(batch, sizes.textTokens()), tokens))
            .with(Gr00tBackbone.VALID, FloatTensor.wrap(mask, sum(ofImages, ofText)))
            .with(ActionNetwork.STATE, seen.states(network.head().stateWidth()));
    if (sizes.cameras() > 0) {
      inputs =
          inputs.with(
              Gr00tBackbone.IMAGES,
              seen.images(sizes.cameras(), 3, sizes.imageHeight(), sizes.imageWidth()));
    }
    if (!network.head().alternates()) {
      return inputs;
    }
    // Without cameras the blocks that attend to images attend to the words instead.
    float[] images = sizes.cameras() > 0 ? ofImages : ofText.clone();
    return inputs
        .with(ActionNetwork.TEXT, FloatTensor.wrap(mask, ofText))
        .with(ActionNetwork.IMAGE, FloatTensor.wrap(mask, images));
  }

  private static float[] sum(float[] one, float[] other) {
    float[] sum = one.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += other[i];
    }
    return sum;
  }

  @Override
  public void requireFit(Gr00tNetwork network, PolicyCard card, Path bundle) {
    // A head without a backbone can be imported and exported, but not run.
    if (!Files.exists(bundle.resolve(BundleFiles.BACKBONE))) {
      throw new PluginException(
          NAME,
          "the bundle %s contains an action head but no backbone, so it cannot process observations"
              .formatted(bundle),
          "Put %s and %s into the checkpoint's folder and import it again."
              .formatted(BundleFiles.BACKBONE, BundleFiles.TOKENIZER));
    }
    new CardFit(card, bundle)
        .cameras(network.observations().cameras())
        .axesWithin(network.head().actionWidth())
        .stateWithin(network.head().stateWidth());
  }
}
