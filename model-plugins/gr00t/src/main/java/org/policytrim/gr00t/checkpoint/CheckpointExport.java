package org.policytrim.gr00t.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.gr00t.graph.HeadSizes;
import org.policytrim.gr00t.graph.TransformerSizes;
import org.policytrim.gr00t.policy.NetworkFile;
import org.policytrim.network.checkpoint.CheckpointRecord;
import org.policytrim.network.checkpoint.CheckpointRecord.StoredName;
import org.policytrim.network.checkpoint.ModelCard;
import org.policytrim.network.onnx.OnnxWriter;
import org.policytrim.network.policy.BundleFiles;
import org.policytrim.toolkit.safetensors.ElementFormat;
import org.policytrim.toolkit.safetensors.SafetensorsArchive;

/**
 * From a bundle to a published folder. What came in goes out as it was, but for what was trained.
 */
final class CheckpointExport implements AutoCloseable {

  private static final ModelCard CARD = new ModelCard("GR00T", "gr00t", "plan", "", "", "");

  private final Path bundle;
  private final PolicyCard card;
  private final NetworkFile description;
  private final SafetensorsArchive head;
  private final @Nullable SafetensorsArchive carried;

  @SuppressWarnings("MustBeClosedChecker")
  CheckpointExport(Path bundle, PolicyCard card) throws IOException {
    this.bundle = bundle;
    this.card = card;
    this.description = NetworkFile.read(bundle);
    this.head = SafetensorsArchive.open(bundle.resolve(BundleFiles.HEAD));
    Path rest = bundle.resolve(BundleFiles.CARRIED);
    this.carried = Files.exists(rest) ? SafetensorsArchive.open(rest) : null;
  }

  void into(Path target) throws IOException {
    Path known = bundle.resolve(BundleFiles.CHECKPOINT);
    CheckpointRecord record = Files.exists(known) ? CheckpointRecord.read(known) : fresh();
    record.writeFiles(target);
    record.writeTensors(target.resolve(SafetensorsArchive.SINGLE), this::read);
    for (String file :
        List.of(
            BundleFiles.BACKBONE,
            BundleFiles.BACKBONE + OnnxWriter.DATA_SUFFIX,
            BundleFiles.TOKENIZER)) {
      if (Files.exists(bundle.resolve(file))) {
        Files.copy(bundle.resolve(file), target.resolve(file));
      }
    }
    writeConfig(target.resolve(PublishedConfig.NAME));
    if (!Files.exists(known)) {
      PublishedStatistics.write(target, card.statistics());
    }
    CARD.write(target, card);
  }

  private Tensor read(String name) throws IOException {
    return carried != null && carried.names().contains(name) ? carried.read(name) : head.read(name);
  }

  /** A network made from scratch. */
  private CheckpointRecord fresh() {
    List<StoredName> tensors = new ArrayList<>();
    for (String name : head.names()) {
      tensors.add(new StoredName(name, ElementFormat.F32, name));
    }
    return new CheckpointRecord(tensors, Map.of("format", "pt"), Map.of());
  }

  /** The configuration, with what makes the folder a policy of ours again when it comes back. */
  private void writeConfig(Path file) throws IOException {
    ObjectNode config =
        Files.exists(file)
                && PublishedConfig.JSON.readTree(Files.readString(file)) instanceof ObjectNode read
            ? read
            : described();
    JsonNode before = config.path(PublishedConfig.OURS);
    ObjectNode ours =
        before instanceof ObjectNode object ? object : config.putObject(PublishedConfig.OURS);
    ours.set("actions", PublishedConfig.JSON.valueToTree(card.actions()));
    ours.set("observations", PublishedConfig.JSON.valueToTree(card.observations()));
    ours.set("backbone", PublishedConfig.JSON.valueToTree(description.observations()));
    ours.put("embodiment-number", description.embodiment());
    ours.put("horizon", card.horizon());
    ours.put("provenance", card.provenance());
    Files.writeString(file, config.toPrettyString() + "\n");
  }

  private ObjectNode described() {
    HeadSizes sizes = description.head();
    ObjectNode config = PublishedConfig.JSON.createObjectNode();
    ObjectNode described = config.putObject("action_head_cfg");
    described
        .put("action_horizon", card.chunkLength())
        .put("action_dim", sizes.actionWidth())
        .put("max_action_dim", sizes.actionWidth())
        .put("max_state_dim", sizes.stateWidth())
        .put("backbone_embedding_dim", sizes.features())
        .put("hidden_size", sizes.hidden())
        .put("input_embedding_dim", sizes.width())
        .put("add_pos_embed", sizes.positions() > 0)
        .put("max_seq_len", Math.max(1, sizes.positions()))
        .put("max_num_embodiments", sizes.embodiments())
        .put("num_target_vision_tokens", sizes.futureTokens())
        .put("num_inference_timesteps", description.denoiseSteps())
        .put("num_timestep_buckets", sizes.timeBuckets())
        .put("use_vlln", sizes.normalisesFeatures());
    if (sizes.alternates()) {
      described
          .put("use_alternate_vl_dit", true)
          .put("attend_text_every_n_blocks", sizes.textEvery());
    }
    transformer(described.putObject("diffusion_model_cfg"), sizes.diffusion())
        .put("output_dim", sizes.hidden())
        .put("interleave_self_attention", true)
        .put("norm_type", "ada_norm");
    transformer(described.putObject("vl_self_attention_cfg"), sizes.mixing());
    return config;
  }

  private static ObjectNode transformer(ObjectNode into, TransformerSizes sizes) {
    return into.put("num_layers", sizes.layers())
        .put("num_attention_heads", sizes.heads())
        .put("attention_head_dim", sizes.headWidth())
        .putNull("positional_embeddings");
  }

  @Override
  public void close() {
    head.close();
    if (carried != null) {
      carried.close();
    }
  }
}
