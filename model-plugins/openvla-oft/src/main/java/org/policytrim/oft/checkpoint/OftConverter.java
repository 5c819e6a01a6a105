package org.policytrim.oft.checkpoint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pf4j.Extension;
import org.policytrim.api.action.ActionSpec;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.api.tool.CheckpointDescription;
import org.policytrim.api.tool.CheckpointDescription.Part;
import org.policytrim.api.tool.ImportOptions;
import org.policytrim.network.checkpoint.BundleTensors;
import org.policytrim.network.checkpoint.CheckpointRecord;
import org.policytrim.network.checkpoint.ImportPlan;
import org.policytrim.network.checkpoint.ModelCard;
import org.policytrim.network.checkpoint.PublishedShapes;
import org.policytrim.network.checkpoint.PublishedTensors;
import org.policytrim.network.family.FamilyConverter;
import org.policytrim.network.parameter.LowRank;
import org.policytrim.network.parameter.ParameterSchema;
import org.policytrim.network.policy.BackboneGraph;
import org.policytrim.network.policy.BundleFiles;
import org.policytrim.oft.graph.Decoder;
import org.policytrim.oft.graph.OftBackbone;
import org.policytrim.oft.graph.OftSizes;
import org.policytrim.oft.graph.RegressionHead;
import org.policytrim.oft.policy.ActionScale;
import org.policytrim.oft.policy.OftFamily;
import org.policytrim.oft.policy.OftNetwork;
import org.policytrim.oft.policy.OftSettings;
import org.policytrim.oft.policy.PromptEncoder;
import org.policytrim.toolkit.safetensors.SafetensorsArchive;

/** Converts published OpenVLA-OFT checkpoints to bundles and back. */
@Extension
public final class OftConverter extends FamilyConverter<OftNetwork> {

  /** Published networks see the centre of an image, nine tenths of its area. */
  private static final double IMAGE_SHARE = 0.9;

  /** The states of published networks are clipped at their quantiles. */
  private static final double STATE_LIMIT = 1;

  /** Llama's id of an empty word, with which every published prompt ends. */
  private static final int LAST_TOKEN = 29871;

  /** The parts that published checkpoints keep in files of their own. */
  private static final List<String> PARTS =
      List.of(OftBackbone.STATE_PROJECTOR, RegressionHead.PLACE);

  private static final String WEIGHT = ".weight";

  private static final List<String> KEPT =
      List.of(
          OftConfigurationFile.NAME,
          OftStatisticsFile.NAME,
          "generation_config.json",
          "preprocessor_config.json",
          "special_tokens_map.json",
          "tokenizer_config.json",
          "added_tokens.json");

  /** Called by the host. */
  public OftConverter() {
    super(
        new OftFamily(),
        new ModelCard("OpenVLA-OFT", "openvla", "", "scaled as dataset_statistics.json says", ""),
        List.of(BundleFiles.HEAD, OftNetwork.REGRESSION, BundleFiles.CARRIED, OftNetwork.ADAPTERS));
  }

  @Override
  protected boolean readsBackbone(OftNetwork network) {
    return true;
  }

  @Override
  protected CheckpointDescription robot(Path checkpoint, ImportOptions options) throws IOException {
    OftConfigurationFile config = OftConfigurationFile.read(checkpoint, options.assumed());
    OftStatisticsFile statistics = OftStatisticsFile.read(checkpoint, config, options.statistics());
    try (PublishedTensors tensors = PublishedTensors.open(checkpoint, PARTS)) {
      OftNetwork network = network(new PublishedShapes(tensors), config, statistics);
      int state = network.sizes().stateSize();
      boolean official = network.regression() != null || network.sizes().stateTokens() > 0;
      return new CheckpointDescription(
          official ? "openvla-oft" : "rlinf",
          config.observations(OftConfigurationFile.cameras(network.sizes()), state).cameras(),
          state == 0 ? List.of() : List.of(new Part("", state)),
          List.of(new Part("", statistics.action().size())),
          false,
          config.profile());
    }
  }

