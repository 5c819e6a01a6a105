package org.policytrim.api.tensor;

import java.nio.FloatBuffer;
import java.util.Arrays;

/** Single-precision elements: features, weights, noise, denoise paths. */
public final class FloatTensor implements Tensor {

  private final Shape shape;
  private final float[] values;

  private FloatTensor(Shape shape, float[] values) {
    if (shape.elements() != values.length) {
      throw new IllegalArgumentException(
          "shape " + shape + " holds " + shape.elements() + " elements, found " + values.length);
    }
    this.shape = shape;
    this.values = values;
  }

  /** A tensor with a copy of {@code values}, row-major. */
  public static FloatTensor copyOf(Shape shape, float[] values) {
    return new FloatTensor(shape, values.clone());
  }

  /**
   * A tensor around {@code values} without a copy: the caller gives the array away and must not
   * touch it again. For large features and weights.
   */
  public static FloatTensor wrap(Shape shape, float[] values) {
    return new FloatTensor(shape, values);
  }

  /** A tensor with one element and rank 0. */
  public static FloatTensor scalar(float value) {
    return new FloatTensor(Shape.of(), new float[] {value});
  }

  @Override
  public Shape shape() {
    return shape;
  }

  /** The element at a row-major position. */
  public float get(int position) {
    return values[position];
  }

  /** A read-only view of the elements, at position 0; no copy. */
  public FloatBuffer buffer() {
    return FloatBuffer.wrap(values).asReadOnlyBuffer();
  }

  /** A copy of the elements. */
  public float[] toArray() {
    return values.clone();
  }

  /** Copies {@code length} elements from {@code position} on into {@code target}. */
  public void copyTo(int position, float[] target, int targetPosition, int length) {
    System.arraycopy(values, position, target, targetPosition, length);
  }

  @Override
  public long byteSize() {
    return 4L * values.length;
  }

  /** Equal shapes and bit-equal elements (NaN equals NaN). */
  @Override
  public boolean equals(Object other) {
    return other instanceof FloatTensor that
        && shape.equals(that.shape)
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * shape.hashCode() + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "FloatTensor" + shape;
  }
}
