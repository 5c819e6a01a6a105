package org.policytrim.network.qwen;

import java.util.List;
import org.policytrim.network.layer.Dense;
import org.policytrim.network.layer.GroupedAttention;
import org.policytrim.network.layer.LayerNorm;
import org.policytrim.network.layer.Mlp;
import org.policytrim.network.layer.RotaryPositions;
import org.policytrim.network.operation.Activation;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.ParameterScope;

/**
 * A block of the image tower: self-attention within each image, with rotary positions, and a
 * feed-forward part, each on a normalised copy and added.
 */
final class QwenVisionBlock {

  private static final double EPSILON = 1e-6;

  private final LayerNorm attentionNorm;
  private final Dense queriesKeysValues;
  private final Dense output;
  private final LayerNorm mapNorm;
  private final Mlp map;
  private final GroupedAttention attention;

  /** Registers {@code norm1}, {@code attn}, {@code norm2} and {@code mlp}. */
  QwenVisionBlock(ParameterScope scope, QwenVisionSizes sizes) {
    int width = sizes.width();
    attentionNorm = new LayerNorm(scope.child("norm1"), width, EPSILON);
    mapNorm = new LayerNorm(scope.child("norm2"), width, EPSILON);
    queriesKeysValues = Dense.withBias(scope.child("attn.qkv"), width, 3 * width);
    output = Dense.withBias(scope.child("attn.proj"), width, width);
    map =
        new Mlp(
            Dense.withBias(scope.child("mlp.linear_fc1"), width, sizes.hidden()),
            Activation.GELU_TANH,
            Dense.withBias(scope.child("mlp.linear_fc2"), sizes.hidden(), width));
    attention = new GroupedAttention(sizes.heads(), sizes.heads(), sizes.headWidth());
  }

  /**
   * Builds it.
   *
   * @param x [batch * images, patches, width]
   * @param rotation of the patches of all images of an observation
   * @return the same shape
   */
  <T> T apply(
      TensorOperations<T> ops, T x, RotaryPositions.Rotation<T> rotation, int images, int patches) {
    int heads = attention.heads();
    int width = attention.headWidth();
    T projected = queriesKeysValues.apply(ops, attentionNorm.apply(ops, x));
    T byHead = ops.reshape(projected, -1, images * patches, 3 * heads, width);
    List<T> parts = ops.split(byHead, 2, 2 * heads, heads);
    T rotated = RotaryPositions.rotate(ops, parts.getFirst(), rotation, width);
    T byImage = ops.reshape(rotated, -1, patches, 2 * heads, width);
    List<T> queriesAndKeys = ops.split(byImage, 2, heads, heads);
    T values = ops.reshape(parts.getLast(), -1, patches, heads, width);
    T mixed =
        attention.attend(
            ops,
            queriesAndKeys.getFirst(),
            attention.keyLayout(ops, queriesAndKeys.getLast(), patches),
            attention.keyLayout(ops, values, patches),
            null,
            new GroupedAttention.Sizes(patches, patches));
    T attended = ops.add(x, output.apply(ops, mixed));
    return ops.add(attended, map.apply(ops, mapNorm.apply(ops, attended)));
  }
}
