package org.policytrim.api.tensor;

import java.util.List;
import org.apiguardian.api.API;

/**
 * The extents of a tensor, slowest first.
 *
 * @param extents the extents, each at least 0; empty for a scalar
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public record Shape(List<Integer> extents) {

  public Shape {
    extents = List.copyOf(extents);
    for (int extent : extents) {
      if (extent < 0) {
        throw new IllegalArgumentException(
            "the extents of a shape must be at least 0, found " + extents);
      }
    }
  }

  /** Creates a shape. */
  public static Shape of(int... extents) {
    return new Shape(java.util.Arrays.stream(extents).boxed().toList());
  }

  /** Returns the number of dimensions. */
  public int rank() {
    return extents.size();
  }

  /** Returns the extent of a dimension, counted from 0. */
  public int extent(int dimension) {
    return extents.get(dimension);
  }

  /**
   * Returns the number of elements.
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
