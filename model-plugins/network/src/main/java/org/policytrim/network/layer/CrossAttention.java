package org.policytrim.network.layer;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.Shape;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.Initializer;
import org.policytrim.network.parameter.Parameter;
import org.policytrim.network.parameter.ParameterScope;

/**
 * Attention of some tokens to others, or to themselves, with biases in all maps. Weights have the
 * names of the diffusers library: {@code to_q}, {@code to_k}, {@code to_v}, {@code to_out.0}.
 */
public final class CrossAttention {

  private final Dense queries;
  private final Dense keysValues;
  private final Parameter bias;
  private final FloatTensor biasCounts;
  private final Dense output;
  private final GroupedAttention attention;

  /**
   * Registers all its weights.
   *
   * @param width of the querying tokens, and of the result
   * @param seenWidth of the tokens that are attended to
   */
  public CrossAttention(ParameterScope scope, int heads, int headWidth, int width, int seenWidth) {
    int inner = heads * headWidth;
    queries = Dense.withBias(scope.child("to_q"), width, inner);
    List<ParameterScope> places = List.of(scope.child("to_k"), scope.child("to_v"));
    List<Integer> widths = List.of(inner, inner);
    keysValues = Dense.stacked(places, seenWidth, widths, false, Initializer.fanIn());
    bias =
        scope.stack(
            places.stream()
                .map(place -> place.stored("bias", Initializer.zeros(), inner))
                .toList());
    float[] counts = new float[2 * inner];
    Arrays.fill(counts, inner, 2 * inner, 1);
    biasCounts = FloatTensor.wrap(Shape.of(2 * inner), counts);
    output = Dense.withBias(scope.child("to_out").child("0"), inner, width);
    attention = new GroupedAttention(heads, heads, headWidth);
  }

  /**
   * Builds keys and values of tokens, once if they do not change.
   *
   * @param seen [batch, tokens, seen width]
   */
  public <T> KeyValues<T> keysValues(TensorOperations<T> ops, T seen, int tokens) {
    T added = ops.multiply(ops.parameter(bias), ops.constant(biasCounts));
    T byHead =
        ops.reshape(
            ops.add(keysValues.apply(ops, seen), added),
            -1,
            tokens,
            2 * attention.heads(),
            attention.headWidth());
    List<T> parts = ops.split(byHead, 2, attention.heads(), attention.heads());
    return new KeyValues<>(
        attention.keyLayout(ops, parts.getFirst(), tokens),
        attention.keyLayout(ops, parts.getLast(), tokens));
  }

  /**
   * Builds the attention.
   *
   * @param x [batch, queries, width]
   * @param seen as {@link #keysValues} made them
   * @param mask hides keys; null if none is hidden
   * @return [batch, queries, width]
   */
  public <T> T apply(
      TensorOperations<T> ops,
      T x,
      KeyValues<T> seen,
      @Nullable AttentionMask<T> mask,
      GroupedAttention.Sizes sizes) {
    T asked =
        ops.reshape(
            queries.apply(ops, x), -1, sizes.queries(), attention.heads(), attention.headWidth());
    return output.apply(ops, attention.attend(ops, asked, seen.keys(), seen.values(), mask, sizes));
  }
}
