package org.policytrim.network.layer;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.network.operation.Activation;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.Initializer;
import org.policytrim.network.parameter.Parameter;
import org.policytrim.network.parameter.ParameterScope;

/** SigLIP: patches with learned positions through pre-normalised blocks, every patch sees all. */
public final class VisionTower {

  private static final double EPSILON = 1e-6;
  private static final double POSITION_DEVIATION = 0.02;

  private final PatchEmbedding patches;
  private final Parameter positions;
  private final List<Block> blocks = new ArrayList<>();
  private final LayerNorm lastNorm;

  /** Claims {@code embeddings}, {@code encoder} and {@code post_layernorm}, as published. */
  public VisionTower(ParameterScope scope, VisionSizes sizes) {
    ParameterScope embeddings = scope.child("embeddings");
    patches =
        new PatchEmbedding(
            embeddings.child("patch_embedding"),
            sizes.imageHeight(),
            sizes.imageWidth(),
            sizes.patch(),
            sizes.width());
    positions =
        embeddings
            .child("position_embedding")
            .parameter(
                "weight", Initializer.gaussian(POSITION_DEVIATION), sizes.tokens(), sizes.width());
    ParameterScope layers = scope.child("encoder").child("layers");
    for (int i = 0; i < sizes.depth(); i++) {
      blocks.add(new Block(layers.child(Integer.toString(i)), sizes));
    }
    lastNorm = new LayerNorm(scope.child("post_layernorm"), sizes.width(), EPSILON);
  }

  /**
   * Builds it.
   *
   * @param images [images, 3, height, width], in [-1, 1]
   * @return [images, tokens, width]
   */
  public <T> T apply(TensorOperations<T> ops, T images) {
    T x = ops.add(patches.apply(ops, images), ops.parameter(positions));
    for (Block block : blocks) {
      x = block.apply(ops, x);
    }
    return lastNorm.apply(ops, x);
  }

  /** Attention and a GELU map, each on a normalised copy and added. */
  private static final class Block {

    private final LayerNorm attentionNorm;
    private final Dense queriesKeysValues;
    private final Dense output;
    private final LayerNorm mlpNorm;
    private final Mlp mlp;
    private final GroupedAttention attention;
    private final int tokens;

    Block(ParameterScope scope, VisionSizes sizes) {
      int width = sizes.width();
      ParameterScope heads = scope.child("self_attn");
      attentionNorm = new LayerNorm(scope.child("layer_norm1"), width, EPSILON);
      queriesKeysValues =
          Dense.stacked(
              List.of(heads.child("q_proj"), heads.child("k_proj"), heads.child("v_proj")),
              width,
              List.of(width, width, width),
              true,
              Initializer.fanIn());
      output = Dense.withBias(heads.child("out_proj"), width, width);
      mlpNorm = new LayerNorm(scope.child("layer_norm2"), width, EPSILON);
      ParameterScope maps = scope.child("mlp");
      mlp =
          new Mlp(
              Dense.withBias(maps.child("fc1"), width, sizes.hidden()),
              Activation.GELU_TANH,
              Dense.withBias(maps.child("fc2"), sizes.hidden(), width));
      attention = new GroupedAttention(sizes.heads(), sizes.heads(), width / sizes.heads());
      tokens = sizes.tokens();
    }

    <T> T apply(TensorOperations<T> ops, T x) {
      T projected = queriesKeysValues.apply(ops, attentionNorm.apply(ops, x));
      T byHead = ops.reshape(projected, -1, tokens, 3 * attention.heads(), attention.headWidth());
      List<T> parts = ops.split(byHead, 2, attention.heads(), attention.heads(), attention.heads());
      T mixed =
          attention.attend(
              ops,
              parts.get(0),
              attention.keyLayout(ops, parts.get(1), tokens),
              attention.keyLayout(ops, parts.get(2), tokens),
              null,
              new GroupedAttention.Sizes(tokens, tokens));
      T attended = ops.add(x, output.apply(ops, mixed));
      return ops.add(attended, mlp.apply(ops, mlpNorm.apply(ops, attended)));
    }
  }
}
