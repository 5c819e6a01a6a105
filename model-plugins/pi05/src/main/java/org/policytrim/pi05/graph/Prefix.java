package org.policytrim.pi05.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policytrim.network.layer.AttentionMask;
import org.policytrim.network.layer.Dense;
import org.policytrim.network.layer.GatedMlp;
import org.policytrim.network.layer.GroupedAttention;
import org.policytrim.network.layer.KeyValues;
import org.policytrim.network.layer.RmsNorm;
import org.policytrim.network.layer.RotaryAttention;
import org.policytrim.network.layer.RotaryPositions;
import org.policytrim.network.layer.TokenEmbedding;
import org.policytrim.network.layer.VisionSizes;
import org.policytrim.network.layer.VisionTower;
import org.policytrim.network.operation.Activation;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.Initializer;
import org.policytrim.network.parameter.ParameterSchema;
import org.policytrim.network.parameter.ParameterScope;

/**
 * The backbone: images, state and prompt to keys and values of every layer. Valid tokens attend to
 * all valid tokens. Of the last layer only keys and values are computed, because no action depends
 * on the rest of it.
 */
public final class Prefix implements Computation {

  /** The images, [batch, cameras, 3, height, width], in [-1, 1]; an absent camera is all -1. */
  public static final String IMAGES = "images";

  /** The state, [batch, numbers], normalised. */
  public static final String STATE = "state";

  /** The prompt, ints [batch, tokens], padded. */
  public static final String TOKENS = "tokens";

  private static final String VLM = "paligemma_with_expert.paligemma.model";

  private final Pi05Sizes sizes;
  private final ParameterSchema schema = new ParameterSchema();
  private final @Nullable VisionTower tower;
  private final @Nullable Dense projector;
  private final @Nullable Dense state;
  private final TokenEmbedding words;
  private final List<Block> blocks = new ArrayList<>();
  private final Last last;
  private final RotaryPositions positions;

  /** Registers all weights of the prefix. */
  public Prefix(Pi05Sizes sizes) {
    this.sizes = sizes;
    Pi05Sizes.Language language = sizes.language();
    ParameterScope model = schema.root().child(VLM);
    if (sizes.cameras() > 0) {
      tower = new VisionTower(model.child("vision_tower.vision_model"), sizes.vision());
      projector =
          Dense.withBias(
              model.child("multi_modal_projector.linear"),
              sizes.vision().width(),
              language.width());
    } else {
      tower = null;
      projector = null;
    }
    state =
        sizes.stateTokens() > 0
            ? Dense.withBias(
                schema.root().child("state_proj"),
                sizes.stateSize(),
                sizes.stateTokens() * language.width())
            : null;
    positions = new RotaryPositions(language.headWidth(), language.theta(), sizes.prefixTokens());
    ParameterScope decoder = model.child("language_model");
    words =
        new TokenEmbedding(
            decoder.child("embed_tokens"),
            language.vocabulary(),
            language.width(),
            1 / Math.sqrt(language.width()));
    ParameterScope layers = decoder.child("layers");
    for (int i = 0; i < language.depth() - 1; i++) {
      blocks.add(new Block(layers.child(Integer.toString(i)), language, positions));
    }
    last = new Last(layers.child(Integer.toString(language.depth() - 1)), language, positions);
  }

  /** Returns its weights. */
  public ParameterSchema schema() {
    return schema;
  }

  @Override
  public List<Input> inputs() {
    List<Input> inputs = new ArrayList<>();
    if (sizes.cameras() > 0) {
      VisionSizes vision = sizes.vision();
      inputs.add(
          Input.floats(IMAGES, -1, sizes.cameras(), 3, vision.imageHeight(), vision.imageWidth()));
    }
    if (sizes.stateTokens() > 0) {
      inputs.add(Input.floats(STATE, -1, sizes.stateSize()));
    }
    inputs.add(Input.ints(TOKENS, -1, sizes.tokens()));
    inputs.add(Input.floats(PrefixFeatures.VALID, -1, sizes.prefixTokens()));
    return inputs;
  }

  @Override
  public <T> Map<String, T> build(TensorOperations<T> ops, Map<String, T> inputs) {
    T embedded = embed(ops, inputs);
    return PrefixFeatures.write(keyValues(ops, embedded, inputs.get(PrefixFeatures.VALID)));
  }

