package org.policytrim.oft.graph;

import java.util.List;
import org.policytrim.network.layer.AttentionMask;
import org.policytrim.network.layer.Dense;
import org.policytrim.network.layer.GatedMlp;
import org.policytrim.network.layer.GroupedAttention;
import org.policytrim.network.layer.RmsNorm;
import org.policytrim.network.layer.RotaryPositions;
import org.policytrim.network.operation.Activation;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.Initializer;
import org.policytrim.network.parameter.ParameterScope;

/** Attention with rotary positions and a SwiGLU, each on a normalised copy and added. */
final class LlamaLayer {

  private final RmsNorm attentionNorm;
  private final Dense queriesKeysValues;
  private final Dense output;
  private final RmsNorm mlpNorm;
  private final GatedMlp mlp;
  private final GroupedAttention attention;
  private final RotaryPositions positions;

  LlamaLayer(ParameterScope scope, OftSizes.Language sizes, RotaryPositions positions) {
    int width = sizes.width();
    int queries = sizes.heads() * sizes.headWidth();
    int keys = sizes.keyHeads() * sizes.headWidth();
    ParameterScope heads = scope.child("self_attn");
    attentionNorm = RmsNorm.scaled(scope.child("input_layernorm"), width, sizes.epsilon());
    queriesKeysValues =
        Dense.stacked(
            List.of(heads.child("q_proj"), heads.child("k_proj"), heads.child("v_proj")),
            width,
            List.of(queries, keys, keys),
            false,
            Initializer.fanIn());
    output = Dense.withoutBias(heads.child("o_proj"), queries, width);
    mlpNorm = RmsNorm.scaled(scope.child("post_attention_layernorm"), width, sizes.epsilon());
    mlp = new GatedMlp(scope.child("mlp"), width, sizes.hidden(), Activation.SILU);
    attention = new GroupedAttention(sizes.heads(), sizes.keyHeads(), sizes.headWidth());
    this.positions = positions;
  }

  /**
   * Builds it.
   *
   * @param x [batch, sizes' keys, width]; as many tokens as {@code sizes} has queries, the first
   *     ones, are gone on with, all are seen
   * @param rotation of all tokens
   * @param mask which tokens are seen
   * @return [batch, sizes' queries, width]
   */
  <T> T apply(
      TensorOperations<T> ops,
      T x,
      RotaryPositions.Rotation<T> rotation,
      AttentionMask<T> mask,
      GroupedAttention.Sizes sizes) {
    int tokens = sizes.keys();
    int heads = attention.heads();
    int keyHeads = attention.keyHeads();
    T projected = queriesKeysValues.apply(ops, attentionNorm.apply(ops, x));
    T byHead = ops.reshape(projected, -1, tokens, heads + 2 * keyHeads, attention.headWidth());
    List<T> parts = ops.split(byHead, 2, heads + keyHeads, keyHeads);
    T turned = positions.apply(ops, parts.getFirst(), rotation);
    List<T> queriesAndKeys = ops.split(turned, 2, heads, keyHeads);
    T mixed =
        attention.attend(
            ops,
            first(ops, queriesAndKeys.getFirst(), sizes),
            attention.keyLayout(ops, queriesAndKeys.getLast(), tokens),
            attention.keyLayout(ops, parts.getLast(), tokens),
            mask,
            sizes);
    T attended = ops.add(first(ops, x, sizes), output.apply(ops, mixed));
    return ops.add(attended, mlp.apply(ops, mlpNorm.apply(ops, attended)));
  }

  private static <T> T first(TensorOperations<T> ops, T x, GroupedAttention.Sizes sizes) {
    return sizes.queries() == sizes.keys() ? x : ops.slice(x, 1, 0, sizes.queries());
  }
}
