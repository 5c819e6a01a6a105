package org.policytrim.gr00t;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.policytrim.gr00t.graph.HeadSizes;
import org.policytrim.network.checkpoint.ConfigurationFile;

/**
 * The description of an action head in the {@code config.json} of a checkpoint or a recording. N1.5
 * has it below {@code action_head_cfg}, N1.7 at the top level; recordings may have it below {@code
 * action_head}.
 */
final class Gr00tConfigurationFile extends ConfigurationFile {

  private static final String DIFFUSION = "diffusion_model_cfg";

  private final JsonNode head;
  private final List<String> problems = new ArrayList<>();

  private Gr00tConfigurationFile(Path folder, JsonNode root, JsonNode head) {
    super(folder, root);
    this.head = head;
  }

  /**
   * Reads the file of a recording.
   *
   * @throws IOException naming the file if it is missing or describes no action head
   */
  static Gr00tConfigurationFile read(Path folder) throws IOException {
    return read(folder, Map.of());
  }

  /**
   * Reads the file of a checkpoint.
   *
   * @param assumed values of keys that the file may lack, as JSON texts
   * @throws IOException naming the file if it is missing or describes no action head
   */
  static Gr00tConfigurationFile read(Path folder, Map<String, String> assumed) throws IOException {
    JsonNode root = root(folder, assumed);
    for (JsonNode candidate :
        List.of(root.path("action_head_cfg"), root.path("action_head"), root)) {
      if (candidate.path(DIFFUSION).isObject()) {
        return new Gr00tConfigurationFile(folder, root, candidate);
      }
    }
    throw new IOException(
        folder.resolve(NAME) + " describes no GR00T action head: it has no '" + DIFFUSION + "'");
  }

  /** Returns the description of the action head. */
  JsonNode head() {
    return head;
  }

  /** Returns true for N1.7, false for N1.5. */
  boolean isLater() {
    return head.has("use_alternate_vl_dit");
  }

  /** Returns the kind of statistics by which states and actions are scaled. */
  Gr00tStatisticsFile.Scale scale() {
    if (head.path("use_mean_std").asBoolean(false)) {
      return Gr00tStatisticsFile.Scale.DEVIATION;
    }
    boolean quantiles = isLater() && head.path("use_percentiles").asBoolean(true);
    return quantiles ? Gr00tStatisticsFile.Scale.QUANTILES : Gr00tStatisticsFile.Scale.EXTREMES;
  }

  /** Returns the number of actions that the head was trained to give. */
  int actionHorizon() throws IOException {
    return required(number(head, "action_horizon", 0));
  }

  /** Returns the number of denoise steps. */
  int denoiseSteps() throws IOException {
    return required(number(head, "num_inference_timesteps", 4));
  }

  /**
   * Returns the head's sizes. A value that a configuration leaves out is the original's default.
   *
   * @throws IOException naming everything that is missing or not supported
   */
  HeadSizes sizes() throws IOException {
    JsonNode mixing = head.path("vl_self_attention_cfg");
    boolean alternates = head.path("use_alternate_vl_dit").asBoolean(false);
    int actionWidth =
        head.has("max_action_dim")
            ? number(head, "max_action_dim", 0)
            : number(head, "action_dim", 0);
    int stateWidth = number(head, "max_state_dim", 0);
    int features = number(head, "backbone_embedding_dim", 0);
    int hidden = number(head, "hidden_size", 1024);
    int width = number(head, "input_embedding_dim", 0);
    int positions =
        head.path("add_pos_embed").asBoolean(true) ? number(head, "max_seq_len", 1024) : 0;
    int embodiments = number(head, "max_num_embodiments", 32);
    HeadSizes.Transformer diffusion = transformer(head.path(DIFFUSION));
    HeadSizes.Transformer blocks =
        mixing.isObject() ? transformer(mixing) : new HeadSizes.Transformer(0, 1, 1);
    requireSupported(diffusion, width, hidden);
    required(0);
    return new HeadSizes(
        actionWidth,
        stateWidth,
        features,
        hidden,
        positions,
        embodiments,
        number(head, "num_target_vision_tokens", head.has("use_alternate_vl_dit") ? -1 : 32),
        diffusion,
        blocks,
        head.path("use_vlln").asBoolean(true),
        alternates ? number(head, "attend_text_every_n_blocks", 2) : 0,
        number(head, "num_timestep_buckets", 1000));
  }

  /** Adds a problem for each setting that these layers do not support. */
  private void requireSupported(HeadSizes.Transformer diffusion, int width, int hidden) {
    JsonNode transformer = head.path(DIFFUSION);
    requireValue(transformer, "interleave_self_attention", "true", "false");
    requireValue(transformer, "norm_type", "ada_norm", "ada_norm");
    requireValue(transformer, "positional_embeddings", "null", "null");
    requireValue(head.path("vl_self_attention_cfg"), "positional_embeddings", "null", "null");
    requireValue(head, "state_history_length", "1", "1");
    requireValue(head, "exclude_state", "false", "false");
    requireValue(head, "use_relative_action", "false", "false");
    requireValue(head, "apply_sincos_state_encoding", "false", "false");
    if (diffusion.heads() * diffusion.headWidth() != width) {
      problems.add(
          "input_embedding_dim %d is not the diffusion model's %d heads of %d"
              .formatted(width, diffusion.heads(), diffusion.headWidth()));
    }
    int output = number(transformer, "output_dim", hidden);
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

  private HeadSizes.Transformer transformer(JsonNode parent) {
    return new HeadSizes.Transformer(
        Math.max(0, number(parent, "num_layers", 0)),
        Math.max(1, number(parent, "num_attention_heads", 0)),
        Math.max(1, number(parent, "attention_head_dim", 0)));
  }

  /**
   * Returns a whole number or, if it is missing, the default. A default of 0 makes a missing number
   * a problem; one of -1 stands for 0.
   */
  private int number(JsonNode parent, String key, int byDefault) {
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

  /** Returns the value if there were no problems. */
  private int required(int value) throws IOException {
    if (!problems.isEmpty()) {
      throw new IOException(file() + ": " + String.join("; ", problems));
    }
    return value;
  }
}
