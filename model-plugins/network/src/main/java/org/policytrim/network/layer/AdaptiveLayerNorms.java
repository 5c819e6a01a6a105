package org.policytrim.network.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.Initializer;
import org.policytrim.network.parameter.ParameterScope;

/**
 * The adaptive layer norms of a network: after normalising, they apply a scale and a shift that
 * depend on a condition (the denoise time). One product computes those of all norms. They start at
 * 0, so that a fresh norm only normalises.
 */
public final class AdaptiveLayerNorms {

  private final Dense dense;
  private final int norms;
  private final int width;

  /**
   * Registers {@code weight} and {@code bias} at each place.
   *
   * @param norms one scope per norm, in the order of {@link #each}
   * @param conditionWidth the width of the condition
   * @param width the width of the normalised tokens
   */
  public AdaptiveLayerNorms(List<ParameterScope> norms, int conditionWidth, int width) {
    this.dense =
        Dense.stacked(
            norms,
            conditionWidth,
            Collections.nCopies(norms.size(), 2 * width),
            true,
            Initializer.zeros());
    this.norms = norms.size();
    this.width = width;
  }

  /**
   * Builds scale and shift of all norms.
   *
   * @param condition [rows, condition width]; one row, or one for each element of the batch
   * @return [rows, norms * 2 * width]
   */
  public <T> T modulations(TensorOperations<T> ops, T condition) {
    return dense.apply(ops, condition);
  }

  /**
   * Cuts the modulations into those of each norm.
   *
   * @param modulations as {@link #modulations} made them, or rows of it
   */
  public <T> List<Halves<T>> each(TensorOperations<T> ops, T modulations) {
    int[] widths = new int[2 * norms];
    Arrays.fill(widths, width);
    List<T> parts = ops.split(ops.reshape(modulations, -1, 1, 2 * norms * width), 2, widths);
    List<Halves<T>> each = new ArrayList<>();
    for (int i = 0; i < parts.size(); i += 2) {
      each.add(new Halves<>(parts.get(i), parts.get(i + 1)));
    }
    return each;
  }

  /**
   * Normalises and modulates.
   *
   * @param x [batch, tokens, width]
   * @param scale its difference from 1
   * @return the same shape
   */
  public static <T> T apply(TensorOperations<T> ops, T x, T scale, T shift, double epsilon) {
    T normal = ops.layerNormalise(x, epsilon);
    return ops.add(ops.multiply(normal, ops.shift(scale, 1)), shift);
  }

  /**
   * Scale and shift of one norm, each [rows, 1, width]. Their order differs between originals, and
   * within them.
   */
  public record Halves<T>(T first, T second) {}
}
