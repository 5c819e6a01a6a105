package org.policytrim.mujoco.array;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Objects;

/**
 * A row-major matrix of doubles in MuJoCo's memory. Only finite numbers can be written; others
 * throw IllegalArgumentException.
 */
public final class DoubleView extends ArrayView<double[]> {

  /**
   * Creates a view.
   *
   * @param name the array's name, for messages
   * @param memory exactly rows x columns doubles
   * @param rows at least 0
   * @param columns at least 0
   */
  public DoubleView(String name, MemorySegment memory, int rows, int columns) {
    super(name, memory, rows, columns);
  }

  /** Returns the element at a position in row-major order. */
  public double get(int index) {
    return memory.getAtIndex(ValueLayout.JAVA_DOUBLE, index);
  }

  /** Returns the element in a row and column. */
  public double get(int row, int column) {
    return get(index(row, column));
  }

  @Override
  public double asDouble(int index) {
    return get(index);
  }

  /** Writes the element at a position in row-major order. */
  public void set(int index, double value) {
    memory.setAtIndex(ValueLayout.JAVA_DOUBLE, index, finite(value));
  }

  /** Writes the element in a row and column. */
  public void set(int row, int column, double value) {
    set(index(row, column), value);
  }

  /**
   * Writes consecutive elements, all or none.
   *
   * @param index the position of the first one in row-major order
   * @throws IndexOutOfBoundsException if they do not fit
   */
  public void setAll(int index, double... values) {
    Objects.checkFromIndexSize(index, values.length, length());
    for (double value : values) {
      finite(value);
    }
    MemorySegment.copy(values, 0, memory, ValueLayout.JAVA_DOUBLE, 8L * index, values.length);
  }

  /**
   * Writes a whole row; see {@link #setAll}.
   *
   * @throws IllegalArgumentException if the row has another number of elements
   */
  public void setRow(int row, double... values) {
    setAll(rowStart(row, values.length), values);
  }

  @Override
  void copyTo(long index, double[] target, int offset, int count) {
    MemorySegment.copy(memory, ValueLayout.JAVA_DOUBLE, 8L * index, target, offset, count);
  }

  @Override
  double[] newArray(int length) {
    return new double[length];
  }

  private double finite(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(name() + " takes finite numbers only, found " + value);
    }
    return value;
  }
}
