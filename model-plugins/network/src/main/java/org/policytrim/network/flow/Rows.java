package org.policytrim.network.flow;

import java.util.Arrays;
import org.policytrim.network.operation.TensorOperations;

/**
 * Several rows for each element of a batch: the denoise steps of a decision, or the noises of a
 * demonstration. Rows of one element are neighbours.
 *
 * @param each the rows of each element, at least 1
 */
public record Rows(int each) {

  /**
   * Repeats each element of a batch.
   *
   * @param x [batch, extents...]
   * @param extents of one element
   * @return [batch * each, extents...]
   */
  public <T> T repeat(TensorOperations<T> ops, T x, int... extents) {
    if (each == 1) {
      return x;
    }
    int[] single = new int[extents.length + 2];
    single[0] = -1;
    single[1] = 1;
    System.arraycopy(extents, 0, single, 2, extents.length);
    int[] times = new int[single.length];
    Arrays.fill(times, 1);
    times[1] = each;
    int[] rows = new int[extents.length + 1];
    rows[0] = -1;
    System.arraycopy(extents, 0, rows, 1, extents.length);
    return ops.reshape(ops.tile(ops.reshape(x, single), times), rows);
  }
}
