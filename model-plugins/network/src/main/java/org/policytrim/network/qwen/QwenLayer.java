package org.policytrim.network.qwen;

import org.policytrim.network.layer.AttentionMask;
import org.policytrim.network.layer.GatedMlp;
import org.policytrim.network.layer.GroupedAttention;
import org.policytrim.network.layer.RmsNorm;
import org.policytrim.network.layer.RotaryAttention;
import org.policytrim.network.layer.RotaryPositions;
import org.policytrim.network.operation.Activation;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.ParameterScope;

/** A language layer: attention and a gated map, each on a normalised copy and added. */
final class QwenLayer {

  private final RmsNorm attentionNorm;
  private final RotaryAttention attention;
  private final RmsNorm mapNorm;
  private final GatedMlp map;

  /** Registers everything below {@code layers.i}. */
  QwenLayer(ParameterScope scope, QwenLanguageSizes sizes, RotaryPositions positions) {
    attentionNorm = RmsNorm.scaled(scope.child("input_layernorm"), sizes.width(), sizes.epsilon());
    attention =
        RotaryAttention.normalised(
            scope.child("self_attn"),
            sizes.width(),
            new GroupedAttention(sizes.heads(), sizes.keyHeads(), sizes.headWidth()),
            positions,
            sizes.epsilon());
    mapNorm =
        RmsNorm.scaled(scope.child("post_attention_layernorm"), sizes.width(), sizes.epsilon());
    map = new GatedMlp(scope.child("mlp"), sizes.width(), sizes.hidden(), Activation.SILU);
  }

  /** Builds it: [batch, tokens, width] to the same. */
  <T> T apply(
      TensorOperations<T> ops,
      T x,
      RotaryPositions.Rotation<T> rotation,
      AttentionMask<T> mask,
      int tokens) {
    RotaryAttention.Projected<T> projected =
        attention.project(ops, attentionNorm.apply(ops, x), rotation, tokens);
    T mixed =
        attention.attend(
            ops,
            projected.queries(),
            projected.own(),
            mask,
            new GroupedAttention.Sizes(tokens, tokens));
    T attended = ops.add(x, mixed);
    return ops.add(attended, map.apply(ops, mapNorm.apply(ops, attended)));
  }
}
