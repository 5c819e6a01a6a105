package org.policytrim.gr00t.graph;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policytrim.network.layer.AdaptiveLayerNorms;
import org.policytrim.network.layer.AdaptiveLayerNorms.Halves;
import org.policytrim.network.layer.AttentionMask;
import org.policytrim.network.layer.CrossAttention;
import org.policytrim.network.layer.Dense;
import org.policytrim.network.layer.GroupedAttention;
import org.policytrim.network.layer.KeyValues;
import org.policytrim.network.layer.Mlp;
import org.policytrim.network.operation.Activation;
import org.policytrim.network.operation.Probe;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.ParameterScope;

/**
 * The diffusion transformer: even blocks attend to the backbone's tokens, odd ones to their own.
 * The denoise time scales and shifts the input of attention and the output.
 */
final class DiffusionTransformer {

  /** The width of the fixed embedding of a time. */
  static final int TIME_WIDTH = 256;

  private static final double EPSILON = 1e-5;
  private static final double OUTPUT_EPSILON = 1e-6;

  private final HeadSizes sizes;
  private final Mlp time;
  private final AdaptiveLayerNorms norms;
  private final List<CrossAttention> attentions = new ArrayList<>();
  private final List<Mlp> maps = new ArrayList<>();
  private final Dense output;

  /** Registers everything below {@code model}. */
  DiffusionTransformer(ParameterScope scope, HeadSizes sizes) {
    this.sizes = sizes;
    int width = sizes.width();
    HeadSizes.Transformer blocks = sizes.diffusion();
    ParameterScope embedder = scope.child("timestep_encoder").child("timestep_embedder");
    time =
        new Mlp(
            Dense.withBias(embedder.child("linear_1"), TIME_WIDTH, width),
            Activation.SILU,
            Dense.withBias(embedder.child("linear_2"), width, width));
    List<ParameterScope> normPlaces = new ArrayList<>();
    for (int i = 0; i < blocks.layers(); i++) {
      ParameterScope block = scope.child("transformer_blocks").child(Integer.toString(i));
      normPlaces.add(block.child("norm1").child("linear"));
      attentions.add(
          new CrossAttention(
              block.child("attn1"),
              blocks.heads(),
              blocks.headWidth(),
              width,
              sizes.crosses(i) ? sizes.features() : width));
      maps.add(FeatureMixer.feedForward(block, width));
    }
    normPlaces.add(scope.child("proj_out_1"));
    norms = new AdaptiveLayerNorms(normPlaces, width, width);
    output = Dense.withBias(scope.child("proj_out_2"), width, sizes.hidden());
  }

  /**
   * Maps times to the modulations of all norms.
   *
   * @param embedded [rows, {@value #TIME_WIDTH}]
   * @param probe receives {@code temb}
   * @return [rows, all modulations]
   */
  <T> T modulations(TensorOperations<T> ops, T embedded, Probe<T> probe) {
    T learned = time.apply(ops, embedded);
    probe.see("temb", learned);
    return norms.modulations(ops, ops.activate(learned, Activation.SILU));
  }

  /**
   * Returns keys and values of the backbone's tokens for every block that attends to them.
   *
   * @param tokens [batch, count, features]
   */
  <T> List<KeyValues<T>> seen(TensorOperations<T> ops, T tokens, int count) {
    List<KeyValues<T>> seen = new ArrayList<>();
    for (int i = 0; i < attentions.size(); i += 2) {
      seen.add(attentions.get(i).keysValues(ops, tokens, count));
    }
    return seen;
  }

  /**
   * Builds it.
   *
   * @param x [rows, own, width]
   * @param own the number of those tokens
   * @param backbone keys and values as {@link #seen} made them, with their masks
   * @param modulations [1 or rows, all modulations]
   * @param probe receives {@code dit_block.i}
   * @return [rows, own, hidden]
   */
  <T> T apply(
      TensorOperations<T> ops, T x, int own, Seen<T> backbone, T modulations, Probe<T> probe) {
    List<Halves<T>> each = norms.each(ops, modulations);
    T tokens = x;
    for (int i = 0; i < attentions.size(); i++) {
      Halves<T> halves = each.get(i);
      CrossAttention attention = attentions.get(i);
      T normal = AdaptiveLayerNorms.apply(ops, tokens, halves.first(), halves.second(), EPSILON);
      T mixed;
      if (sizes.crosses(i)) {
        mixed =
            attention.apply(
                ops,
                normal,
                backbone.keysValues().get(i / 2),
                backbone.mask(sizes, i),
                new GroupedAttention.Sizes(own, backbone.count()));
      } else {
        mixed =
            attention.apply(
                ops,
                normal,
                attention.keysValues(ops, normal, own),
                null,
                new GroupedAttention.Sizes(own, own));
      }
      tokens = ops.add(tokens, mixed);
      tokens = ops.add(tokens, maps.get(i).apply(ops, ops.layerNormalise(tokens, EPSILON)));
      probe.see("dit_block." + i, tokens);
    }
    Halves<T> last = each.getLast();
    T normal = AdaptiveLayerNorms.apply(ops, tokens, last.second(), last.first(), OUTPUT_EPSILON);
    return output.apply(ops, normal);
  }

  /**
   * The backbone's tokens as the blocks read them.
   *
   * @param keysValues one for each block that attends to them
   * @param count the number of tokens
   * @param text hides all but the text; null where nothing is hidden
   * @param image hides all but the images; null where nothing is hidden
   */
  record Seen<T>(
      List<KeyValues<T>> keysValues,
      int count,
      @Nullable AttentionMask<T> text,
      @Nullable AttentionMask<T> image) {

    private @Nullable AttentionMask<T> mask(HeadSizes sizes, int block) {
      return sizes.alternates() && sizes.seesText(block) ? text : image;
    }
  }
}
