package org.policytrim.network.memory;

import java.util.Arrays;
import java.util.List;

/**
 * The size of a tensor in a graph.
 *
 * @param extents slowest first
 * @param buffer the number of the memory that holds it; -1 for weights and constants
 */
record SizedTensor(List<Long> extents, int buffer) {

  /** The memory of what exists before a computation. */
  static final int NONE = -1;

  SizedTensor {
    extents = List.copyOf(extents);
  }

  static SizedTensor of(int buffer, long... extents) {
    return new SizedTensor(Arrays.stream(extents).boxed().toList(), buffer);
  }

  long elements() {
    return extents.stream().mapToLong(Long::longValue).reduce(1, (one, other) -> one * other);
  }

  int rank() {
    return extents.size();
  }

  /** Returns an extent; axes below 0 count from the end. */
  long extent(int axis) {
    return extents.get(axis(axis));
  }

  int axis(int axis) {
    return axis < 0 ? rank() + axis : axis;
  }
}
