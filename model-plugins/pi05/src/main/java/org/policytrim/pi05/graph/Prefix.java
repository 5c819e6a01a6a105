package org.policytrim.pi05.graph;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policytrim.network.layer.AttentionMask;
import org.policytrim.network.layer.Dense;
import org.policytrim.network.layer.GatedMlp;
import org.policytrim.network.layer.GroupedAttention;
import org.policytrim.network.layer.KeyValues;
import org.policytrim.network.layer.RmsNorm;
import org.policytrim.network.layer.RotaryPositions;
import org.policytrim.network.layer.TokenEmbedding;
import org.policytrim.network.layer.VisionSizes;
import org.policytrim.network.layer.VisionTower;
import org.policytrim.network.operation.Activation;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.Initializer;
import org.policytrim.network.parameter.ParameterSchema;
import org.policytrim.network.parameter.ParameterScope;

/**
 * The frozen half: images, state and prompt to keys and values of every layer. Valid tokens see all
 * valid tokens. Of the last layer only keys and values are made: nothing else of it ever reaches an
 * action.
 */
public final class Prefix {

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

  /** Claims all weights of the prefix. */
  public Prefix(Pi05Sizes sizes) {
    this.sizes = sizes;
    Pi05Sizes.Language language = sizes.language();
    ParameterScope model = scope(schema.root(), VLM);
    if (sizes.cameras() > 0) {
      tower = new VisionTower(scope(model, "vision_tower.vision_model"), sizes.vision());
      projector =
          Dense.withBias(
              scope(model, "multi_modal_projector.linear"),
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

  static ParameterScope scope(ParameterScope from, String path) {
    ParameterScope scope = from;
    for (String name : path.split("\\.")) {
      scope = scope.child(name);
    }
    return scope;
  }

  /** Its weights. */
  public ParameterSchema schema() {
    return schema;
  }

  /**
   * The prefix's tokens: those of each image, of the state, of the prompt.
   *
   * @return [batch, prefix tokens, width]
   */
  public <T> T embed(TensorOperations<T> ops, PrefixInputs<T> inputs) {
    int width = sizes.language().width();
    List<T> parts = new ArrayList<>();
    if (tower != null && projector != null) {
      VisionSizes vision = sizes.vision();
      T images = ops.reshape(inputs.images(), -1, 3, vision.imageHeight(), vision.imageWidth());
      T tokens = projector.apply(ops, tower.apply(ops, images));
      parts.add(ops.reshape(tokens, -1, sizes.cameras() * vision.tokens(), width));
    }
    if (state != null) {
      T tokens = state.apply(ops, inputs.state());
      parts.add(ops.reshape(tokens, -1, sizes.stateTokens(), width));
    }
    parts.add(ops.scale(words.apply(ops, inputs.tokens()), Math.sqrt(width)));
    return parts.size() == 1 ? parts.getFirst() : ops.concatenate(1, parts);
  }

  /**
   * Keys and values of every layer.
   *
   * @param embedded as {@link #embed} made it
   * @param valid [batch, prefix tokens], 1 or 0
   */
  public <T> List<KeyValues<T>> keyValues(TensorOperations<T> ops, T embedded, T valid) {
    int tokens = sizes.prefixTokens();
    AttentionMask<T> mask = AttentionMask.pairs(ops, valid, tokens);
    T places = ops.shift(ops.cumulativeSum(valid), -1);
    RotaryPositions.Rotation<T> rotation = positions.at(ops, places, tokens);
    List<KeyValues<T>> made = new ArrayList<>();
    T x = embedded;
    for (Block block : blocks) {
      x = block.apply(ops, x, rotation, mask, tokens, made);
    }
    made.add(last.apply(ops, x, rotation, tokens));
    return made;
  }

  /** Attention and a gated map, each on a normalised copy and added. */
  private static final class Block {

    private final RmsNorm attentionNorm;
    private final GemmaAttention attention;
    private final RmsNorm mlpNorm;
    private final GatedMlp mlp;

    Block(ParameterScope scope, Pi05Sizes.Language sizes, RotaryPositions positions) {
      attentionNorm = new RmsNorm(scope.child("input_layernorm"), sizes.width(), sizes.epsilon());
      attention = new GemmaAttention(scope.child("self_attn"), sizes.width(), sizes, positions);
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
        List<KeyValues<T>> made) {
      GemmaAttention.Projected<T> projected =
          attention.project(ops, attentionNorm.apply(ops, x), rotation, tokens);
      made.add(projected.own());
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

  /** The last layer, as far as anyone sees it. */
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
      attention = new GroupedAttention(sizes.heads(), sizes.keyHeads(), sizes.headWidth());
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
