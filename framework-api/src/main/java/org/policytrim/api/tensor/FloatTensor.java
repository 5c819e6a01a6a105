package org.policytrim.api.tensor;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.apiguardian.api.API;

/** An immutable tensor of single-precision elements. */
@API(status = API.Status.MAINTAINED, since = "0.1")
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

  /** Creates a tensor from a copy of {@code values}, row-major. */
  public static FloatTensor copyOf(Shape shape, float[] values) {
    return new FloatTensor(shape, values.clone());
  }

  /**
   * Creates a tensor from an array without copying it; the caller must not change the array again.
   * For large features and weights.
   */
  public static FloatTensor wrap(Shape shape, float[] values) {
    return new FloatTensor(shape, values);
  }

  /** Creates a tensor of rank 0 with one element. */
  public static FloatTensor scalar(float value) {
    return new FloatTensor(Shape.of(), new float[] {value});
  }

  @Override
  public Shape shape() {
    return shape;
  }

  /** Returns the element at a row-major position. */
  public float get(int position) {
    return values[position];
  }

  /** Returns a read-only view of the elements, at position 0. */
  public FloatBuffer buffer() {
    return FloatBuffer.wrap(values).asReadOnlyBuffer();
  }

  /** Returns a copy of the elements. */
  public float[] toArray() {
    return values.clone();
  }

  /** Copies {@code length} elements, beginning at {@code position}, into {@code target}. */
  public void copyTo(int position, float[] target, int targetPosition, int length) {
    System.arraycopy(values, position, target, targetPosition, length);
  }

  @Override
  public long byteSize() {
    return 4L * values.length;
  }

  /** Compares shapes and elements; NaN equals NaN, and 0.0 differs from -0.0. */
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
