package org.policytrim.network.layer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.Parameter;

/**
 * A block of a vision transformer: self-attention and a feed-forward part, each on a normalised
 * copy and added. The parts are given because every original names its weights differently.
 *
 * @param attentionNorm the norm before attention
 * @param queriesKeysValues one map to queries, keys and values
 * @param output the map after attention
 * @param attentionScale the learned scale of the attention branch; null where there is none
 * @param feedForwardNorm the norm before the feed-forward part
 * @param feedForward the feed-forward part
 * @param feedForwardScale the learned scale of the feed-forward branch; null where there is none
 * @param attention the heads
 */
public record VisionBlock(
    LayerNorm attentionNorm,
    Dense queriesKeysValues,
    Dense output,
    @Nullable Parameter attentionScale,
    LayerNorm feedForwardNorm,
    Mlp feedForward,
    @Nullable Parameter feedForwardScale,
    GroupedAttention attention) {

  /**
   * Builds it.
   *
   * @param x [images, tokens, width]
   * @return the same shape
   */
  public <T> T apply(TensorOperations<T> ops, T x, int tokens) {
    int heads = attention.heads();
    T projected = queriesKeysValues.apply(ops, attentionNorm.apply(ops, x));
    T byHead = ops.reshape(projected, -1, tokens, 3 * heads, attention.headWidth());
    List<T> parts = ops.split(byHead, 2, heads, heads, heads);
    T mixed =
        attention.attend(
            ops,
            parts.get(0),
            attention.keyLayout(ops, parts.get(1), tokens),
            attention.keyLayout(ops, parts.get(2), tokens),
            null,
            new GroupedAttention.Sizes(tokens, tokens));
    T attended = ops.add(x, scaled(ops, output.apply(ops, mixed), attentionScale));
    T mapped = feedForward.apply(ops, feedForwardNorm.apply(ops, attended));
    return ops.add(attended, scaled(ops, mapped, feedForwardScale));
  }

  private static <T> T scaled(TensorOperations<T> ops, T x, @Nullable Parameter scale) {
    return scale == null ? x : ops.multiply(x, ops.parameter(scale));
  }
}
