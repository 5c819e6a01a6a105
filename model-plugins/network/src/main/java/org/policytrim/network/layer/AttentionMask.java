package org.policytrim.network.layer;

import org.policytrim.network.operation.TensorOperations;

/**
 * What is added to attention scores so that some keys are not seen: 0 where a key is seen, a number
 * beyond all scores where it is not. A query that may see nothing sees everything alike; its result
 * is of no use, but finite, and the same as in the original networks.
 *
 * @param added [batch or 1, 1 or queries, keys]
 * @param byQuery whether there is a row for each query
 */
public record AttentionMask<T>(T added, boolean byQuery) {

  /** Beyond all scores: any score added to it leaves it as it is. */
  public static final double UNSEEN = -1e30;

  /**
   * Every query sees the valid keys.
   *
   * @param valid floats [batch, keys], 1 or 0
   */
  public static <T> AttentionMask<T> keys(TensorOperations<T> ops, T valid, int keys) {
    T added = ops.scale(ops.shift(valid, -1), -UNSEEN);
    return new AttentionMask<>(ops.reshape(added, -1, 1, keys), false);
  }

  /**
   * Every valid query sees the valid keys; the others may see nothing.
   *
   * @param valid floats [batch, tokens], 1 or 0
   */
  public static <T> AttentionMask<T> pairs(TensorOperations<T> ops, T valid, int tokens) {
    T both = ops.multiply(ops.reshape(valid, -1, tokens, 1), ops.reshape(valid, -1, 1, tokens));
    return new AttentionMask<>(ops.scale(ops.shift(both, -1), -UNSEEN), true);
  }
}
