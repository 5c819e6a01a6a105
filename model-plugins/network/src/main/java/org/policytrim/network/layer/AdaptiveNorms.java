package org.policytrim.network.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.Initializer;
import org.policytrim.network.parameter.ParameterScope;

/**
 * The adaptive RMS norms of a network: after normalising, they apply a scale and a shift that
 * depend on a condition (the denoise time), as does a gate of the residual branch. One product
 * computes those of all norms. They start at 0, so that each gated branch starts without effect.
 */
public final class AdaptiveNorms {

  private final Dense dense;
  private final int norms;
  private final int width;
  private final double epsilon;

  /**
   * Registers {@code dense.weight} and {@code dense.bias} at each place.
   *
   * @param norms one scope per norm, in the order of {@link #each}
   * @param conditionWidth the width of the condition
   * @param width the width of the normalised tokens
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
   * Builds scale, shift and gate of all norms.
   *
   * @param condition [rows, condition width]; one row, or one for each element of the batch
   * @return [rows, norms * 3 * width]
   */
  public <T> T modulations(TensorOperations<T> ops, T condition) {
    return dense.apply(ops, condition);
  }

  /**
   * Cuts the modulations into those of each norm.
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
   * The modulation of one norm, each part [rows, 1, width].
   *
   * @param scale the scale's difference from 1
   * @param shift added after scaling
   * @param gate the factor of the branch after this norm
   */
  public record Modulation<T>(T scale, T shift, T gate) {}
}
