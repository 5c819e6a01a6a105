package org.policytrim.gr00t.graph;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policytrim.network.layer.AttentionMask;
import org.policytrim.network.layer.CrossAttention;
import org.policytrim.network.layer.GroupedAttention;
import org.policytrim.network.layer.LayerNorm;
import org.policytrim.network.layer.Mlp;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.ParameterScope;

/**
 * What the head does to the backbone's tokens before any plan is looked at: a layer norm and a few
 * blocks in which every token sees every other, padding included, as in the original.
 */
public final class FeatureMixer {

  private static final double EPSILON = 1e-5;

  private final @Nullable LayerNorm norm;
  private final List<Block> blocks = new ArrayList<>();

  /** Claims {@code vlln} and {@code vl_self_attention}, where the sizes say so. */
  public FeatureMixer(ParameterScope scope, HeadSizes sizes) {
    norm =
        sizes.normalisesFeatures()
            ? new LayerNorm(scope.child("vlln"), sizes.features(), EPSILON)
            : null;
    ParameterScope places = scope.child("vl_self_attention").child("transformer_blocks");
    for (int i = 0; i < sizes.mixing().layers(); i++) {
      blocks.add(new Block(places.child(Integer.toString(i)), sizes.mixing()));
    }
  }

  /**
   * Builds it.
   *
   * @param tokens [batch, count, features]
   * @param probe sees {@code vl_after_layernorm} and {@code vl_block.i}
   * @return the same shape
   */
  <T> T apply(TensorOperations<T> ops, T tokens, int count, Probe<T> probe) {
    T x = norm == null ? tokens : norm.apply(ops, tokens);
    probe.see("vl_after_layernorm", x);
    for (int i = 0; i < blocks.size(); i++) {
      x = blocks.get(i).apply(ops, x, count, null);
      probe.see("vl_block." + i, x);
    }
    return x;
  }

  /** Attention and a map, each on a normalised copy and added. */
  static final class Block {

    private final LayerNorm attentionNorm;
    private final CrossAttention attention;
    private final LayerNorm mapNorm;
    private final Mlp map;

    Block(ParameterScope scope, TransformerSizes sizes) {
      int width = sizes.width();
      attentionNorm = new LayerNorm(scope.child("norm1"), width, EPSILON);
      attention =
          new CrossAttention(scope.child("attn1"), sizes.heads(), sizes.headWidth(), width, width);
      mapNorm = new LayerNorm(scope.child("norm3"), width, EPSILON);
      map = TransformerBlock.feedForward(scope, width);
    }

    <T> T apply(TensorOperations<T> ops, T x, int tokens, @Nullable AttentionMask<T> mask) {
      T normal = attentionNorm.apply(ops, x);
      T mixed =
          attention.apply(
              ops,
              normal,
              attention.keysValues(ops, normal, tokens),
              mask,
              new GroupedAttention.Sizes(tokens, tokens));
      T attended = ops.add(x, mixed);
      return ops.add(attended, map.apply(ops, mapNorm.apply(ops, attended)));
    }
  }
}
