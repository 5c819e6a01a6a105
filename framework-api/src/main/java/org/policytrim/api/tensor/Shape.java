package org.policytrim.api.tensor;

import java.util.List;

/**
 * The extents of a tensor, slowest first.
 *
 * @param extents each at least 0; empty for a scalar
 */
public record Shape(List<Integer> extents) {

  public Shape {
    extents = List.copyOf(extents);
    for (int extent : extents) {
      if (extent < 0) {
        throw new IllegalArgumentException("an extent is at least 0, found " + extents);
      }
    }
  }

  /** The shape with these extents. */
  public static Shape of(int... extents) {
    return new Shape(java.util.Arrays.stream(extents).boxed().toList());
  }

  /** The number of dimensions. */
  public int rank() {
    return extents.size();
  }

  /** The extent of one dimension, counted from 0. */
  public int extent(int dimension) {
    return extents.get(dimension);
  }

  /**
   * The number of elements.
   *
   * @throws ArithmeticException if it does not fit in an int
   */
  public int elements() {
    int product = 1;
    for (int extent : extents) {
      product = Math.multiplyExact(product, extent);
    }
    return product;
  }

  @Override
  public String toString() {
    return extents.toString();
  }
}
