package org.policytrim.pi05;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.pf4j.Extension;
import org.policytrim.api.action.ActionSpec;
import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.tensor.Shape;
import org.policytrim.api.tool.CheckpointDescription;
import org.policytrim.api.tool.ImportOptions;
import org.policytrim.network.checkpoint.BundleTensors;
import org.policytrim.network.checkpoint.CheckpointRecord;
import org.policytrim.network.checkpoint.ImportPlan;
import org.policytrim.network.checkpoint.ModelCard;
import org.policytrim.network.checkpoint.PublishedPart;
import org.policytrim.network.checkpoint.PublishedShapes;
import org.policytrim.network.checkpoint.PublishedTensors;
import org.policytrim.network.family.FamilyConverter;
import org.policytrim.network.policy.BackboneGraph;
import org.policytrim.network.policy.BundleFiles;
import org.policytrim.pi05.graph.Expert;
import org.policytrim.pi05.graph.Pi05Sizes;
import org.policytrim.pi05.graph.Prefix;

/**
 * Converts published pi0.5 checkpoints to bundles and back: safetensors with the names of openpi,
 * or of lerobot, which are the same behind a prefix.
 */
@Extension
public final class Pi05Converter extends FamilyConverter<Pi05Network> {

  static final String EMBEDDINGS = Pi05ConfigurationFile.LANGUAGE + "embed_tokens.weight";
  static final String LANGUAGE_HEAD = "paligemma_with_expert.paligemma.lm_head.weight";

  private static final String LEROBOT_PREFIX = "model.";

  /** Called by the host. */
  public Pi05Converter() {
    super(
        new Pi05Family(),
        new ModelCard(
            "pi0.5", "pi05", "n_action_steps", "", "scaled by their 1% and 99% quantiles"),
        List.of(BundleFiles.HEAD, BundleFiles.CARRIED));
  }

  @Override
  protected boolean readsBackbone(Pi05Network network) {
    return true;
  }

  @Override
  protected CheckpointDescription robot(Path checkpoint, ImportOptions options) throws IOException {
    Pi05Checkpoint files = Pi05Checkpoint.read(checkpoint, describing(options));
    try (PublishedTensors tensors = open(checkpoint)) {
      Pi05Checkpoint.requirePi05(tensors);
      return files.robot(checkpoint, tensors);
    }
  }

  /** Returns options with which a missing configuration is no error: a profile may fill it in. */
  private static ImportOptions describing(ImportOptions options) {
    return options.assumed().isEmpty()
        ? new ImportOptions(
            options.axes(), options.state(), Map.of("action_dim", "32"), options.statistics())
        : options;
  }

  @Override
  protected Imported read(Path checkpoint, Path bundle, ImportOptions options) throws IOException {
    Pi05Checkpoint files = Pi05Checkpoint.read(checkpoint, options);
    Pi05ConfigurationFile config = files.config();
    NormalisationStatistics statistics = files.unpadded(options);
    int stateSize = statistics.state().size();
    try (PublishedTensors tensors = open(checkpoint)) {
      Pi05Checkpoint.requirePi05(tensors);
      OptionalInt promptTokens =
          files.processor().map(Pi05ProcessorFile::promptTokens).orElse(OptionalInt.empty());
      Pi05Sizes sizes = config.sizes(new PublishedShapes(tensors), stateSize, promptTokens);
      Pi05Network network =
          new Pi05Network(sizes, config.denoiseSteps(), config.promptState(stateSize));
      PolicyCard card = card(checkpoint, config, statistics, sizes);
      List<String> notes = plan(network, card.chunkLength()).carryOut(checkpoint, tensors, bundle);
      return new Imported(card, Pi05Settings.defaults(), notes);
    }
  }

  @Override
  protected boolean isKnown(String file) {
    return file.startsWith("policy_preprocessor") || file.startsWith("policy_postprocessor");
  }

  /**
   * Opens the tensors under openpi's names. Where word embeddings and language head share one
   * tensor, it is stored under either name and serves as the embeddings.
   */
  private static PublishedTensors open(Path checkpoint) throws IOException {
    PublishedPart model = PublishedPart.model(checkpoint);
    boolean lerobot =
        model.stored().keySet().stream()
            .anyMatch(name -> name.startsWith(LEROBOT_PREFIX + "action_"));
    String prefix = lerobot ? LEROBOT_PREFIX : "";
    Map<String, String> names = new LinkedHashMap<>();
    for (String stored : model.stored().values()) {
      names.put(stored.startsWith(prefix) ? stored.substring(prefix.length()) : stored, stored);
    }
    if (!names.containsKey(EMBEDDINGS) && names.containsKey(LANGUAGE_HEAD)) {
      names.put(EMBEDDINGS, names.remove(LANGUAGE_HEAD));
    }
    return new PublishedTensors(List.of(model.named(names)));
  }

  private ImportPlan plan(Pi05Network network, int chunk) {
    Prefix prefix = new Prefix(network.sizes());
    Expert expert = new Expert(network.sizes(), chunk, false);
    return new ImportPlan(
        model(),
        network,
        new BackboneGraph(prefix.schema(), prefix, List.of()),
        Map.of(BundleFiles.HEAD, expert.schema()),
        carried(network.sizes()),
        name -> false,
        new ImportPlan.Tokenizer(
            network.sizes().language().vocabulary(),
            network.prompt().text("pick up the cube", new float[0]),
            "google/paligemma-3b-pt-224"),
        Pi05Converter::isKept);
  }

