package org.policytrim.api.tensor;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * An immutable tensor of single-precision elements: on the heap or, for weights that are too large
 * for it, a view of elements elsewhere.
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public final class FloatTensor implements Tensor {

  private static final int CHUNK = 1 << 16;

  private final Shape shape;
  private final float @Nullable [] values;
  private final @Nullable FloatElements elements;

  private FloatTensor(Shape shape, float[] values) {
    requireSize(shape, values.length);
    this.shape = shape;
    this.values = values;
    this.elements = null;
  }

  private FloatTensor(Shape shape, FloatElements elements) {
    requireSize(shape, elements.size());
    this.shape = shape;
    this.values = null;
    this.elements = elements;
  }

  private static void requireSize(Shape shape, int found) {
    if (shape.elements() != found) {
      throw new IllegalArgumentException(
          "shape " + shape + " holds " + shape.elements() + " elements, found " + found);
    }
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

  /**
   * Creates a tensor whose elements stay where they are, such as in a mapped file; they must not
   * change. For weights that are too large for the heap.
   */
  public static FloatTensor view(Shape shape, FloatElements elements) {
    return new FloatTensor(shape, elements);
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
    return values != null ? values[position] : elements().get(position);
  }

  private FloatElements elements() {
    return Objects.requireNonNull(elements);
  }

  /** Returns a read-only view of the elements, at position 0; of a {@link #view}, a copy. */
  public FloatBuffer buffer() {
    return FloatBuffer.wrap(values != null ? values : toArray()).asReadOnlyBuffer();
  }

  /** Returns a copy of the elements. */
  public float[] toArray() {
    if (values != null) {
      return values.clone();
    }
    float[] copy = new float[shape.elements()];
    elements().copyTo(0, copy, 0, copy.length);
    return copy;
  }

  /** Copies {@code length} elements, beginning at {@code position}, into {@code target}. */
  public void copyTo(int position, float[] target, int targetPosition, int length) {
    if (values != null) {
      System.arraycopy(values, position, target, targetPosition, length);
    } else {
      elements().copyTo(position, target, targetPosition, length);
    }
  }

  @Override
  public long byteSize() {
    return 4L * shape.elements();
  }

  /** Compares shapes and elements; NaN equals NaN, and 0.0 differs from -0.0. */
  @Override
  public boolean equals(Object other) {
    if (!(other instanceof FloatTensor that) || !shape.equals(that.shape)) {
      return false;
    }
    if (values != null && that.values != null) {
      return Arrays.equals(values, that.values);
    }
    float[] own = new float[Math.min(CHUNK, shape.elements())];
    float[] theirs = new float[own.length];
    for (int from = 0; from < shape.elements(); from += CHUNK) {
      int length = Math.min(CHUNK, shape.elements() - from);
      copyTo(from, own, 0, length);
      that.copyTo(from, theirs, 0, length);
      if (!Arrays.equals(own, 0, length, theirs, 0, length)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    if (values != null) {
      return 31 * shape.hashCode() + Arrays.hashCode(values);
    }
    int hash = 1;
    for (int i = 0; i < shape.elements(); i++) {
      hash = 31 * hash + Float.hashCode(get(i));
    }
    return 31 * shape.hashCode() + hash;
  }

  @Override
  public String toString() {
    return "FloatTensor" + shape;
  }
}
