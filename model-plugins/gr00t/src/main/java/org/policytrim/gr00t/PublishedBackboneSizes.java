package org.policytrim.gr00t;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.policytrim.gr00t.graph.PublishedBackbone;
import org.policytrim.network.checkpoint.PublishedShapes;
import org.policytrim.network.qwen.QwenLanguageSizes;
import org.policytrim.network.qwen.QwenVisionSizes;

/**
 * The sizes of N1.7's backbone. Most follow from the shapes of its weights. The configuration of a
 * published checkpoint names only the model that the backbone was made from; sizes that shapes do
 * not show are those of Qwen3-VL, of which that model is a version, unless the configuration has
 * sections {@code vision} and {@code text} (or {@code vision_config} and {@code text_config}).
 */
final class PublishedBackboneSizes {

  private static final String VISUAL = PublishedBackbone.PREFIX + "visual.";
  private static final String LANGUAGE = PublishedBackbone.PREFIX + "language_model.";

  /** The heads of all published image towers of Qwen3-VL. */
  private static final int VISION_HEADS = 16;

  /** The depths of Qwen3-VL's image towers, and the blocks whose features are deep ones. */
  private static final Map<Integer, List<Integer>> DEEP_BLOCKS =
      Map.of(24, List.of(5, 11, 17), 27, List.of(8, 16, 24));

  /** The rotations by time, row and column of Qwen3-VL's heads, which are 128 wide. */
  private static final Map<Integer, List<Integer>> SECTIONS = Map.of(128, List.of(24, 20, 20));

  private static final double THETA = 5_000_000;
  private static final double EPSILON = 1e-6;

  private final JsonNode vision;
  private final JsonNode text;
  private final PublishedShapes shapes;

  /**
   * Prepares reading.
   *
   * @param config the checkpoint's configuration
   * @param shapes of its weights
   */
  PublishedBackboneSizes(JsonNode config, PublishedShapes shapes) {
    this.vision = section(config, "vision");
    this.text = section(config, "text");
    this.shapes = shapes;
  }

  private static JsonNode section(JsonNode config, String name) {
    return config.has(name) ? config.path(name) : config.path(name + "_config");
  }

  /** Returns true if there are weights of an image tower and language layers. */
  static boolean areIn(PublishedShapes shapes) {
    return shapes.hasAny(VISUAL) && shapes.hasAny(LANGUAGE);
  }

  /**
   * Returns true if no feature depends on a weight of the backbone: the norm after all layers and
   * the map to words.
   */
  static boolean isUnused(String name) {
    return name.equals(LANGUAGE + "norm.weight") || name.equals("backbone.model.lm_head.weight");
  }

  /**
   * Returns the sizes of the image tower.
   *
   * @throws IllegalArgumentException naming every weight that is missing or misshapen, and every
   *     size that the configuration has to name
   */
  QwenVisionSizes vision() {
    String patches = VISUAL + "patch_embed.proj.weight";
    int width = shapes.extent(patches, 5, 0);
    int depth = shapes.depth(VISUAL + "blocks.");
    int joined = shapes.extent(VISUAL + "merger.linear_fc1.weight", 2, 1);
    int side = shapes.side(shapes.extent(VISUAL + "pos_embed.weight", 2, 0));
    int deep = shapes.depth(VISUAL + "deepstack_merger_list.");
    List<Integer> deepBlocks =
        numbers(vision, "deepstack_visual_indexes", DEEP_BLOCKS.getOrDefault(depth, List.of()));
    if (deepBlocks.size() != deep) {
      shapes.problem(
          "the checkpoint has %d deepstack mergers; name the blocks they follow as".formatted(deep)
              + " vision.deepstack_visual_indexes in config.json");
    }
    int hidden = shapes.extent(VISUAL + "blocks.0.mlp.linear_fc1.weight", 2, 0);
    int output = shapes.extent(VISUAL + "merger.linear_fc2.weight", 2, 0);
    int patch = shapes.extent(patches, 5, 4);
    int frames = shapes.extent(patches, 5, 2);
    shapes.require();
    return new QwenVisionSizes(
        width,
        hidden,
        depth,
        vision.path("num_heads").asInt(VISION_HEADS),
        patch,
        frames,
        shapes.side(joined / width),
        side,
        output,
        deepBlocks);
  }

  /**
   * Returns the sizes of the language layers, of which a checkpoint has those that are used.
   *
   * @throws IllegalArgumentException as for {@link #vision}
   */
  QwenLanguageSizes language() {
    String layer = LANGUAGE + "layers.0.";
    int headWidth = shapes.extent(layer + "self_attn.q_norm.weight", 1, 0);
    int queries = shapes.extent(layer + "self_attn.q_proj.weight", 2, 0);
    int keys = shapes.extent(layer + "self_attn.k_proj.weight", 2, 0);
    int hidden = shapes.extent(layer + "mlp.gate_proj.weight", 2, 0);
    int vocabulary = shapes.extent(LANGUAGE + "embed_tokens.weight", 2, 0);
    int width = shapes.extent(LANGUAGE + "embed_tokens.weight", 2, 1);
    JsonNode rope =
        text.has("rope_parameters") ? text.path("rope_parameters") : text.path("rope_scaling");
    List<Integer> sections =
        numbers(rope, "mrope_section", SECTIONS.getOrDefault(headWidth, List.of()));
    if (sections.isEmpty()) {
      shapes.problem(
          "heads are %d wide; name the rotations by time, row and column as".formatted(headWidth)
              + " text.rope_parameters.mrope_section in config.json");
    }
    if (!rope.path("mrope_interleaved").asBoolean(true)) {
      shapes.problem("mrope_interleaved is false, only true is supported");
    }
    shapes.require();
    return new QwenLanguageSizes(
        width,
        hidden,
        shapes.depth(LANGUAGE + "layers."),
        queries / headWidth,
        keys / headWidth,
        headWidth,
        vocabulary,
        text.path("rms_norm_eps").asDouble(EPSILON),
        rope.path("rope_theta").asDouble(text.path("rope_theta").asDouble(THETA)),
        sections);
  }

  private static List<Integer> numbers(JsonNode parent, String key, List<Integer> otherwise) {
    if (!parent.path(key).isArray()) {
      return otherwise;
    }
    List<Integer> numbers = new ArrayList<>();
    parent.path(key).forEach(number -> numbers.add(number.asInt()));
    return numbers;
  }
}
