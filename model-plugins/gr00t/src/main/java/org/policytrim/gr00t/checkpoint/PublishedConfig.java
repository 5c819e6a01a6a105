package org.policytrim.gr00t.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.policytrim.gr00t.graph.HeadSizes;
import org.policytrim.gr00t.graph.TransformerSizes;
import org.policytrim.network.checkpoint.ConfigurationFile;

/**
 * {@code config.json} of a checkpoint or a recording, as far as it describes the action head. N1.5
 * has that below {@code action_head_cfg}, N1.7 at the top; recordings may have it below {@code
 * action_head}.
 */
public final class PublishedConfig extends ConfigurationFile {

  private static final String DIFFUSION = "diffusion_model_cfg";

  private final JsonNode head;
  private final List<String> problems = new ArrayList<>();

  private PublishedConfig(Path folder, JsonNode root, JsonNode head) {
    super(folder, root);
    this.head = head;
  }

  /**
   * Reads it.
   *
   * @throws IOException naming the file if it is missing or describes no action head
   */
  public static PublishedConfig read(Path folder) throws IOException {
    JsonNode root = root(folder);
    for (JsonNode candidate :
        List.of(root.path("action_head_cfg"), root.path("action_head"), root)) {
      if (candidate.path(DIFFUSION).isObject()) {
        return new PublishedConfig(folder, root, candidate);
      }
    }
    throw new IOException(
        folder.resolve(NAME) + " describes no GR00T action head: it has no '" + DIFFUSION + "'");
  }

  /** How many actions the head was trained to give. */
  public int actionHorizon() throws IOException {
    return required(whole(head, "action_horizon", 0));
  }

  /** How many denoise steps it takes. */
  public int denoiseSteps() throws IOException {
    return required(whole(head, "num_inference_timesteps", 4));
  }

  /**
   * The head's extents. What a published configuration leaves out has the original's default.
   *
   * @throws IOException naming everything that is missing or not supported
   */
  public HeadSizes sizes() throws IOException {
    JsonNode mixing = head.path("vl_self_attention_cfg");
    boolean alternates = head.path("use_alternate_vl_dit").asBoolean(false);
    int actionWidth =
        head.has("max_action_dim")
            ? whole(head, "max_action_dim", 0)
            : whole(head, "action_dim", 0);
    int stateWidth = whole(head, "max_state_dim", 0);
    int features = whole(head, "backbone_embedding_dim", 0);
    int hidden = whole(head, "hidden_size", 1024);
    int width = whole(head, "input_embedding_dim", 0);
    int positions =
        head.path("add_pos_embed").asBoolean(true) ? whole(head, "max_seq_len", 1024) : 0;
    int embodiments = whole(head, "max_num_embodiments", 32);
    TransformerSizes diffusion = transformer(head.path(DIFFUSION));
    TransformerSizes blocks =
        mixing.isObject() ? transformer(mixing) : new TransformerSizes(0, 1, 1);
    requireSupported(diffusion, width, hidden);
    required(0);
    return new HeadSizes(
        actionWidth,
        stateWidth,
        features,
        hidden,
        positions,
        embodiments,
        whole(head, "num_target_vision_tokens", head.has("use_alternate_vl_dit") ? -1 : 32),
        diffusion,
        blocks,
        head.path("use_vlln").asBoolean(true),
        alternates ? whole(head, "attend_text_every_n_blocks", 2) : 0,
        whole(head, "num_timestep_buckets", 1000));
  }

  /** What these layers do not do must not be passed over in silence. */
  private void requireSupported(TransformerSizes diffusion, int width, int hidden) {
    JsonNode transformer = head.path(DIFFUSION);
    requireValue(transformer, "interleave_self_attention", "true", "false");
    requireValue(transformer, "norm_type", "ada_norm", "ada_norm");
    requireValue(transformer, "positional_embeddings", "null", "null");
    requireValue(head.path("vl_self_attention_cfg"), "positional_embeddings", "null", "null");
    requireValue(head, "state_history_length", "1", "1");
    requireValue(head, "exclude_state", "false", "false");
    if (diffusion.heads() * diffusion.headWidth() != width) {
      problems.add(
          "input_embedding_dim %d is not the diffusion model's %d heads of %d"
              .formatted(width, diffusion.heads(), diffusion.headWidth()));
    }
    int output = whole(transformer, "output_dim", hidden);
    if (output != hidden) {
      problems.add("output_dim %d is not hidden_size %d".formatted(output, hidden));
    }
  }

  private void requireValue(JsonNode parent, String key, String only, String byDefault) {
    String found = parent.has(key) ? parent.get(key).asText() : byDefault;
    if (!found.equals(only)) {
      problems.add("%s is %s, only %s is supported".formatted(key, found, only));
    }
  }

  private TransformerSizes transformer(JsonNode parent) {
    return new TransformerSizes(
        Math.max(0, whole(parent, "num_layers", 0)),
        Math.max(1, whole(parent, "num_attention_heads", 0)),
        Math.max(1, whole(parent, "attention_head_dim", 0)));
  }

  /** A whole number; where it is missing the default, or a problem where that is 0; -1 means 0. */
  private int whole(JsonNode parent, String key, int byDefault) {
    JsonNode found = parent.path(key);
    if (found.isInt()) {
      return found.asInt();
    }
    if (!found.isMissingNode() && !found.isNull() || byDefault == 0) {
      problems.add("'%s' should be a whole number, found %s".formatted(key, describe(found)));
    }
    return Math.max(0, byDefault);
  }

  private static String describe(JsonNode node) {
    return node.isMissingNode() ? "nothing" : node.toString();
  }

  private int required(int value) throws IOException {
    if (!problems.isEmpty()) {
      throw new IOException(file() + ": " + String.join("; ", problems));
    }
    return value;
  }
}
