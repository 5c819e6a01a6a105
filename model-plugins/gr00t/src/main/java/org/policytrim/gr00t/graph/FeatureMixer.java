package org.policytrim.gr00t.graph;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policytrim.network.layer.AttentionMask;
import org.policytrim.network.layer.CrossAttention;
import org.policytrim.network.layer.Dense;
import org.policytrim.network.layer.GroupedAttention;
import org.policytrim.network.layer.LayerNorm;
import org.policytrim.network.layer.Mlp;
import org.policytrim.network.operation.Activation;
import org.policytrim.network.operation.Probe;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.ParameterScope;

/**
 * The part of the head that depends on the backbone's tokens alone: a layer norm and a few blocks
 * in which every token attends to every other, padding included, as in the original.
 */
public final class FeatureMixer {

  private static final double EPSILON = 1e-5;

  private final @Nullable LayerNorm norm;
  private final List<Block> blocks = new ArrayList<>();

  /** Registers {@code vlln} and {@code vl_self_attention}, where the sizes say so. */
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
   * @param mask hides padding; null to attend to it, as the originals do
   * @param probe receives {@code vl_after_layernorm} and {@code vl_block.i}
   * @return the same shape
   */
  <T> T apply(
      TensorOperations<T> ops,
      T tokens,
      int count,
      @Nullable AttentionMask<T> mask,
      Probe<T> probe) {
    T x = norm == null ? tokens : norm.apply(ops, tokens);
    probe.see("vl_after_layernorm", x);
    for (int i = 0; i < blocks.size(); i++) {
      x = blocks.get(i).apply(ops, x, count, mask);
      probe.see("vl_block." + i, x);
    }
    return x;
  }

  /** Returns the last part of a block; registers {@code ff.net.0.proj} and {@code ff.net.2}. */
  static Mlp feedForward(ParameterScope block, int width) {
    ParameterScope net = block.child("ff.net");
    int hidden = HeadSizes.Transformer.HIDDEN_FACTOR * width;
    return new Mlp(
        Dense.withBias(net.child("0.proj"), width, hidden),
        Activation.GELU_TANH,
        Dense.withBias(net.child("2"), hidden, width));
  }

  /** Self-attention and a feed-forward part, each on a normalised copy and added. */
  static final class Block {

    private final LayerNorm attentionNorm;
    private final CrossAttention attention;
    private final LayerNorm mapNorm;
    private final Mlp map;

    Block(ParameterScope scope, HeadSizes.Transformer sizes) {
      int width = sizes.width();
      attentionNorm = new LayerNorm(scope.child("norm1"), width, EPSILON);
      attention =
          new CrossAttention(scope.child("attn1"), sizes.heads(), sizes.headWidth(), width, width);
      mapNorm = new LayerNorm(scope.child("norm3"), width, EPSILON);
      map = feedForward(scope, width);
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
