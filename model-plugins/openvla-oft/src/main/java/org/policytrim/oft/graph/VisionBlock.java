package org.policytrim.oft.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policytrim.network.layer.Dense;
import org.policytrim.network.layer.GroupedAttention;
import org.policytrim.network.layer.LayerNorm;
import org.policytrim.network.layer.Mlp;
import org.policytrim.network.operation.Activation;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.Initializer;
import org.policytrim.network.parameter.Parameter;
import org.policytrim.network.parameter.ParameterScope;

/** Attention and a GELU map, each on a normalised copy, perhaps scaled, and added. */
final class VisionBlock {

  private static final double EPSILON = 1e-6;

  private final int tokens;
  private final LayerNorm attentionNorm;
  private final Dense queriesKeysValues;
  private final Dense output;
  private final @Nullable Parameter attentionScale;
  private final LayerNorm mlpNorm;
  private final Mlp mlp;
  private final @Nullable Parameter mlpScale;
  private final GroupedAttention attention;

  VisionBlock(ParameterScope scope, OftSizes.Tower sizes, int tokens) {
    this.tokens = tokens;
    int width = sizes.width();
    attentionNorm = new LayerNorm(scope.child("norm1"), width, EPSILON);
    queriesKeysValues = Dense.withBias(scope.child("attn").child("qkv"), width, 3 * width);
    output = Dense.withBias(scope.child("attn").child("proj"), width, width);
    attentionScale = sizes.layerScale() ? scale(scope.child("ls1"), width) : null;
    mlpNorm = new LayerNorm(scope.child("norm2"), width, EPSILON);
    ParameterScope maps = scope.child("mlp");
    mlp =
        new Mlp(
            Dense.withBias(maps.child("fc1"), width, sizes.hidden()),
            Activation.GELU_ERF,
            Dense.withBias(maps.child("fc2"), sizes.hidden(), width));
    mlpScale = sizes.layerScale() ? scale(scope.child("ls2"), width) : null;
    attention = new GroupedAttention(sizes.heads(), sizes.heads(), width / sizes.heads());
  }

  private static Parameter scale(ParameterScope scope, int width) {
    return scope.parameter("scale_factor", Initializer.ones(), width);
  }

  <T> T apply(TensorOperations<T> ops, T x) {
    T projected = queriesKeysValues.apply(ops, attentionNorm.apply(ops, x));
    int heads = attention.heads();
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
    T mapped = mlp.apply(ops, mlpNorm.apply(ops, attended));
    return ops.add(attended, scaled(ops, mapped, mlpScale));
  }

  private static <T> T scaled(TensorOperations<T> ops, T x, @Nullable Parameter scale) {
    return scale == null ? x : ops.multiply(x, ops.parameter(scale));
  }
}
