package org.policytrim.network.layer;

import org.jspecify.annotations.Nullable;
import org.policytrim.network.operation.TensorOperations;

/**
 * Attention in which several query heads share one head of keys and values. The queries that share
 * one are rows of one matrix; with a single key head nothing is transposed.
 *
 * @param heads the number of query heads, a multiple of {@code keyHeads}
 * @param keyHeads the number of heads of keys and values
 * @param headWidth the width of each head
 */
public record GroupedAttention(int heads, int keyHeads, int headWidth) {

  public GroupedAttention {
    if (heads < 1 || keyHeads < 1 || headWidth < 1 || heads % keyHeads != 0) {
      throw new IllegalArgumentException(
          "%d query heads do not share %d key heads of width %d"
              .formatted(heads, keyHeads, headWidth));
    }
  }

  /**
   * Checks heads that are used with rotary positions.
   *
   * @throws IllegalArgumentException if the query heads do not share the key heads, or the width is
   *     odd
   */
  public static void requireRotary(int heads, int keyHeads, int headWidth) {
    if (heads < 1 || keyHeads < 1 || heads % keyHeads != 0 || headWidth % 2 != 0) {
      throw new IllegalArgumentException(
          "%d query heads of even width can't share %d key heads (width %d)"
              .formatted(heads, keyHeads, headWidth));
    }
  }

  /**
   * Changes keys or values to the layout of {@link #attend} and of features.
   *
   * @param x [batch, tokens, key heads, head width]
   * @return [batch, key heads, tokens, head width]
   */
  public <T> T keyLayout(TensorOperations<T> ops, T x, int tokens) {
    return keyHeads == 1 ? ops.reshape(x, -1, 1, tokens, headWidth) : ops.transpose(x, 0, 2, 1, 3);
  }

  /**
   * Builds the attention.
   *
   * @param queries [batch, queries, heads, head width]
   * @param keys [batch, key heads, keys, head width]
   * @param values as keys
   * @param mask hides keys; null if none is hidden
   * @param sizes the numbers of queries and keys
   * @return [batch, queries, heads * head width]
   */
  public <T> T attend(
      TensorOperations<T> ops,
      T queries,
      T keys,
      T values,
      @Nullable AttentionMask<T> mask,
      Sizes sizes) {
    int shared = heads / keyHeads;
    int rows = sizes.queries() * shared;
    T scaled = ops.scale(queries, 1 / Math.sqrt(headWidth));
    T grouped;
    if (keyHeads == 1) {
      grouped = ops.reshape(scaled, -1, 1, rows, headWidth);
    } else {
      T split = ops.reshape(scaled, -1, sizes.queries(), keyHeads, shared, headWidth);
      grouped = ops.reshape(ops.transpose(split, 0, 2, 1, 3, 4), -1, keyHeads, rows, headWidth);
    }
    T scores = ops.matMul(grouped, keys, true);
    if (mask != null) {
      scores = masked(ops, scores, mask, sizes);
    }
    T mixed = ops.matMul(ops.softmax(scores), values, false);
    if (keyHeads > 1) {
      T split = ops.reshape(mixed, -1, keyHeads, sizes.queries(), shared, headWidth);
      mixed = ops.transpose(split, 0, 2, 1, 3, 4);
    }
    return ops.reshape(mixed, -1, sizes.queries(), heads * headWidth);
  }

  private <T> T masked(TensorOperations<T> ops, T scores, AttentionMask<T> mask, Sizes sizes) {
    int shared = heads / keyHeads;
    int keys = sizes.keys();
    if (!mask.byQuery() || shared == 1) {
      int rows = mask.byQuery() ? sizes.queries() : 1;
      return ops.add(scores, ops.reshape(mask.added(), -1, 1, rows, keys));
    }
    T byQuery = ops.reshape(scores, -1, keyHeads, sizes.queries(), shared, keys);
    T added = ops.add(byQuery, ops.reshape(mask.added(), -1, 1, sizes.queries(), 1, keys));
    return ops.reshape(added, -1, keyHeads, sizes.queries() * shared, keys);
  }

  /**
   * The numbers of queries and keys.
   *
   * @param queries the number of queries
   * @param keys the number of keys
   */
  public record Sizes(int queries, int keys) {}
}
