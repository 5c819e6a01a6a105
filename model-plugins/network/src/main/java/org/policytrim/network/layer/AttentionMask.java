package org.policytrim.network.layer;

import org.policytrim.network.operation.TensorOperations;

/**
 * A term of attention scores that hides keys: 0 for visible keys, a number beyond all scores for
 * hidden ones. A query without visible keys attends to all of them equally; its output is not used,
 * but it is finite and the same as in the original networks.
 *
 * @param added [batch or 1, 1 or queries, keys]
 * @param byQuery true if there is a row for each query
 */
public record AttentionMask<T>(T added, boolean byQuery) {

  /** A number so large that adding any score does not change it. */
  public static final double UNSEEN = -1e30;

  /**
   * Returns a mask with which every query attends to the valid keys.
   *
   * @param valid floats [batch, keys], 1 or 0
   */
  public static <T> AttentionMask<T> keys(TensorOperations<T> ops, T valid, int keys) {
    T added = ops.scale(ops.shift(valid, -1), -UNSEEN);
    return new AttentionMask<>(ops.reshape(added, -1, 1, keys), false);
  }

  /**
   * Returns a mask with which only valid queries attend, to the valid keys.
   *
   * @param valid floats [batch, tokens], 1 or 0
   */
  public static <T> AttentionMask<T> pairs(TensorOperations<T> ops, T valid, int tokens) {
    T both = ops.multiply(ops.reshape(valid, -1, tokens, 1), ops.reshape(valid, -1, 1, tokens));
    return new AttentionMask<>(ops.scale(ops.shift(both, -1), -UNSEEN), true);
  }
}
