package org.policytrim.network.layer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.Initializer;
import org.policytrim.network.parameter.ParameterScope;

/**
 * Attention as in Gemma and Llama: rotary positions on queries and keys, several query heads for
 * each key head, no biases. Qwen's form also normalises queries and keys.
 */
public final class RotaryAttention {

  private final Dense queriesKeysValues;
  private final Dense output;
  private final GroupedAttention attention;
  private final RotaryPositions positions;
  private final @Nullable HeadNorms norms;

  /** The norms of queries and keys, which every head shares. */
  private record HeadNorms(RmsNorm queries, RmsNorm keys) {}

  /**
   * Registers {@code q_proj}, {@code k_proj}, {@code v_proj} and {@code o_proj}.
   *
   * @param width of the tokens
   * @param attention the number and width of the heads
   * @param positions the table of rotations
   */
  public RotaryAttention(
      ParameterScope scope, int width, GroupedAttention attention, RotaryPositions positions) {
    this(scope, width, attention, positions, null);
  }

  private RotaryAttention(
      ParameterScope scope,
      int width,
      GroupedAttention attention,
      RotaryPositions positions,
      @Nullable HeadNorms norms) {
    int queryWidth = attention.heads() * attention.headWidth();
    int keyWidth = attention.keyHeads() * attention.headWidth();
    queriesKeysValues =
        Dense.stacked(
            List.of(scope.child("q_proj"), scope.child("k_proj"), scope.child("v_proj")),
            width,
            List.of(queryWidth, keyWidth, keyWidth),
            false,
            Initializer.fanIn());
    output = Dense.withoutBias(scope.child("o_proj"), queryWidth, width);
    this.attention = attention;
    this.positions = positions;
    this.norms = norms;
  }

  /**
   * Creates Qwen's form, which normalises each head's queries and keys before they are rotated.
   * Registers {@code q_norm} and {@code k_norm} as well.
   *
   * @param epsilon of those norms
   */
  public static RotaryAttention normalised(
      ParameterScope scope,
      int width,
      GroupedAttention attention,
      RotaryPositions positions,
      double epsilon) {
    HeadNorms norms =
        new HeadNorms(
            RmsNorm.scaled(scope.child("q_norm"), attention.headWidth(), epsilon),
            RmsNorm.scaled(scope.child("k_norm"), attention.headWidth(), epsilon));
    return new RotaryAttention(scope, width, attention, positions, norms);
  }

  /**
   * Computes queries, keys and values.
   *
   * @param x [batch, tokens, width], normalised
   * @param rotation of all tokens
   */
  public <T> Projected<T> project(
      TensorOperations<T> ops, T x, RotaryPositions.Rotation<T> rotation, int tokens) {
    int heads = attention.heads();
    int keyHeads = attention.keyHeads();
    T byHead =
        ops.reshape(
            queriesKeysValues.apply(ops, x),
            -1,
            tokens,
            heads + 2 * keyHeads,
            attention.headWidth());
    List<T> parts = ops.split(byHead, 2, heads + keyHeads, keyHeads);
    T rotated = positions.apply(ops, normal(ops, parts.getFirst()), rotation);
    List<T> queriesAndKeys = ops.split(rotated, 2, heads, keyHeads);
    return new Projected<>(
        queriesAndKeys.getFirst(),
        new KeyValues<>(
            attention.keyLayout(ops, queriesAndKeys.getLast(), tokens),
            attention.keyLayout(ops, parts.getLast(), tokens)));
  }

  /** Normalises the heads of queries and keys where there are norms. */
  private <T> T normal(TensorOperations<T> ops, T queriesAndKeys) {
    if (norms == null) {
      return queriesAndKeys;
    }
    List<T> parts = ops.split(queriesAndKeys, 2, attention.heads(), attention.keyHeads());
    return ops.concatenate(
        2,
        List.of(
            norms.queries().apply(ops, parts.getFirst()),
            norms.keys().apply(ops, parts.getLast())));
  }

  /**
   * Attends and maps back to the tokens' width.
   *
   * @param queries [batch, queries, heads, head width], as projected
   * @param seen keys and values of all tokens that may be attended to
   * @param mask hides some of them; null if none is hidden
   * @return [batch, queries, width]
   */
  public <T> T attend(
      TensorOperations<T> ops,
      T queries,
      KeyValues<T> seen,
      @Nullable AttentionMask<T> mask,
      GroupedAttention.Sizes sizes) {
    return output.apply(
        ops, attention.attend(ops, queries, seen.keys(), seen.values(), mask, sizes));
  }

  /**
   * Queries, keys and values of some tokens.
   *
   * @param queries [batch, tokens, heads, head width], rotated
   * @param own their keys and values
   */
  public record Projected<T>(T queries, KeyValues<T> own) {}
}
