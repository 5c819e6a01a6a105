package org.policytrim.api.tensor;

import java.nio.IntBuffer;
import java.util.Arrays;
import org.apiguardian.api.API;

/** An immutable tensor of integers, such as token ids, indices, or flags (0 or 1). */
@API(status = API.Status.MAINTAINED, since = "0.1")
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

  /** Creates a tensor from a copy of {@code values}, row-major. */
  public static IntTensor copyOf(Shape shape, int[] values) {
    return new IntTensor(shape, values.clone());
  }

  /**
   * Creates a tensor from an array without copying it; the caller must not change the array again.
   * For large features and weights.
   */
  public static IntTensor wrap(Shape shape, int[] values) {
    return new IntTensor(shape, values);
  }

  /** Creates a tensor of rank 0 with one element. */
  public static IntTensor scalar(int value) {
    return new IntTensor(Shape.of(), new int[] {value});
  }

  @Override
  public Shape shape() {
    return shape;
  }

  /** Returns the element at a row-major position. */
  public int get(int position) {
    return values[position];
  }

  /** Returns a read-only view of the elements, at position 0. */
  public IntBuffer buffer() {
    return IntBuffer.wrap(values).asReadOnlyBuffer();
  }

  /** Returns a copy of the elements. */
  public int[] toArray() {
    return values.clone();
  }

  /** Copies {@code length} elements, beginning at {@code position}, into {@code target}. */
  public void copyTo(int position, int[] target, int targetPosition, int length) {
    System.arraycopy(values, position, target, targetPosition, length);
  }

  @Override
  public long byteSize() {
    return 4L * values.length;
  }

  /** Compares shapes and elements. */
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
