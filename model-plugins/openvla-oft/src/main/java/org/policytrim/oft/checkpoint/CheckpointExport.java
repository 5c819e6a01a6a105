package org.policytrim.oft.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.network.checkpoint.CheckpointRecord;
import org.policytrim.network.checkpoint.CheckpointRecord.StoredName;
import org.policytrim.network.checkpoint.ModelCard;
import org.policytrim.network.onnx.OnnxWeights;
import org.policytrim.network.parameter.LowRank;
import org.policytrim.network.policy.BundleFiles;
import org.policytrim.oft.checkpoint.PublishedRecord.Part;
import org.policytrim.oft.graph.Backbone;
import org.policytrim.oft.graph.Decoder;
import org.policytrim.oft.graph.OftSizes;
import org.policytrim.oft.policy.NetworkFile;
import org.policytrim.oft.policy.OftFiles;
import org.policytrim.toolkit.safetensors.ElementFormat;
import org.policytrim.toolkit.safetensors.SafetensorsArchive;

/**
 * From a bundle to a published folder. Tensors keep the format they came in as long as it holds
 * their values exactly; what training moved is written in single precision.
 */
final class CheckpointExport implements AutoCloseable {

  private static final ModelCard CARD =
      new ModelCard(
          "OpenVLA-OFT", "openvla", "chunk", "", "scaled as dataset_statistics.json says", "");

  private static final String WEIGHT = ".weight";
  private static final Map<String, String> METADATA = Map.of("format", "pt");

  private final Path bundle;
  private final PolicyCard card;
  private final NetworkFile description;
  private final OnnxWeights backbone;
  private final List<SafetensorsArchive> archives = new ArrayList<>();

  @SuppressWarnings("MustBeClosedChecker")
  CheckpointExport(Path bundle, PolicyCard card) throws IOException {
    this.bundle = bundle;
    this.card = card;
    this.description = NetworkFile.read(bundle);
    this.backbone = OnnxWeights.open(bundle.resolve(BundleFiles.BACKBONE));
    for (String name :
        List.of(BundleFiles.HEAD, OftFiles.REGRESSION, BundleFiles.CARRIED, OftFiles.ADAPTERS)) {
      if (Files.exists(bundle.resolve(name))) {
        archives.add(SafetensorsArchive.open(bundle.resolve(name)));
      }
    }
  }

  void into(Path target) throws IOException {
    PublishedRecord record =
        Files.exists(bundle.resolve(BundleFiles.CHECKPOINT))
            ? PublishedRecord.read(bundle)
            : fresh();
    for (Part part : record.parts()) {
      part.content().writeFiles(target);
      part.content().writeTensors(target.resolve(part.file()), this::read);
    }
    Files.copy(bundle.resolve(BundleFiles.TOKENIZER), target.resolve(BundleFiles.TOKENIZER));
    if (!record.holdsConfiguration()) {
      Files.writeString(
          target.resolve(PublishedStatistics.NAME),
          PublishedStatistics.text(card.statistics(), description.scaled()));
    }
    writeConfig(target);
    CARD.write(target, card);
  }

  /** A tensor, with what its adapter makes of it. */
  private FloatTensor read(String name) throws IOException {
    LowRank lowRank = description.adapters();
    String map = name.endsWith(WEIGHT) ? name.substring(0, name.length() - WEIGHT.length()) : name;
    String down = map + "." + LowRank.DOWN + WEIGHT;
    if (lowRank == null || archives.stream().noneMatch(one -> one.names().contains(down))) {
      return stored(name);
    }
    String up = map + "." + LowRank.UP + WEIGHT;
    NamedTensors adapter = NamedTensors.of(down, stored(down)).with(up, stored(up));
    return lowRank.merge(NamedTensors.of(name, stored(name)), adapter).floats(name);
  }

  private FloatTensor stored(String name) throws IOException {
    for (SafetensorsArchive archive : archives) {
      if (archive.names().contains(name)) {
        return archive.readFloats(name);
      }
    }
    return backbone.read(name);
  }

  /** A network made from scratch, in the published files. */
  private PublishedRecord fresh() {
    OftSizes sizes = description.sizes();
    List<StoredName> model = new ArrayList<>();
    List<StoredName> state = new ArrayList<>();
    String prefix = Backbone.STATE_PROJECTOR + ".";
    for (String name : new Backbone(sizes).schema().stored().keySet()) {
      if (name.startsWith(prefix)) {
        state.add(new StoredName(name.substring(prefix.length()), ElementFormat.F32, name));
      } else {
        model.add(new StoredName(name, ElementFormat.F32, name));
      }
    }
    for (String name : new Decoder(sizes).schema().stored().keySet()) {
      model.add(new StoredName(name, ElementFormat.F32, name));
    }
    List<Part> parts = new ArrayList<>();
    parts.add(part(SafetensorsArchive.SINGLE, model));
    if (!state.isEmpty()) {
      parts.add(part(Backbone.STATE_PROJECTOR + ".safetensors", state));
    }
    return new PublishedRecord(parts);
  }

  private static Part part(String file, List<StoredName> tensors) {
    return new Part(file, new CheckpointRecord(tensors, METADATA, Map.of()));
  }

  private void writeConfig(Path target) throws IOException {
    Path file = target.resolve(PublishedConfig.NAME);
    ObjectNode config;
    if (Files.exists(file)) {
      JsonNode read = PublishedConfig.JSON.readTree(Files.readString(file));
      config = read instanceof ObjectNode object ? object : PublishedConfig.JSON.createObjectNode();
    } else {
      config = described();
    }
    JsonNode known = config.path(PublishedConfig.OURS);
    ObjectNode ours =
        known instanceof ObjectNode object ? object : config.putObject(PublishedConfig.OURS);
    ours.set("actions", PublishedConfig.JSON.valueToTree(card.actions()));
    ours.set("observations", PublishedConfig.JSON.valueToTree(card.observations()));
    // Adapters are part of the weights now.
    ours.set("network", PublishedConfig.JSON.valueToTree(description.adaptedBy(null)));
    ours.put("horizon", card.horizon());
    ours.put("provenance", card.provenance());
    Files.writeString(file, config.toPrettyString() + "\n");
  }

  /** What the original's configuration says of a network. */
  private ObjectNode described() {
    OftSizes sizes = description.sizes();
    OftSizes.Language language = sizes.language();
    ObjectNode config = PublishedConfig.JSON.createObjectNode();
    config.put("model_type", "openvla");
    config.put("use_fused_vision_backbone", true);
    config.put("num_images_in_input", sizes.cameras());
    config.put("num_actions_chunk", sizes.chunk());
    config.put("action_dim", sizes.axes());
    config.put("use_proprio", sizes.stateTokens() > 0);
    config.put("pad_to_multiple_of", language.padding());
    config.put("pad_token_id", description.paddingToken());
    config.put("stop_token_id", language.stopId());
    config.put("empty_token_id", description.lastToken());
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
  public void close() {
    archives.forEach(SafetensorsArchive::close);
  }
}
