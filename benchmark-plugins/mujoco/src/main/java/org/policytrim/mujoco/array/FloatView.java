package org.policytrim.mujoco.array;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Objects;

/**
 * A row-major matrix of floats in MuJoCo's memory. Only finite numbers can be written; others throw
 * IllegalArgumentException.
 */
public final class FloatView extends ArrayView<float[]> {

  /**
   * Creates a view.
   *
   * @param name the array's name, for messages
   * @param memory exactly rows x columns floats
   * @param rows at least 0
   * @param columns at least 0
   */
  public FloatView(String name, MemorySegment memory, int rows, int columns) {
    super(name, memory, rows, columns);
  }

  /** Returns the element at a position in row-major order. */
  public float get(int index) {
    return memory.getAtIndex(ValueLayout.JAVA_FLOAT, index);
  }

  /** Returns the element in a row and column. */
  public float get(int row, int column) {
    return get(index(row, column));
  }

  @Override
  public double asDouble(int index) {
    return get(index);
  }

  /** Writes the element at a position in row-major order. */
  public void set(int index, float value) {
    memory.setAtIndex(ValueLayout.JAVA_FLOAT, index, finite(value));
  }

  /** Writes the element in a row and column. */
  public void set(int row, int column, float value) {
    set(index(row, column), value);
  }

  /**
   * Writes consecutive elements, all or none.
   *
   * @param index the position of the first one in row-major order
   * @throws IndexOutOfBoundsException if they do not fit
   */
  public void setAll(int index, float... values) {
    Objects.checkFromIndexSize(index, values.length, length());
    for (float value : values) {
      finite(value);
    }
    MemorySegment.copy(values, 0, memory, ValueLayout.JAVA_FLOAT, 4L * index, values.length);
  }

  /**
   * Writes a whole row; see {@link #setAll}.
   *
   * @throws IllegalArgumentException if the row has another number of elements
   */
  public void setRow(int row, float... values) {
    setAll(rowStart(row, values.length), values);
  }

  @Override
  void copyTo(long index, float[] target, int offset, int count) {
    MemorySegment.copy(memory, ValueLayout.JAVA_FLOAT, 4L * index, target, offset, count);
  }

  @Override
  float[] newArray(int length) {
    return new float[length];
  }

  private float finite(float value) {
    if (!Float.isFinite(value)) {
      throw new IllegalArgumentException(name() + " takes finite numbers only, found " + value);
    }
    return value;
  }
}
