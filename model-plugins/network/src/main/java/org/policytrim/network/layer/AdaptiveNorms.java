package org.policytrim.network.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.Initializer;
import org.policytrim.network.parameter.ParameterScope;

/**
 * All adaptive RMS norms of a network: after normalising, scale, shift and a gate for the residual
 * branch are read off a condition (the denoise time). One product makes them for all norms at once.
 * They start at 0, so each gated branch starts as nothing.
 */
public final class AdaptiveNorms {

  private final Dense dense;
  private final int norms;
  private final int width;
  private final double epsilon;

  /**
   * Claims {@code dense.weight} and {@code dense.bias} at each place.
   *
   * @param norms one place per norm, in the order of {@link #each}
   * @param conditionWidth the width of the condition
   * @param width the width of what is normalised
   */
  public AdaptiveNorms(List<ParameterScope> norms, int conditionWidth, int width, double epsilon) {
    this.dense =
        Dense.stacked(
            norms.stream().map(place -> place.child("dense")).toList(),
            conditionWidth,
            Collections.nCopies(norms.size(), 3 * width),
            true,
            Initializer.zeros());
    this.norms = norms.size();
    this.width = width;
    this.epsilon = epsilon;
  }

  /**
   * Scale, shift and gate of every norm.
   *
   * @param condition [rows, condition width]; one row, or one for each element of the batch
   * @return [rows, norms * 3 * width]
   */
  public <T> T modulations(TensorOperations<T> ops, T condition) {
    return dense.apply(ops, condition);
  }

  /**
   * The modulation of each norm.
   *
   * @param modulations as {@link #modulations} made them, or rows of it
   */
  public <T> List<Modulation<T>> each(TensorOperations<T> ops, T modulations) {
    int[] widths = new int[3 * norms];
    Arrays.fill(widths, width);
    T rows = ops.reshape(modulations, -1, 1, 3 * norms * width);
    List<T> parts = ops.split(rows, 2, widths);
    List<Modulation<T>> each = new ArrayList<>();
    for (int i = 0; i < parts.size(); i += 3) {
      each.add(new Modulation<>(parts.get(i), parts.get(i + 1), parts.get(i + 2)));
    }
    return each;
  }

  /**
   * Normalises and modulates.
   *
   * @param x [batch, tokens, width]
   * @return the same shape
   */
  public <T> T apply(TensorOperations<T> ops, T x, Modulation<T> modulation) {
    T normal = ops.rmsNormalise(x, epsilon);
    return ops.add(ops.multiply(normal, ops.shift(modulation.scale(), 1)), modulation.shift());
  }

  /**
   * What a condition makes of one norm; each [rows, 1, width].
   *
   * @param scale the scale's difference from 1
   * @param shift added after scaling
   * @param gate what the branch behind this norm is multiplied with before it is added
   */
  public record Modulation<T>(T scale, T shift, T gate) {}
}
