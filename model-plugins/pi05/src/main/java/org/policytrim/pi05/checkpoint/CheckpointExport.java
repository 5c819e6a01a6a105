package org.policytrim.pi05.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.network.checkpoint.CheckpointRecord;
import org.policytrim.network.checkpoint.CheckpointRecord.StoredName;
import org.policytrim.network.checkpoint.ModelCard;
import org.policytrim.network.onnx.OnnxWeights;
import org.policytrim.network.policy.BundleFiles;
import org.policytrim.pi05.graph.Expert;
import org.policytrim.pi05.graph.Pi05Sizes;
import org.policytrim.pi05.graph.Prefix;
import org.policytrim.pi05.policy.NetworkFile;
import org.policytrim.toolkit.safetensors.ElementFormat;
import org.policytrim.toolkit.safetensors.SafetensorsArchive;

/**
 * From a bundle to a published folder. Tensors keep the format they came in as long as it holds
 * their values exactly; what training moved is written in single precision.
 */
final class CheckpointExport implements AutoCloseable {

  private static final ModelCard CARD =
      new ModelCard(
          "pi0.5", "pi05", "plan", "n_action_steps", "", "scaled by their 1% and 99% quantiles");

  private final Path bundle;
  private final PolicyCard card;
  private final NetworkFile description;
  private final OnnxWeights prefix;
  private final SafetensorsArchive head;
  private final @Nullable SafetensorsArchive carried;

  @SuppressWarnings("MustBeClosedChecker")
  CheckpointExport(Path bundle, PolicyCard card) throws IOException {
    this.bundle = bundle;
    this.card = card;
    this.description = NetworkFile.read(bundle);
    this.prefix = OnnxWeights.open(bundle.resolve(BundleFiles.BACKBONE));
    this.head = SafetensorsArchive.open(bundle.resolve(BundleFiles.HEAD));
    Path rest = bundle.resolve(BundleFiles.CARRIED);
    this.carried = Files.exists(rest) ? SafetensorsArchive.open(rest) : null;
  }

  void into(Path target) throws IOException {
    CheckpointRecord record =
        Files.exists(bundle.resolve(BundleFiles.CHECKPOINT))
            ? CheckpointRecord.read(bundle.resolve(BundleFiles.CHECKPOINT))
            : fresh();
    record.writeFiles(target);
    record.writeTensors(target.resolve(SafetensorsArchive.SINGLE), this::read);
    Files.copy(bundle.resolve(BundleFiles.TOKENIZER), target.resolve(BundleFiles.TOKENIZER));
    writeConfig(target);
    CARD.write(target, card);
  }

  private FloatTensor read(String name) throws IOException {
    if (head.names().contains(name)) {
      return head.readFloats(name);
    }
    if (carried != null && carried.names().contains(name)) {
      return carried.readFloats(name);
    }
    return prefix.read(name);
  }

  /** A network made from scratch: openpi's names and files. */
  private CheckpointRecord fresh() {
    Pi05Sizes sizes = description.sizes();
    List<StoredName> tensors = new ArrayList<>();
    for (String name : new Prefix(sizes).schema().stored().keySet()) {
      tensors.add(new StoredName(name, ElementFormat.F32, name));
    }
    for (String name : new Expert(sizes, card.chunkLength(), false).schema().stored().keySet()) {
      tensors.add(new StoredName(name, ElementFormat.F32, name));
    }
    return new CheckpointRecord(tensors, Map.of("format", "pt"), Map.of());
  }

  private void writeConfig(Path target) throws IOException {
    Path file = target.resolve(PublishedConfig.NAME);
    ObjectNode config;
    if (Files.exists(file)) {
      JsonNode read = PublishedConfig.JSON.readTree(Files.readString(file));
      config = read instanceof ObjectNode object ? object : PublishedConfig.JSON.createObjectNode();
    } else {
      config = described();
      Path statistics = target.resolve("assets/policytrim").resolve(PublishedStatistics.OPENPI);
      Files.createDirectories(statistics.getParent());
      Files.writeString(statistics, PublishedStatistics.toOpenpi(card.statistics()));
    }
    config.put(config.has("action_horizon") ? "action_horizon" : "chunk_size", card.chunkLength());
    config.put("n_action_steps", card.horizon());
    ObjectNode ours = config.putObject(PublishedConfig.OURS);
    ours.set("actions", PublishedConfig.JSON.valueToTree(card.actions()));
    ours.set("observations", PublishedConfig.JSON.valueToTree(card.observations()));
    ours.put("provenance", card.provenance());
    Files.writeString(file, config.toPrettyString() + "\n");
  }

  /** What openpi's configuration says, and the sizes, which it takes from a preset's name. */
  private ObjectNode described() {
    Pi05Sizes sizes = description.sizes();
    Pi05Sizes.Language language = sizes.language();
    ObjectNode config = PublishedConfig.JSON.createObjectNode();
    config.put("action_horizon", card.chunkLength());
    config.put("action_dim", sizes.actionWidth());
    config.put("max_token_len", sizes.tokens());
    config.put("num_inference_steps", description.denoiseSteps());
    config.put("discrete_state_input", description.promptState() > 0);
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
  public void close() {
    head.close();
    if (carried != null) {
      carried.close();
    }
  }
}
