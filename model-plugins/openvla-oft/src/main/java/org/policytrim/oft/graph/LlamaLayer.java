package org.policytrim.oft.graph;

import org.policytrim.network.layer.AttentionMask;
import org.policytrim.network.layer.GatedMlp;
import org.policytrim.network.layer.GroupedAttention;
import org.policytrim.network.layer.RmsNorm;
import org.policytrim.network.layer.RotaryAttention;
import org.policytrim.network.layer.RotaryPositions;
import org.policytrim.network.operation.Activation;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.ParameterScope;

/** Attention with rotary positions and a SwiGLU, each on a normalised copy and added. */
final class LlamaLayer {

  private final RmsNorm attentionNorm;
  private final RotaryAttention attention;
  private final RmsNorm mlpNorm;
  private final GatedMlp mlp;

  LlamaLayer(ParameterScope scope, OftSizes.Language sizes, RotaryPositions positions) {
    int width = sizes.width();
    attentionNorm = RmsNorm.scaled(scope.child("input_layernorm"), width, sizes.epsilon());
    attention =
        new RotaryAttention(
            scope.child("self_attn"),
            width,
            new GroupedAttention(sizes.heads(), sizes.keyHeads(), sizes.headWidth()),
            positions);
    mlpNorm = RmsNorm.scaled(scope.child("post_attention_layernorm"), width, sizes.epsilon());
    mlp = new GatedMlp(scope.child("mlp"), width, sizes.hidden(), Activation.SILU);
  }

  /**
   * Builds it.
   *
   * @param x [batch, sizes' keys, width]; all tokens are attended to, the first ones, as many as
   *     {@code sizes} has queries, are computed
   * @param rotation of all tokens
   * @param mask hides some of the tokens
   * @return [batch, sizes' queries, width]
   */
  <T> T apply(
      TensorOperations<T> ops,
      T x,
      RotaryPositions.Rotation<T> rotation,
      AttentionMask<T> mask,
      GroupedAttention.Sizes sizes) {
    RotaryAttention.Projected<T> projected =
        attention.project(ops, attentionNorm.apply(ops, x), rotation, sizes.keys());
    T queries = first(ops, projected.queries(), sizes);
    T mixed = attention.attend(ops, queries, projected.own(), mask, sizes);
    T attended = ops.add(first(ops, x, sizes), mixed);
    return ops.add(attended, mlp.apply(ops, mlpNorm.apply(ops, attended)));
  }

  private static <T> T first(TensorOperations<T> ops, T x, GroupedAttention.Sizes sizes) {
    return sizes.queries() == sizes.keys() ? x : ops.slice(x, 1, 0, sizes.queries());
  }
}
