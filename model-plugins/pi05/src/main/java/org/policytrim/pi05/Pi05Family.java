package org.policytrim.pi05;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.plugin.ModelContext;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.network.family.CardFit;
import org.policytrim.network.family.ModelFamily;
import org.policytrim.network.flow.Exploration;
import org.policytrim.network.flow.FlowDesign;
import org.policytrim.network.flow.FlowSchedule;
import org.policytrim.network.flow.FlowSettings;
import org.policytrim.network.policy.BackboneGraph;
import org.policytrim.network.policy.ObservationBatch;
import org.policytrim.network.policy.ObservationReader;
import org.policytrim.network.policy.PaddedImages;
import org.policytrim.network.policy.PolicyDesign;
import org.policytrim.network.text.PromptTokenizer;
import org.policytrim.network.text.WordVocabulary;
import org.policytrim.pi05.graph.Expert;
import org.policytrim.pi05.graph.Pi05Sizes;
import org.policytrim.pi05.graph.Prefix;
import org.policytrim.pi05.graph.PrefixFeatures;

/** The family of pi0.5: networks from scratch, and the design of policies. */
final class Pi05Family extends ModelFamily<Pi05Settings, Pi05Network> {

  static final String NAME = "pi05";

  /** Tokens for an instruction that is longer than those a network was made for. */
  private static final int SPARE_TOKENS = 4;

  /** States are clipped here: demonstrations hold next to nothing beyond it. */
  private static final double STATE_LIMIT = 3;

  Pi05Family() {
    super(NAME, Pi05Settings.class, Pi05Network.class);
  }

  @Override
  public Fresh<Pi05Network> fresh(Pi05Settings settings, ModelContext context) {
    boolean inPrompt = settings.state() == Pi05Settings.StateEntry.PROMPT;
    Pi05Prompt prompt = new Pi05Prompt(inPrompt ? context.observations().stateSize() : 0);
    WordVocabulary words = prompt.words(context.instructions());
    int tokens = SPARE_TOKENS + prompt.longest(context.instructions());
    boolean plain = settings.state() == Pi05Settings.StateEntry.PLAIN;
    Pi05Sizes sizes =
        settings.size().sizes(settings.network(), plain, context, tokens, words.size());
    return new Fresh<>(
        new Pi05Network(sizes, settings.size().denoiseSteps(), prompt.stateNumbers()), words);
  }

  @Override
  public PolicyDesign design(Pi05Settings settings, Pi05Network network, PolicyCard card) {
    Pi05Sizes sizes = network.sizes();
    Prefix prefix = new Prefix(sizes);
    int steps = settings.denoiseSteps() > 0 ? settings.denoiseSteps() : network.denoiseSteps();
    boolean learnedNoise = settings.exploration() == Exploration.FLOW_NOISE;
    Expert expert = new Expert(sizes, card.chunkLength(), learnedNoise);
    FlowSettings head =
        new FlowSettings(
            expert,
            new FlowSchedule(expert.direction(), steps, settings.noise()),
            settings.exploration(),
            card.actions().dimensions(),
            settings.largestBatch());
    return new PolicyDesign(
        card,
        network,
        sizes.language().vocabulary(),
        PolicyDesign.Encoder.of(
            PrefixFeatures.spec(sizes),
            PrefixFeatures.keyValues(sizes),
            new BackboneGraph(prefix.schema(), prefix, List.of())),
        (statistics, tokenizer) -> {
          ObservationReader reader = reader(sizes, card, statistics);
          return observations -> inputs(network, reader.read(observations), tokenizer);
        },
        new FlowDesign(head, settings.noisesPerExample()));
  }

  private static ObservationReader reader(
      Pi05Sizes sizes, PolicyCard card, NormalisationStatistics statistics) {
    return new ObservationReader(
        NAME,
        card.observations(),
        statistics,
        STATE_LIMIT,
        new PaddedImages(sizes.vision().imageHeight(), sizes.vision().imageWidth()));
  }

  /** Returns the inputs of the prefix. */
  static NamedTensors inputs(
      Pi05Network network, ObservationBatch seen, PromptTokenizer tokenizer) {
    Pi05Sizes sizes = network.sizes();
    int batch = seen.size();
    int[] tokens = new int[batch * sizes.tokens()];
    float[] valid = new float[batch * sizes.prefixTokens()];
    for (int row = 0; row < batch; row++) {
      ObservationBatch.Row one = seen.rows().get(row);
      int at = row * sizes.prefixTokens();
      for (boolean present : one.present()) {
        if (present) {
          Arrays.fill(valid, at, at + sizes.vision().tokens(), 1);
        }
        at += sizes.vision().tokens();
      }
      Arrays.fill(valid, at, at + sizes.stateTokens(), 1);
      at += sizes.stateTokens();
      String text = network.prompt().text(one.instruction(), one.state());
      int[] ids = tokenizer.encode(text, sizes.tokens());
      System.arraycopy(ids, 0, tokens, row * sizes.tokens(), ids.length);
      Arrays.fill(valid, at, at + ids.length, 1);
    }
    NamedTensors inputs =
        NamedTensors.of(Prefix.TOKENS, IntTensor.wrap(Shape.of(batch, sizes.tokens()), tokens))
            .with(
                PrefixFeatures.VALID,
                FloatTensor.wrap(Shape.of(batch, sizes.prefixTokens()), valid));
    if (sizes.cameras() > 0) {
      inputs =
          inputs.with(
              Prefix.IMAGES,
              seen.images(
                  sizes.cameras(), 3, sizes.vision().imageHeight(), sizes.vision().imageWidth()));
    }
    return sizes.stateTokens() > 0
        ? inputs.with(Prefix.STATE, seen.states(sizes.stateSize()))
        : inputs;
  }

  @Override
  public void requireFit(Pi05Network network, PolicyCard card, Path bundle) {
    Pi05Sizes sizes = network.sizes();
    CardFit fit =
        new CardFit(card, bundle).cameras(sizes.cameras()).axesWithin(sizes.actionWidth());
    if (sizes.stateTokens() > 0) {
      fit.state(sizes.stateSize());
    }
  }
}
