package org.policytrim.oft.graph;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.network.layer.PatchEmbedding;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.Initializer;
import org.policytrim.network.parameter.Parameter;
import org.policytrim.network.parameter.ParameterScope;

/**
 * One image tower, under timm's names: patches with learned positions, class and register tokens in
 * front, pre-normalised blocks in which every token sees all. What comes out are the patches after
 * the last block that is computed, without a norm.
 */
final class VisionTower {

  private static final double DEVIATION = 0.02;

  private final OftSizes.Tower sizes;
  private final int tokens;
  private final PatchEmbedding patches;
  private final Parameter positions;
  private final List<Parameter> inFront = new ArrayList<>();
  private final List<VisionBlock> blocks = new ArrayList<>();

  VisionTower(ParameterScope scope, OftSizes.Tower sizes, int image) {
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
      blocks.add(
          new VisionBlock(
              scope.child("blocks").child(Integer.toString(i)),
              sizes,
              tokens + sizes.prefixTokens()));
    }
  }

  /**
   * What every block makes of images.
   *
   * @param images [images, 3, side, side], normalised as this tower wants them
   * @return [images, tokens, width] each: what enters the blocks, then what leaves each of them
   */
  <T> List<T> each(TensorOperations<T> ops, T images) {
    T x = ops.add(patches.apply(ops, images), ops.parameter(positions));
    if (!inFront.isEmpty()) {
      // As many copies as there are images: a sum with nothing of each image's first token.
      T nothing = ops.scale(ops.slice(x, 1, 0, 1), 0);
      List<T> parts = new ArrayList<>();
      inFront.forEach(token -> parts.add(ops.add(nothing, ops.parameter(token))));
      parts.add(x);
      x = ops.concatenate(1, parts);
    }
    List<T> all = new ArrayList<>(List.of(x));
    for (VisionBlock block : blocks) {
      all.add(block.apply(ops, all.getLast()));
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
