package org.policytrim.pi05.flow;

import java.util.List;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.pi05.graph.KeyValues;
import org.policytrim.pi05.graph.Pi05Sizes;

/**
 * Several rows for each element of a batch, that share its prefix: the denoise steps of one
 * decision, the noises one demonstration is learned with. Rows of one element are neighbours.
 *
 * @param sizes the network's
 * @param each how many rows each element has, at least 1
 */
record Rows(Pi05Sizes sizes, int each) {

  <T> List<KeyValues<T>> keyValues(TensorOperations<T> ops, List<KeyValues<T>> prefix) {
    return prefix.stream()
        .map(layer -> new KeyValues<>(heads(ops, layer.keys()), heads(ops, layer.values())))
        .toList();
  }

  private <T> T heads(TensorOperations<T> ops, T x) {
    if (each == 1) {
      return x;
    }
    int keyHeads = sizes.language().keyHeads();
    int tokens = sizes.prefixTokens();
    int width = sizes.language().headWidth();
    T single = ops.reshape(x, -1, 1, keyHeads, tokens, width);
    return ops.reshape(ops.tile(single, 1, each, 1, 1, 1), -1, keyHeads, tokens, width);
  }

  <T> T valid(TensorOperations<T> ops, T x) {
    int tokens = sizes.prefixTokens();
    return each == 1
        ? x
        : ops.reshape(ops.tile(ops.reshape(x, -1, 1, tokens), 1, each, 1), -1, tokens);
  }
}
