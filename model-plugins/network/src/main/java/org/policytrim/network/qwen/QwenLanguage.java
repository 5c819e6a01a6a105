package org.policytrim.network.qwen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.Shape;
import org.policytrim.network.layer.AttentionMask;
import org.policytrim.network.layer.RotaryPositions;
import org.policytrim.network.layer.TokenEmbedding;
import org.policytrim.network.operation.Probe;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.ParameterScope;

/**
 * The language layers over the tokens of images and prompt. Every token attends to the valid ones
 * up to itself. The final norm is not part of it.
 */
public final class QwenLanguage {

  private final TokenEmbedding words;
  private final List<QwenLayer> layers = new ArrayList<>();
  private final QwenRotation rotation;
  private final TokenLayout layout;

  /** Registers {@code embed_tokens} and {@code layers}. */
  public QwenLanguage(ParameterScope scope, QwenLanguageSizes sizes, TokenLayout layout) {
    this.layout = layout;
    words =
        new TokenEmbedding(
            scope.child("embed_tokens"),
            sizes.vocabulary(),
            sizes.width(),
            1 / Math.sqrt(sizes.width()));
    rotation = new QwenRotation(sizes, layout.tokens());
    for (int i = 0; i < sizes.depth(); i++) {
      layers.add(new QwenLayer(scope.child("layers." + i), sizes, rotation.positions()));
    }
  }

  /**
   * Builds it.
   *
   * @param input the tokens
   * @param images the encoded images; empty deep features where there are none
   * @param probe receives {@code llm_layer_out.i}
   * @return [batch, tokens, width]
   */
  public <T> T apply(
      TensorOperations<T> ops, Input<T> input, QwenVision.Encoded<T> images, Probe<T> probe) {
    int tokens = layout.tokens();
    RotaryPositions.Rotation<T> rotations = rotation.at(ops, input.places(), tokens);
    AttentionMask<T> mask = causal(ops, input.valid());
    T x = layout.replaced(ops, words.apply(ops, input.ids()), images.tokens());
    for (int i = 0; i < layers.size(); i++) {
      x = layers.get(i).apply(ops, x, rotations, mask, tokens);
      probe.see("llm_layer_out." + i, x);
      if (i < images.deep().size()) {
        x = layout.added(ops, x, images.deep().get(i));
      }
    }
    return x;
  }

  private <T> AttentionMask<T> causal(TensorOperations<T> ops, T valid) {
    int tokens = layout.tokens();
    float[] seen = new float[tokens * tokens];
    for (int query = 0; query < tokens; query++) {
      Arrays.fill(seen, query * tokens, query * tokens + query + 1, 1);
    }
    T order = ops.constant(FloatTensor.wrap(Shape.of(1, tokens, tokens), seen));
    T both = ops.multiply(ops.reshape(valid, -1, 1, tokens), order);
    return new AttentionMask<>(ops.scale(ops.shift(both, -1), -AttentionMask.UNSEEN), true);
  }

  /**
   * The tokens of a batch.
   *
   * @param ids ints [batch, tokens]; those of images are ignored
   * @param valid floats [batch, tokens], 1 or 0
   * @param places floats [batch or 1, 3, tokens]: time, row and column
   */
  public record Input<T>(T ids, T valid, T places) {}
}
