package org.policytrim.oft.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.api.model.NormalisationStatistics.Range;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.oft.graph.Backbone;
import org.policytrim.oft.graph.OftSizes;
import org.policytrim.oft.graph.RegressionHead;
import org.policytrim.oft.policy.ActionScale;
import org.policytrim.toolkit.safetensors.Safetensors;

/**
 * One recorded run of the original.
 *
 * @param name the folder's name
 * @param config its configuration
 * @param weights of all parts, under the names they have in a bundle
 * @param io inputs
 * @param trace what was recorded in between
 */
record Recording(
    String name, JsonNode config, NamedTensors weights, NamedTensors io, NamedTensors trace) {

  /** The value head's place among the weights; it belongs to no policy of ours. */
  static final String VALUE_HEAD = "value_head";

  private static final List<String> PARTS =
      List.of(Backbone.STATE_PROJECTOR, RegressionHead.PLACE, VALUE_HEAD);

  static Recording read(Path folder) throws IOException {
    JsonNode config = new ObjectMapper().readTree(folder.resolve("config.json").toFile());
    Map<String, Tensor> weights =
        new LinkedHashMap<>(Safetensors.read(folder.resolve("model.safetensors")).tensors());
    for (String part : PARTS) {
      Path file = folder.resolve(part + ".safetensors");
      if (Files.isRegularFile(file)) {
        Safetensors.read(file)
            .tensors()
            .forEach((name, tensor) -> weights.put(part + "." + name, tensor));
      }
    }
    return new Recording(
        folder.getFileName().toString(),
        config,
        new NamedTensors(weights),
        Safetensors.read(folder.resolve("io.safetensors")),
        Safetensors.read(folder.resolve("trace.safetensors")));
  }

  /** Whether there are weights of a part. */
  boolean has(String part) {
    return weights.names().stream().anyMatch(name -> name.startsWith(part + "."));
  }

  /**
   * The network's sizes in one of the layouts.
   *
   * @param promptTokens the room for a prompt
   * @param stop whether a stop token follows the slots
   * @param state whether the robot's state enters
   */
  OftSizes sizes(int promptTokens, boolean stop, boolean state) {
    JsonNode language = node(config, "text_config");
    int heads = whole(language, "num_attention_heads");
    int vocabulary = whole(config, "vocab_size");
    boolean proprio = state && node(config, "use_proprio").asBoolean();
    return new OftSizes(
        tower(Backbone.TOWERS.getFirst()),
        tower(Backbone.TOWERS.getLast()),
        node(config, "image_sizes").get(0).asInt(),
        new OftSizes.Language(
            whole(language, "hidden_size"),
            whole(language, "intermediate_size"),
            whole(language, "num_hidden_layers"),
            heads,
            whole(language, "num_key_value_heads"),
            whole(language, "hidden_size") / heads,
            vocabulary,
            whole(language, "vocab_size") - vocabulary,
            whole(config, "stop_token_id"),
            node(language, "rms_norm_eps").asDouble(),
            node(language, "rope_theta").asDouble()),
        whole(config, "num_images_in_input"),
        proprio ? whole(config, "proprio_dim") : 0,
        proprio ? 1 : 0,
        promptTokens,
        whole(config, "num_actions_chunk"),
        whole(config, "action_dim"),
        stop);
  }

  private OftSizes.Tower tower(String name) {
    JsonNode tower = node(config, name);
    int prefix = whole(tower, "num_prefix_tokens");
    return new OftSizes.Tower(
        whole(tower, "embed_dim"),
        whole(tower, "mlp_hidden"),
        whole(tower, "output_block") + 1,
        whole(tower, "num_heads"),
        whole(tower, "patch_size"),
        Math.max(0, prefix - 1),
        prefix > 0,
        node(tower, "layer_scale").asBoolean());
  }

  int padding() {
    return whole(config, "pad_token_id");
  }

  double temperature() {
    return node(config, "temperature").asDouble();
  }

  /** The regression head of a network of these sizes. */
  RegressionHead regression(OftSizes sizes) {
    JsonNode head = node(config, "action_head");
    return new RegressionHead(sizes, whole(head, "hidden_dim"), whole(head, "num_blocks"));
  }

  /** How actions are scaled; grippers are left as the network means them. */
  ActionScale scale() {
    JsonNode action = node(node(config, "norm_stats").elements().next(), "action");
    List<ActionScale.Axis> axes = new ArrayList<>();
    for (int i = 0; i < node(action, "q01").size(); i++) {
      double low = node(action, "q01").get(i).asDouble();
      double high = node(action, "q99").get(i).asDouble();
      axes.add(
          new ActionScale.Axis(
              new Range((low + high) / 2, 0, low, high),
              node(action, "mask").get(i).asBoolean(),
              ActionScale.Gripper.AS_IS));
    }
    return new ActionScale(axes);
  }

  private static JsonNode node(JsonNode parent, String key) {
    JsonNode found = parent.get(key);
    if (found == null) {
      throw new IllegalArgumentException("config.json lacks '" + key + "'");
    }
    return found;
  }

  private static int whole(JsonNode parent, String key) {
    JsonNode found = node(parent, key);
    if (!found.isInt()) {
      throw new IllegalArgumentException("config.json has no whole number '" + key + "'");
    }
    return found.asInt();
  }
}