  private static boolean isKept(String file) {
    return file.equals(Pi05ConfigurationFile.NAME)
        || file.equals(Pi05StatisticsFile.OPENPI)
        || file.startsWith("policy_preprocessor")
        || file.startsWith("policy_postprocessor");
  }

  /**
   * Returns the tensors that a checkpoint may have and no action depends on: the language heads,
   * and everything but keys and values of the prefix's last layer.
   */
  static Map<String, Shape> carried(Pi05Sizes sizes) {
    Pi05Sizes.Language language = sizes.language();
    int width = language.width();
    int queries = language.heads() * language.headWidth();
    String last = Pi05ConfigurationFile.LANGUAGE + "layers." + (language.depth() - 1) + ".";
    Shape expertWords = Shape.of(language.vocabulary(), sizes.expert().width());
    Map<String, Shape> shapes = new LinkedHashMap<>();
    shapes.put(last + "self_attn.q_proj.weight", Shape.of(queries, width));
    shapes.put(last + "self_attn.o_proj.weight", Shape.of(width, queries));
    shapes.put(last + "mlp.gate_proj.weight", Shape.of(language.hidden(), width));
    shapes.put(last + "mlp.up_proj.weight", Shape.of(language.hidden(), width));
    shapes.put(last + "mlp.down_proj.weight", Shape.of(width, language.hidden()));
    shapes.put(last + "post_attention_layernorm.weight", Shape.of(width));
    shapes.put(Pi05ConfigurationFile.LANGUAGE + "norm.weight", Shape.of(width));
    shapes.put(LANGUAGE_HEAD, Shape.of(language.vocabulary(), width));
    shapes.put("paligemma_with_expert.gemma_expert.lm_head.weight", expertWords);
    shapes.put(Pi05ConfigurationFile.EXPERT + "embed_tokens.weight", expertWords);
    return shapes;
  }

  private PolicyCard card(
      Path checkpoint,
      Pi05ConfigurationFile config,
      NormalisationStatistics statistics,
      Pi05Sizes sizes)
      throws IOException {
    ActionSpec actions = config.actions(statistics.action());
    if (actions.dimensions() != statistics.action().size()
        || actions.dimensions() > sizes.actionWidth()) {
      throw new IllegalArgumentException(
          "%d action axes, statistics of %d and a network for at most %d do not match"
              .formatted(actions.dimensions(), statistics.action().size(), sizes.actionWidth()));
    }
    List<CameraSpec> cameras =
        config.cameras(sizes.vision().imageHeight(), sizes.vision().imageWidth());
    ObservationSpec observations = config.observations(cameras, statistics.state().size());
    return card(
        actions,
        observations,
        config.chunkLength(),
        config.horizon(),
        statistics,
        checkpoint.toAbsolutePath().getFileName().toString());
  }

  @Override
  protected CheckpointRecord fresh(Pi05Network network, PolicyCard card, BundleTensors tensors) {
    Pi05Sizes sizes = network.sizes();
    List<String> names = new ArrayList<>(new Prefix(sizes).schema().stored().keySet());
    names.addAll(new Expert(sizes, card.chunkLength(), false).schema().stored().keySet());
    return CheckpointRecord.fresh(names);
  }

  /** Returns openpi's configuration, with the sizes that openpi takes from a preset's name. */
  @Override
  protected ObjectNode described(Pi05Network network, PolicyCard card) {
    Pi05Sizes sizes = network.sizes();
    Pi05Sizes.Language language = sizes.language();
    ObjectNode config = Pi05ConfigurationFile.JSON.createObjectNode();
    config.put("action_horizon", card.chunkLength());
    config.put("action_dim", sizes.actionWidth());
    config.put("max_token_len", sizes.tokens());
    config.put("num_inference_steps", network.denoiseSteps());
    config.put("discrete_state_input", network.promptState() > 0);
    config.put("min_period", sizes.expert().shortestPeriod());
    config.put("max_period", sizes.expert().longestPeriod());
    config.put("precision", "float32");
    config.putObject("vision").put("num_attention_heads", sizes.vision().heads());
    config
        .putObject("vlm")
        .put("num_kv_heads", language.keyHeads())
        .put("head_dim", language.headWidth())
        .put("rms_norm_eps", language.epsilon())
        .put("rope_theta", language.theta());
    ArrayNode cameras = config.putArray("cameras");
    card.observations().cameras().forEach(camera -> cameras.add(camera.name()));
    return config;
  }

  @Override
  protected void writeStatistics(Path target, Pi05Network network, PolicyCard card)
      throws IOException {
    Path file = target.resolve("assets/policytrim").resolve(Pi05StatisticsFile.OPENPI);
    Files.createDirectories(file.getParent());
    Files.writeString(file, Pi05StatisticsFile.toOpenpi(card.statistics()));
  }

  @Override
  protected void describe(ObjectNode config, ObjectNode own, Pi05Network network, PolicyCard card) {
    config.put(config.has("action_horizon") ? "action_horizon" : "chunk_size", card.chunkLength());
    config.put("n_action_steps", card.horizon());
  }
}
