package org.policytrim.oft.graph;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policytrim.network.layer.Dense;
import org.policytrim.network.layer.GroupedAttention;
import org.policytrim.network.layer.LayerNorm;
import org.policytrim.network.layer.Mlp;
import org.policytrim.network.layer.PatchEmbedding;
import org.policytrim.network.layer.VisionBlock;
import org.policytrim.network.operation.Activation;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.Initializer;
import org.policytrim.network.parameter.Parameter;
import org.policytrim.network.parameter.ParameterScope;

/**
 * An image tower, under timm's names: patches with learned positions, class and register tokens in
 * front, blocks in which every token attends to all. Its output are the patches after the last
 * computed block, without a norm.
 */
final class ImageTower {

  private static final double EPSILON = 1e-6;
  private static final double DEVIATION = 0.02;

  private final OftSizes.Tower sizes;
  private final int tokens;
  private final PatchEmbedding patches;
  private final Parameter positions;
  private final List<Parameter> inFront = new ArrayList<>();
  private final List<VisionBlock> blocks = new ArrayList<>();

  ImageTower(ParameterScope scope, OftSizes.Tower sizes, int image) {
    this.sizes = sizes;
    int width = sizes.width();
    patches =
        new PatchEmbedding(
            scope.child("patch_embed").child("proj"), image, image, sizes.patch(), width);
    tokens = patches.tokens();
    Initializer small = Initializer.gaussian(DEVIATION);
    positions = scope.parameter("pos_embed", small, 1, tokens, width);
    if (sizes.classToken()) {
      inFront.add(scope.parameter("cls_token", small, 1, 1, width));
    }
    if (sizes.registers() > 0) {
      inFront.add(scope.parameter("reg_token", small, 1, sizes.registers(), width));
    }
    for (int i = 0; i < sizes.depth(); i++) {
      blocks.add(block(scope.child("blocks").child(Integer.toString(i)), sizes));
    }
  }

  private static VisionBlock block(ParameterScope scope, OftSizes.Tower sizes) {
    int width = sizes.width();
    LayerNorm attentionNorm = new LayerNorm(scope.child("norm1"), width, EPSILON);
    Dense queriesKeysValues = Dense.withBias(scope.child("attn.qkv"), width, 3 * width);
    Dense output = Dense.withBias(scope.child("attn.proj"), width, width);
    Parameter attentionScale = scale(scope.child("ls1"), sizes);
    LayerNorm feedForwardNorm = new LayerNorm(scope.child("norm2"), width, EPSILON);
    Mlp feedForward =
        new Mlp(
            Dense.withBias(scope.child("mlp.fc1"), width, sizes.hidden()),
            Activation.GELU_ERF,
            Dense.withBias(scope.child("mlp.fc2"), sizes.hidden(), width));
    return new VisionBlock(
        attentionNorm,
        queriesKeysValues,
        output,
        attentionScale,
        feedForwardNorm,
        feedForward,
        scale(scope.child("ls2"), sizes),
        new GroupedAttention(sizes.heads(), sizes.heads(), width / sizes.heads()));
  }

  private static @Nullable Parameter scale(ParameterScope scope, OftSizes.Tower sizes) {
    return sizes.layerScale()
        ? scope.parameter("scale_factor", Initializer.ones(), sizes.width())
        : null;
  }

  /**
   * Builds the outputs of all blocks.
   *
   * @param images [images, 3, side, side], normalised for this tower
   * @return [images, tokens, width] each: the input of the first block, then each block's output
   */
  <T> List<T> each(TensorOperations<T> ops, T images) {
    T x = ops.add(patches.apply(ops, images), ops.parameter(positions));
    if (!inFront.isEmpty()) {
      // A zero for each image: their number is only known at run time.
      T zero = ops.scale(ops.slice(x, 1, 0, 1), 0);
      List<T> parts = new ArrayList<>();
      inFront.forEach(token -> parts.add(ops.add(zero, ops.parameter(token))));
      parts.add(x);
      x = ops.concatenate(1, parts);
    }
    List<T> all = new ArrayList<>(List.of(x));
    for (VisionBlock block : blocks) {
      all.add(block.apply(ops, all.getLast(), tokens + sizes.prefixTokens()));
    }
    return all;
  }

  /**
   * Builds it.
   *
   * @param images as for {@link #each}
   * @return [images, patches, width]
   */
  <T> T apply(TensorOperations<T> ops, T images) {
    T last = each(ops, images).getLast();
    int prefix = sizes.prefixTokens();
    return prefix == 0 ? last : ops.slice(last, 1, prefix, prefix + tokens);
  }
}