  @Override
  protected Imported read(Path checkpoint, Path bundle, ImportOptions options) throws IOException {
    OftConfigurationFile config = OftConfigurationFile.read(checkpoint, options.assumed());
    OftStatisticsFile statistics = OftStatisticsFile.read(checkpoint, config, options.statistics());
    try (PublishedTensors tensors = PublishedTensors.open(checkpoint, PARTS)) {
      OftNetwork network = network(new PublishedShapes(tensors), config, statistics);
      PolicyCard card = card(checkpoint, config, statistics, network.sizes());
      List<String> notes = plan(network).carryOut(checkpoint, tensors, bundle);
      return new Imported(card, settings(network), notes);
    }
  }

  /** Reads the state's projector and the regression head; value heads are for RL only. */
  @Override
  protected boolean isKnown(String file) {
    return Stream.of(OftBackbone.STATE_PROJECTOR, RegressionHead.PLACE, "value_head")
        .anyMatch(part -> file.startsWith(part + ".") || file.startsWith(part + "--"));
  }

  /** Returns the original's settings, or the defaults for the short prompts of exports. */
  private static OftSettings settings(OftNetwork network) {
    return network.prompt() == PromptEncoder.Style.INSTRUCTION
        ? OftSettings.defaults()
        : OftSettings.imported(network.regression() != null);
  }

  private static OftNetwork network(
      PublishedShapes shapes, OftConfigurationFile config, OftStatisticsFile statistics)
      throws IOException {
    OftNetwork exported = config.network().orElse(null);
    if (exported != null) {
      return exported;
    }
    PublishedSizes published = new PublishedSizes(shapes, config);
    OftSizes sizes = published.read(statistics.action().size());
    return new OftNetwork(
        sizes,
        PromptEncoder.Style.QUESTION,
        config.whole("empty_token_id", LAST_TOKEN),
        config.whole("pad_token_id", sizes.language().vocabulary()),
        statistics.scaled(),
        // In published training data the gripper is 1 where it is open.
        ActionScale.Gripper.OPEN_AT_ONE,
        config.number("image_share", IMAGE_SHARE),
        STATE_LIMIT,
        published.regression(),
        null);
  }

  private ImportPlan plan(OftNetwork network) {
    OftSizes sizes = network.sizes();
    OftBackbone backbone = new OftBackbone(sizes);
    Map<String, ParameterSchema> files = new LinkedHashMap<>();
    files.put(BundleFiles.HEAD, new Decoder(sizes).schema());
    OftNetwork.Regression regression = network.regression();
    if (regression != null) {
      files.put(OftNetwork.REGRESSION, regression.head(sizes).schema());
    }
    return new ImportPlan(
        model(),
        network,
        new BackboneGraph(backbone.schema(), backbone, List.of()),
        files,
        Map.of(),
        name -> PublishedSizes.isCarried(name, sizes),
        new ImportPlan.Tokenizer(
            sizes.language().vocabulary(), network.prompt().text("pick up the cube"), ""),
        KEPT::contains);
  }

  private PolicyCard card(
      Path checkpoint, OftConfigurationFile config, OftStatisticsFile statistics, OftSizes sizes)
      throws IOException {
    ActionSpec actions = config.actions(statistics.action());
    if (actions.dimensions() != sizes.axes() || statistics.action().size() != sizes.axes()) {
      throw new IllegalArgumentException(
          "%d action axes, statistics of %d and a network of %d do not match"
              .formatted(actions.dimensions(), statistics.action().size(), sizes.axes()));
    }
    if (statistics.state().size() < sizes.stateSize()) {
      throw new IllegalArgumentException(
          "the network reads %d numbers of state, the statistics hold the quantiles of %d: without them the state has no scale"
              .formatted(sizes.stateSize(), statistics.state().size()));
    }
    ObservationSpec observations =
        config.observations(OftConfigurationFile.cameras(sizes), sizes.stateSize());
    return card(
        actions,
        observations,
        sizes.chunk(),
        config.horizon(sizes.chunk()),
        new NormalisationStatistics(
            statistics.state().subList(0, observations.stateSize()), statistics.action()),
        checkpoint.toAbsolutePath().getFileName().toString());
  }

