package org.policytrim.pi05.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policytrim.network.layer.AttentionMask;
import org.policytrim.network.layer.Dense;
import org.policytrim.network.layer.GroupedAttention;
import org.policytrim.network.layer.KeyValues;
import org.policytrim.network.layer.RotaryPositions;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.Initializer;
import org.policytrim.network.parameter.ParameterScope;

/** Gemma's attention: grouped key heads, rotary positions on queries and keys, no biases. */
final class GemmaAttention {

  private final Dense queriesKeysValues;
  private final Dense output;
  private final GroupedAttention attention;
  private final RotaryPositions positions;

  GemmaAttention(
      ParameterScope scope, int width, Pi05Sizes.Language heads, RotaryPositions positions) {
    int queryWidth = heads.heads() * heads.headWidth();
    int keyWidth = heads.keyHeads() * heads.headWidth();
    queriesKeysValues =
        Dense.stacked(
            List.of(scope.child("q_proj"), scope.child("k_proj"), scope.child("v_proj")),
            width,
            List.of(queryWidth, keyWidth, keyWidth),
            false,
            Initializer.fanIn());
    output = Dense.withoutBias(scope.child("o_proj"), queryWidth, width);
    attention = new GroupedAttention(heads.heads(), heads.keyHeads(), heads.headWidth());
    this.positions = positions;
  }

  /**
   * Queries, keys and values of some tokens.
   *
   * @param x [batch, tokens, width], normalised
   */
  <T> Projected<T> project(
      TensorOperations<T> ops, T x, RotaryPositions.Rotation<T> rotation, int tokens) {
    int keyHeads = attention.keyHeads();
    T byHead =
        ops.reshape(
            queriesKeysValues.apply(ops, x),
            -1,
            tokens,
            attention.heads() + 2 * keyHeads,
            attention.headWidth());
    List<T> parts = ops.split(byHead, 2, attention.heads() + keyHeads, keyHeads);
    T rotated = positions.apply(ops, parts.getFirst(), rotation);
    List<T> queriesAndKeys = ops.split(rotated, 2, attention.heads(), keyHeads);
    return new Projected<>(
        queriesAndKeys.getFirst(),
        new KeyValues<>(
            attention.keyLayout(ops, queriesAndKeys.getLast(), tokens),
            attention.keyLayout(ops, parts.getLast(), tokens)));
  }

  /**
   * Attends and maps back to the tokens' width.
   *
   * @param queries as projected
   * @param seen keys and values of all that may be seen
   * @return [batch, queries, width]
   */
  <T> T attend(
      TensorOperations<T> ops,
      T queries,
      KeyValues<T> seen,
      @Nullable AttentionMask<T> mask,
      GroupedAttention.Sizes sizes) {
    return output.apply(
        ops, attention.attend(ops, queries, seen.keys(), seen.values(), mask, sizes));
  }

  /**
   * What attention needs of some tokens.
   *
   * @param queries [batch, tokens, heads, head width], rotated
   * @param own their keys and values
   */
  record Projected<T>(T queries, KeyValues<T> own) {}
}
