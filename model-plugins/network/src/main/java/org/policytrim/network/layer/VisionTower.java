package org.policytrim.network.layer;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.network.operation.Activation;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.Initializer;
import org.policytrim.network.parameter.Parameter;
import org.policytrim.network.parameter.ParameterScope;

/** SigLIP: patches with learned positions through blocks in which every patch attends to all. */
public final class VisionTower {

  private static final double EPSILON = 1e-6;
  private static final double POSITION_DEVIATION = 0.02;

  private final PatchEmbedding patches;
  private final Parameter positions;
  private final List<VisionBlock> blocks = new ArrayList<>();
  private final LayerNorm lastNorm;

  /** Registers {@code embeddings}, {@code encoder} and {@code post_layernorm}, as published. */
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
      blocks.add(block(layers.child(Integer.toString(i)), sizes));
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
    for (VisionBlock block : blocks) {
      x = block.apply(ops, x, patches.tokens());
    }
    return lastNorm.apply(ops, x);
  }

  private static VisionBlock block(ParameterScope scope, VisionSizes sizes) {
    int width = sizes.width();
    ParameterScope heads = scope.child("self_attn");
    LayerNorm attentionNorm = new LayerNorm(scope.child("layer_norm1"), width, EPSILON);
    Dense queriesKeysValues =
        Dense.stacked(
            List.of(heads.child("q_proj"), heads.child("k_proj"), heads.child("v_proj")),
            width,
            List.of(width, width, width),
            true,
            Initializer.fanIn());
    Dense output = Dense.withBias(heads.child("out_proj"), width, width);
    LayerNorm feedForwardNorm = new LayerNorm(scope.child("layer_norm2"), width, EPSILON);
    Mlp feedForward =
        new Mlp(
            Dense.withBias(scope.child("mlp.fc1"), width, sizes.hidden()),
            Activation.GELU_TANH,
            Dense.withBias(scope.child("mlp.fc2"), sizes.hidden(), width));
    return new VisionBlock(
        attentionNorm,
        queriesKeysValues,
        output,
        null,
        feedForwardNorm,
        feedForward,
        null,
        new GroupedAttention(sizes.heads(), sizes.heads(), width / sizes.heads()));
  }
}