  /** Returns a tensor, corrected by its adapter if it has one. */
  @Override
  protected Tensor exported(BundleTensors tensors, OftNetwork network, String name)
      throws IOException {
    LowRank lowRank = network.adapters();
    String map = name.endsWith(WEIGHT) ? name.substring(0, name.length() - WEIGHT.length()) : name;
    String down = map + "." + LowRank.DOWN + WEIGHT;
    if (lowRank == null || !tensors.has(down)) {
      return tensors.read(name);
    }
    String up = map + "." + LowRank.UP + WEIGHT;
    NamedTensors adapter = NamedTensors.of(down, tensors.read(down)).with(up, tensors.read(up));
    return lowRank.merge(NamedTensors.of(name, tensors.read(name)), adapter).floats(name);
  }

  @Override
  protected CheckpointRecord fresh(OftNetwork network, PolicyCard card, BundleTensors tensors) {
    OftSizes sizes = network.sizes();
    String prefix = OftBackbone.STATE_PROJECTOR + ".";
    List<String> model = new ArrayList<>(new OftBackbone(sizes).schema().stored().keySet());
    List<String> state = model.stream().filter(name -> name.startsWith(prefix)).toList();
    model.removeAll(state);
    model.addAll(new Decoder(sizes).schema().stored().keySet());
    List<CheckpointRecord.Part> parts = new ArrayList<>();
    parts.add(CheckpointRecord.freshPart(SafetensorsArchive.SINGLE, "", model));
    if (!state.isEmpty()) {
      String file = OftBackbone.STATE_PROJECTOR + ".safetensors";
      parts.add(CheckpointRecord.freshPart(file, prefix, state));
    }
    return new CheckpointRecord(parts);
  }

  @Override
  protected ObjectNode described(OftNetwork network, PolicyCard card) {
    OftSizes sizes = network.sizes();
    OftSizes.Language language = sizes.language();
    ObjectNode config = OftConfigurationFile.JSON.createObjectNode();
    config.put("model_type", "openvla");
    config.put("use_fused_vision_backbone", true);
    config.put("num_images_in_input", sizes.cameras());
    config.put("num_actions_chunk", sizes.chunk());
    config.put("action_dim", sizes.axes());
    config.put("use_proprio", sizes.stateTokens() > 0);
    config.put("pad_to_multiple_of", language.padding());
    config.put("pad_token_id", network.paddingToken());
    config.put("stop_token_id", language.stopId());
    config.put("empty_token_id", network.lastToken());
    config
        .putObject("text_config")
        .put("model_type", "llama")
        .put("vocab_size", language.rows())
        .put("hidden_size", language.width())
        .put("intermediate_size", language.hidden())
        .put("num_hidden_layers", language.depth())
        .put("num_attention_heads", language.heads())
        .put("num_key_value_heads", language.keyHeads())
        .put("rms_norm_eps", language.epsilon())
        .put("rope_theta", language.theta());
    return config;
  }

  @Override
  protected void writeStatistics(Path target, OftNetwork network, PolicyCard card)
      throws IOException {
    Files.writeString(
        target.resolve(OftStatisticsFile.NAME),
        OftStatisticsFile.text(card.statistics(), network.scaled()));
  }

  @Override
  protected void describe(ObjectNode config, ObjectNode own, OftNetwork network, PolicyCard card) {
    // Adapters are part of the exported weights.
    own.set("network", OftConfigurationFile.JSON.valueToTree(network.adaptedBy(null)));
    own.put("horizon", card.horizon());
  }
}
