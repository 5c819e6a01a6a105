package org.policytrim.api.tensor;

import java.nio.IntBuffer;
import java.util.Arrays;

/** Whole numbers: token ids, indices, flags (0 or 1). */
public final class IntTensor implements Tensor {

  private final Shape shape;
  private final int[] values;

  private IntTensor(Shape shape, int[] values) {
    if (shape.elements() != values.length) {
      throw new IllegalArgumentException(
          "shape " + shape + " holds " + shape.elements() + " elements, found " + values.length);
    }
    this.shape = shape;
    this.values = values;
  }

  /** A tensor with a copy of {@code values}, row-major. */
  public static IntTensor copyOf(Shape shape, int[] values) {
    return new IntTensor(shape, values.clone());
  }

  /**
   * A tensor around {@code values} without a copy: the caller gives the array away and must not
   * touch it again. For large features and weights.
   */
  public static IntTensor wrap(Shape shape, int[] values) {
    return new IntTensor(shape, values);
  }

  /** A tensor with one element and rank 0. */
  public static IntTensor scalar(int value) {
    return new IntTensor(Shape.of(), new int[] {value});
  }

  @Override
  public Shape shape() {
    return shape;
  }

  /** The element at a row-major position. */
  public int get(int position) {
    return values[position];
  }

  /** A read-only view of the elements, at position 0; no copy. */
  public IntBuffer buffer() {
    return IntBuffer.wrap(values).asReadOnlyBuffer();
  }

  /** A copy of the elements. */
  public int[] toArray() {
    return values.clone();
  }

  /** Copies {@code length} elements from {@code position} on into {@code target}. */
  public void copyTo(int position, int[] target, int targetPosition, int length) {
    System.arraycopy(values, position, target, targetPosition, length);
  }

  @Override
  public long byteSize() {
    return 4L * values.length;
  }

  /** Equal shapes and elements. */
  @Override
  public boolean equals(Object other) {
    return other instanceof IntTensor that
        && shape.equals(that.shape)
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * shape.hashCode() + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "IntTensor" + shape;
  }
}
