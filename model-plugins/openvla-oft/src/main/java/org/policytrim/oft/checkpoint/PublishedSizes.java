package org.policytrim.oft.checkpoint;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policytrim.network.checkpoint.PublishedShapes;
import org.policytrim.oft.graph.OftBackbone;
import org.policytrim.oft.graph.OftSizes;
import org.policytrim.oft.graph.RegressionHead;
import org.policytrim.oft.policy.OftNetwork;

/** Reads the sizes of a network from its configuration and the shapes of its tensors. */
final class PublishedSizes {

  private static final String VISION = "vision_backbone.";
  private static final String LANGUAGE = "language_model.model.";

  /** The heads of both published towers, which no shape determines. */
  private static final int VISION_HEADS = 16;

  private static final int HEAD_WIDTH = 128;
  private static final int CHUNK = 8;
  private static final int PADDING = 64;
  private static final int STOP = 2;
  private static final double EPSILON = 1e-6;
  private static final double THETA = 10_000;

  /** Exceeds the prompt of every instruction in the published data sets. */
  private static final int PROMPT_TOKENS = 64;

  private final PublishedShapes shapes;
  private final OftConfigurationFile config;

  PublishedSizes(PublishedShapes shapes, OftConfigurationFile config) {
    this.shapes = shapes;
    this.config = config;
  }

  /**
   * Returns the sizes.
   *
   * @param axes the numbers of an action
   * @throws IllegalArgumentException naming every missing or misshapen tensor that they need
   */
  OftSizes read(int axes) throws IOException {
    int rows = shapes.extent(LANGUAGE + "embed_tokens.weight", 2, 0);
    int width = shapes.extent(LANGUAGE + "embed_tokens.weight", 2, 1);
    int hidden = shapes.extent(LANGUAGE + "layers.0.mlp.gate_proj.weight", 2, 0);
    int queries = shapes.extent(LANGUAGE + "layers.0.self_attn.q_proj.weight", 2, 0);
    int keys = shapes.extent(LANGUAGE + "layers.0.self_attn.k_proj.weight", 2, 0);
    int heads =
        config.whole("text_config", "num_attention_heads", Math.max(1, queries / HEAD_WIDTH));
    boolean state =
        config.flag("use_proprio", true) && shapes.hasAny(OftBackbone.STATE_PROJECTOR + ".");
    int stateSize = state ? shapes.extent(OftBackbone.STATE_PROJECTOR + ".fc1.weight", 2, 1) : 0;
    int stateRows = state ? shapes.extent(OftBackbone.STATE_PROJECTOR + ".fc2.weight", 2, 0) : 0;
    int cameras = config.whole("num_images_in_input", state ? 2 : 1);
    OftSizes.Tower first = tower(OftBackbone.TOWERS.getFirst());
    OftSizes.Tower second = tower(OftBackbone.TOWERS.getLast());
    int image = image(first);
    shapes.require();
    int headWidth = queries / heads;
    int padding = config.whole("pad_to_multiple_of", PADDING);
    return new OftSizes(
        first,
        second,
        image,
        new OftSizes.Language(
            width,
            hidden,
            shapes.depth(LANGUAGE + "layers."),
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

  /** Returns a tower; the last block of published ones is not used. */
  private OftSizes.Tower tower(String name) throws IOException {
    String place = VISION + name + ".";
    int width = shapes.extent(place + "patch_embed.proj.weight", 4, 0);
    int patch = shapes.extent(place + "patch_embed.proj.weight", 4, 3);
    int hidden = shapes.extent(place + "blocks.0.mlp.fc1.weight", 2, 0);
    int blocks = shapes.depth(place + "blocks.");
    boolean registers = shapes.has(place + "reg_token");
    boolean unused = shapes.has(place + "norm.weight");
    int heads = config.whole(name, "num_heads", VISION_HEADS);
    if (width % heads != 0) {
      shapes.problem(
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
        registers ? shapes.extent(place + "reg_token", 3, 1) : 0,
        shapes.has(place + "cls_token"),
        shapes.has(place + "blocks.0.ls1.scale_factor"));
  }

  private int image(OftSizes.Tower tower) throws IOException {
    int tokens = shapes.extent(VISION + OftBackbone.TOWERS.getFirst() + ".pos_embed", 3, 1);
    return shapes.side(tokens) * tower.patch();
  }

  /** Returns the sizes of the regression head; null if there is none. */
  OftNetwork.@Nullable Regression regression() throws IOException {
    if (!shapes.hasAny(RegressionHead.PLACE + ".")) {
      return null;
    }
    String place = RegressionHead.PLACE + ".model.";
    int hidden = shapes.extent(place + "fc1.weight", 2, 0);
    shapes.require();
    return new OftNetwork.Regression(hidden, shapes.depth(place + "mlp_resnet_blocks."));
  }

  /**
   * Returns true if no action depends on a tensor of a published checkpoint: those of each tower's
   * last block, last norm and pooling, buffers that are computed anyway, and the projector of a
   * state that does not enter.
   */
  static boolean isCarried(String name, OftSizes sizes) {
    if (name.endsWith(".rotary_emb.inv_freq")
        || (sizes.stateTokens() == 0 && name.startsWith(OftBackbone.STATE_PROJECTOR + "."))) {
      return true;
    }
    List<OftSizes.Tower> towers = List.of(sizes.featurizer(), sizes.fusedFeaturizer());
    for (int i = 0; i < towers.size(); i++) {
      String place = VISION + OftBackbone.TOWERS.get(i) + ".";
      if (name.startsWith(place + "blocks." + towers.get(i).depth() + ".")
          || name.startsWith(place + "norm.")
          || name.startsWith(place + "attn_pool.")) {
        return true;
      }
    }
    return false;
  }
}
