package org.policytrim.pi05.checkpoint;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.api.tensor.Shape;
import org.policytrim.network.layer.VisionSizes;
import org.policytrim.pi05.graph.Pi05Sizes;

/** Reads a network's sizes off the shapes of its tensors. */
final class PublishedSizes {

  private static final String VISION =
      "paligemma_with_expert.paligemma.model.vision_tower.vision_model.";
  private static final String LANGUAGE = "paligemma_with_expert.paligemma.model.language_model.";
  private static final String EXPERT = "paligemma_with_expert.gemma_expert.model.";

  /** SigLIP So400m's; no shape tells it. */
  private static final int VISION_HEADS = 16;

  private static final double EPSILON = 1e-6;
  private static final double THETA = 10_000;
  private static final double SHORTEST_PERIOD = 4e-3;
  private static final double LONGEST_PERIOD = 4.0;

  private final PublishedWeights weights;
  private final PublishedConfig config;
  private final List<String> problems = new ArrayList<>();

  PublishedSizes(PublishedWeights weights, PublishedConfig config) {
    this.weights = weights;
    this.config = config;
  }

  /**
   * The sizes, for a policy with this many cameras.
   *
   * @throws IllegalArgumentException naming every tensor that is missing to tell them
   */
  Pi05Sizes read(int cameras, int stateSize) throws IOException {
    int width = extent(PublishedWeights.EMBEDDINGS, 2, 1);
    boolean plainState = weights.names().contains("state_proj.weight");
    int stateTokens = plainState ? extent("state_proj.weight", 2, 0) / Math.max(1, width) : 0;
    int queryRows = extent(LANGUAGE + "layers.0.self_attn.q_proj.weight", 2, 0);
    int keyRows = extent(LANGUAGE + "layers.0.self_attn.k_proj.weight", 2, 0);
    int keyHeads = config.whole("vlm", "num_kv_heads", 1);
    int headWidth = config.whole("vlm", "head_dim", Math.max(2, keyRows / keyHeads));
    int vocabulary = extent(PublishedWeights.EMBEDDINGS, 2, 0);
    int languageHidden = extent(LANGUAGE + "layers.0.mlp.gate_proj.weight", 2, 0);
    int expertWidth = extent("action_in_proj.weight", 2, 0);
    int expertHidden = extent(EXPERT + "layers.0.mlp.gate_proj.weight", 2, 0);
    int actionWidth = extent("action_in_proj.weight", 2, 1);
    VisionSizes vision = cameras > 0 ? vision() : new VisionSizes(1, 1, 0, 1, 1, 1, 1);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", problems));
    }
    return new Pi05Sizes(
        vision,
        new Pi05Sizes.Language(
            width,
            languageHidden,
            depth(LANGUAGE),
            queryRows / headWidth,
            keyHeads,
            headWidth,
            vocabulary,
            config.number("vlm", "rms_norm_eps", EPSILON),
            config.number("vlm", "rope_theta", THETA)),
        new Pi05Sizes.Expert(
            expertWidth,
            expertHidden,
            config.number("min_period", SHORTEST_PERIOD),
            config.number("max_period", LONGEST_PERIOD)),
        cameras,
        config.tokens(),
        plainState ? stateSize : 0,
        stateTokens,
        actionWidth);
  }

  private VisionSizes vision() throws IOException {
    String patches = VISION + "embeddings.patch_embedding.weight";
    int width = extent(patches, 4, 0);
    int patch = extent(patches, 4, 3);
    int tokens = extent(VISION + "embeddings.position_embedding.weight", 2, 0);
    int hidden = extent(VISION + "encoder.layers.0.mlp.fc1.weight", 2, 0);
    int side = (int) Math.round(Math.sqrt(tokens));
    if (side * side != tokens) {
      problems.add("%d image positions make no square".formatted(tokens));
    }
    return problems.isEmpty()
        ? new VisionSizes(
            width,
            hidden,
            depth(VISION + "encoder."),
            config.whole("vision", "num_attention_heads", VISION_HEADS),
            patch,
            side * patch,
            side * patch)
        : new VisionSizes(1, 1, 0, 1, 1, 1, 1);
  }

  private int depth(String place) {
    int depth = 0;
    while (hasLayer(place + "layers." + depth + ".")) {
      depth++;
    }
    return depth;
  }

  private boolean hasLayer(String place) {
    return weights.names().stream().anyMatch(name -> name.startsWith(place));
  }

  private int extent(String name, int rank, int dimension) throws IOException {
    Shape shape = weights.shape(name);
    if (shape == null || shape.rank() != rank || shape.elements() == 0) {
      problems.add(
          shape == null
              ? "tensor '%s' is missing".formatted(name)
              : "tensor '%s' has the shape %s, expected %d extents".formatted(name, shape, rank));
      return 1;
    }
    return shape.extent(dimension);
  }

  /**
   * The tensors of a checkpoint on which no action depends: the language heads, and of the prefix's
   * last layer everything but keys and values. They may be there.
   */
  static Map<String, Shape> carried(Pi05Sizes sizes) {
    Pi05Sizes.Language language = sizes.language();
    int width = language.width();
    int queries = language.heads() * language.headWidth();
    String last = LANGUAGE + "layers." + (language.depth() - 1) + ".";
    Map<String, Shape> shapes = new LinkedHashMap<>();
    shapes.put(last + "self_attn.q_proj.weight", Shape.of(queries, width));
    shapes.put(last + "self_attn.o_proj.weight", Shape.of(width, queries));
    shapes.put(last + "mlp.gate_proj.weight", Shape.of(language.hidden(), width));
    shapes.put(last + "mlp.up_proj.weight", Shape.of(language.hidden(), width));
    shapes.put(last + "mlp.down_proj.weight", Shape.of(width, language.hidden()));
    shapes.put(last + "post_attention_layernorm.weight", Shape.of(width));
    shapes.put(LANGUAGE + "norm.weight", Shape.of(width));
    shapes.put(PublishedWeights.LANGUAGE_HEAD, Shape.of(language.vocabulary(), width));
    Shape expertWords = Shape.of(language.vocabulary(), sizes.expert().width());
    shapes.put("paligemma_with_expert.gemma_expert.lm_head.weight", expertWords);
    shapes.put(EXPERT + "embed_tokens.weight", expertWords);
    return shapes;
  }
}
