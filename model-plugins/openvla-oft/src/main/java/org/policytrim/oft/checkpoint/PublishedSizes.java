package org.policytrim.oft.checkpoint;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.policytrim.api.tensor.Shape;
import org.policytrim.oft.graph.Backbone;
import org.policytrim.oft.graph.OftSizes;
import org.policytrim.oft.graph.RegressionHead;
import org.policytrim.oft.policy.NetworkFile;

/** Reads a network's sizes off the shapes of its tensors. */
final class PublishedSizes {

  private static final String VISION = "vision_backbone.";
  private static final String LANGUAGE = "language_model.model.";

  /** Both published towers'; no shape tells it. */
  private static final int VISION_HEADS = 16;

  private static final int HEAD_WIDTH = 128;
  private static final int CHUNK = 8;
  private static final int PADDING = 64;
  private static final int STOP = 2;
  private static final double EPSILON = 1e-6;
  private static final double THETA = 10_000;

  /** Longer than any instruction of the published data sets with the question around it. */
  private static final int PROMPT_TOKENS = 64;

  private final PublishedWeights weights;
  private final PublishedConfig config;
  private final List<String> problems = new ArrayList<>();

  PublishedSizes(PublishedWeights weights, PublishedConfig config) {
    this.weights = weights;
    this.config = config;
  }

  /**
   * The sizes, for actions of this many numbers.
   *
   * @throws IllegalArgumentException naming every tensor that is missing to tell them
   */
  OftSizes read(int axes) throws IOException {
    int rows = extent(LANGUAGE + "embed_tokens.weight", 2, 0);
    int width = extent(LANGUAGE + "embed_tokens.weight", 2, 1);
    int hidden = extent(LANGUAGE + "layers.0.mlp.gate_proj.weight", 2, 0);
    int queries = extent(LANGUAGE + "layers.0.self_attn.q_proj.weight", 2, 0);
    int keys = extent(LANGUAGE + "layers.0.self_attn.k_proj.weight", 2, 0);
    int heads =
        config.whole("text_config", "num_attention_heads", Math.max(1, queries / HEAD_WIDTH));
    boolean state = config.flag("use_proprio", true) && weights.has(Backbone.STATE_PROJECTOR);
    int stateSize = state ? extent(Backbone.STATE_PROJECTOR + ".fc1.weight", 2, 1) : 0;
    int stateRows = state ? extent(Backbone.STATE_PROJECTOR + ".fc2.weight", 2, 0) : 0;
    int cameras = config.whole("num_images_in_input", state ? 2 : 1);
    OftSizes.Tower first = tower(Backbone.TOWERS.getFirst());
    OftSizes.Tower second = tower(Backbone.TOWERS.getLast());
    int image = image(first);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", problems));
    }
    int headWidth = queries / heads;
    int padding = config.whole("pad_to_multiple_of", PADDING);
    return new OftSizes(
        first,
        second,
        image,
        new OftSizes.Language(
            width,
            hidden,
            depth(LANGUAGE + "layers."),
            heads,
            keys / headWidth,
            headWidth,
            rows - padding,
            padding,
            config.whole("stop_token_id", STOP),
            config.number("text_config", "rms_norm_eps", EPSILON),
            config.number("text_config", "rope_theta", THETA)),
        cameras,
        stateSize,
        stateRows / width,
        config.whole("max_prompt_tokens", PROMPT_TOKENS),
        config.whole("num_actions_chunk", CHUNK),
        axes,
        true);
  }

  /** A tower; of published ones the last block is computed by nobody. */
  private OftSizes.Tower tower(String name) throws IOException {
    String place = VISION + name + ".";
    int width = extent(place + "patch_embed.proj.weight", 4, 0);
    int patch = extent(place + "patch_embed.proj.weight", 4, 3);
    int hidden = extent(place + "blocks.0.mlp.fc1.weight", 2, 0);
    int blocks = depth(place + "blocks.");
    boolean registers = weights.names().contains(place + "reg_token");
    boolean unused = weights.names().contains(place + "norm.weight");
    int heads = config.whole(name, "num_heads", VISION_HEADS);
    if (width % heads != 0) {
      problems.add(
          "tensor '%spatch_embed.proj.weight' is %d wide, which %d heads do not share"
              .formatted(place, width, heads));
      heads = 1;
    }
    return new OftSizes.Tower(
        width,
        hidden,
        unused ? Math.max(0, blocks - 1) : blocks,
        heads,
        patch,
        registers ? extent(place + "reg_token", 3, 1) : 0,
        weights.names().contains(place + "cls_token"),
        weights.names().contains(place + "blocks.0.ls1.scale_factor"));
  }

  private int image(OftSizes.Tower tower) throws IOException {
    int tokens = extent(VISION + Backbone.TOWERS.getFirst() + ".pos_embed", 3, 1);
    int side = (int) Math.round(Math.sqrt(tokens));
    if (side * side != tokens) {
      problems.add("%d image positions make no square".formatted(tokens));
    }
    return side * tower.patch();
  }

  /** The extents of the regression head, which is there. */
  NetworkFile.Regression regression() throws IOException {
    String place = RegressionHead.PLACE + ".model.";
    int hidden = extent(place + "fc1.weight", 2, 0);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", problems));
    }
    return new NetworkFile.Regression(hidden, depth(place + "mlp_resnet_blocks."));
  }

  private int depth(String place) {
    int depth = 0;
    while (hasLayer(place + depth + ".")) {
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
      String problem =
          shape == null
              ? "tensor '%s' is missing".formatted(name)
              : "tensor '%s' has the shape %s, expected %d extents".formatted(name, shape, rank);
      if (!problems.contains(problem)) {
        problems.add(problem);
      }
      return 1;
    }
    return shape.extent(dimension);
  }

  /**
   * Whether no action depends on a tensor of a published checkpoint: of each tower the block that
   * nothing reads, its last norm and its pooling; buffers that are computed anyway.
   */
  static boolean isCarried(String name, OftSizes sizes) {
    if (name.endsWith(".rotary_emb.inv_freq")) {
      return true;
    }
    List<OftSizes.Tower> towers = List.of(sizes.featurizer(), sizes.fusedFeaturizer());
    for (int i = 0; i < towers.size(); i++) {
      String place = VISION + Backbone.TOWERS.get(i) + ".";
      if (name.startsWith(place + "blocks." + towers.get(i).depth() + ".")
          || name.startsWith(place + "norm.")
          || name.startsWith(place + "attn_pool.")) {
        return true;
      }
    }
    return false;
  }
}