  /** Embeds images, state and prompt: [batch, prefix tokens, width]. */
  private <T> T embed(TensorOperations<T> ops, Map<String, T> inputs) {
    int width = sizes.language().width();
    List<T> parts = new ArrayList<>();
    if (tower != null && projector != null) {
      VisionSizes vision = sizes.vision();
      T images = ops.reshape(inputs.get(IMAGES), -1, 3, vision.imageHeight(), vision.imageWidth());
      T tokens = projector.apply(ops, tower.apply(ops, images));
      parts.add(ops.reshape(tokens, -1, sizes.cameras() * vision.tokens(), width));
    }
    if (state != null) {
      T tokens = state.apply(ops, inputs.get(STATE));
      parts.add(ops.reshape(tokens, -1, sizes.stateTokens(), width));
    }
    parts.add(ops.scale(words.apply(ops, inputs.get(TOKENS)), Math.sqrt(width)));
    return parts.size() == 1 ? parts.getFirst() : ops.concatenate(1, parts);
  }

  /**
   * Computes keys and values of every layer.
   *
   * @param valid [batch, prefix tokens], 1 or 0
   */
  private <T> List<KeyValues<T>> keyValues(TensorOperations<T> ops, T embedded, T valid) {
    int tokens = sizes.prefixTokens();
    AttentionMask<T> mask = AttentionMask.pairs(ops, valid, tokens);
    T places = ops.shift(ops.cumulativeSum(valid), -1);
    RotaryPositions.Rotation<T> rotation = positions.at(ops, places, tokens);
    List<KeyValues<T>> layers = new ArrayList<>();
    T x = embedded;
    for (Block block : blocks) {
      x = block.apply(ops, x, rotation, mask, tokens, layers);
    }
    layers.add(last.apply(ops, x, rotation, tokens));
    return layers;
  }

  /** Attention and a gated map, each on a normalised copy and added. */
  private static final class Block {

    private final RmsNorm attentionNorm;
    private final RotaryAttention attention;
    private final RmsNorm mlpNorm;
    private final GatedMlp mlp;

    Block(ParameterScope scope, Pi05Sizes.Language sizes, RotaryPositions positions) {
      attentionNorm = new RmsNorm(scope.child("input_layernorm"), sizes.width(), sizes.epsilon());
      attention =
          new RotaryAttention(
              scope.child("self_attn"), sizes.width(), sizes.attention(), positions);
      mlpNorm =
          new RmsNorm(scope.child("post_attention_layernorm"), sizes.width(), sizes.epsilon());
      mlp = new GatedMlp(scope.child("mlp"), sizes.width(), sizes.hidden(), Activation.GELU_TANH);
    }

    <T> T apply(
        TensorOperations<T> ops,
        T x,
        RotaryPositions.Rotation<T> rotation,
        AttentionMask<T> mask,
        int tokens,
        List<KeyValues<T>> layers) {
      RotaryAttention.Projected<T> projected =
          attention.project(ops, attentionNorm.apply(ops, x), rotation, tokens);
      layers.add(projected.own());
      T mixed =
          attention.attend(
              ops,
              projected.queries(),
              projected.own(),
              mask,
              new GroupedAttention.Sizes(tokens, tokens));
      T attended = ops.add(x, mixed);
      return ops.add(attended, mlp.apply(ops, mlpNorm.apply(ops, attended)));
    }
  }

  /** Keys and values of the last layer. */
  private static final class Last {

    private final RmsNorm norm;
    private final Dense keysValues;
    private final GroupedAttention attention;
    private final RotaryPositions positions;

    Last(ParameterScope scope, Pi05Sizes.Language sizes, RotaryPositions positions) {
      int keyWidth = sizes.keyHeads() * sizes.headWidth();
      ParameterScope heads = scope.child("self_attn");
      norm = new RmsNorm(scope.child("input_layernorm"), sizes.width(), sizes.epsilon());
      keysValues =
          Dense.stacked(
              List.of(heads.child("k_proj"), heads.child("v_proj")),
              sizes.width(),
              List.of(keyWidth, keyWidth),
              false,
              Initializer.fanIn());
      attention = sizes.attention();
      this.positions = positions;
    }

    <T> KeyValues<T> apply(
        TensorOperations<T> ops, T x, RotaryPositions.Rotation<T> rotation, int tokens) {
      int keyHeads = attention.keyHeads();
      T projected = keysValues.apply(ops, norm.apply(ops, x));
      T byHead = ops.reshape(projected, -1, tokens, 2 * keyHeads, attention.headWidth());
      List<T> parts = ops.split(byHead, 2, keyHeads, keyHeads);
      return new KeyValues<>(
          attention.keyLayout(ops, positions.apply(ops, parts.getFirst(), rotation), tokens),
          attention.keyLayout(ops, parts.getLast(), tokens));
    }
  }
}
