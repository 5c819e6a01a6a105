package org.policytrim.network.memory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.network.operation.Computation;

/**
 * The memory of a computation's intermediate tensors, for one element of a batch.
 *
 * @param peak the most bytes at one time, if every tensor is freed after its last use
 * @param sum the bytes of all of them, which a gradient needs
 */
public record ActivationSizes(long peak, long sum) {

  /**
   * Finds out the sizes of a computation.
   *
   * @param widened true if weights in half precision are widened where they are used, each for the
   *     time of its use
   */
  public static ActivationSizes of(Computation computation, boolean widened) {
    SizingOperations operations = new SizingOperations(widened);
    Map<String, SizedTensor> inputs = new LinkedHashMap<>();
    for (Computation.Input input : computation.inputs()) {
      List<Long> extents = new ArrayList<>();
      input.extents().forEach(extent -> extents.add((long) Math.abs(extent)));
      inputs.put(input.name(), operations.made(extents));
    }
    computation.build(operations, inputs).values().forEach(operations::keep);
    return operations.sizes();
  }
}
