package org.policytrim.mujoco.array;

import java.lang.foreign.MemorySegment;
import java.util.Objects;

/**
 * A row-major matrix in MuJoCo's memory, with the operations that are the same for all element
 * types. Elements are read and written in place.
 *
 * @param <A> the Java array to which elements are copied
 */
public abstract sealed class ArrayView<A> permits DoubleView, FloatView, IntView, ByteView {

  /** Accessed by the subclasses alone, with constant layouts, so that an access is one load. */
  final MemorySegment memory;

  private final String name;
  private final int rows;
  private final int columns;

  /**
   * Creates a view.
   *
   * @param name the array's name, for messages
   * @param memory exactly rows x columns elements
   * @param rows at least 0
   * @param columns at least 0
   */
  ArrayView(String name, MemorySegment memory, int rows, int columns) {
    this.name = name;
    this.memory = memory;
    this.rows = rows;
    this.columns = columns;
  }

  /** Returns the array's name in MuJoCo, such as {@code body_pos}. */
  public final String name() {
    return name;
  }

  /** Returns the number of rows. */
  public final int rows() {
    return rows;
  }

  /** Returns the number of elements in each row. */
  public final int columns() {
    return columns;
  }

  /** Returns the number of elements, rows x columns. */
  public final int length() {
    return rows * columns;
  }

  /**
   * Returns an element widened to a double.
   *
   * @param index the position in row-major order
   * @throws IndexOutOfBoundsException if there is no such element
   */
  public abstract double asDouble(int index);

  /**
   * Copies consecutive elements to an array.
   *
   * @param index the position of the first one in row-major order
   * @param target the array to copy to
   * @param offset the position of the first element in the target
   * @param count the number of elements
   * @throws IndexOutOfBoundsException if the range is not inside both arrays
   */
  public final void read(int index, A target, int offset, int count) {
    Objects.checkFromIndexSize(index, count, length());
    copyTo(index, target, offset, count);
  }

  /** Copies a row to an array; see {@link #read}. */
  public final void readRow(int row, A target, int offset) {
    read(rowStart(row), target, offset, columns);
  }

  /** Returns a copy of a row. */
  public final A row(int row) {
    A copy = newArray(columns);
    readRow(row, copy, 0);
    return copy;
  }

  /** Returns a copy of all elements in row-major order. */
  public final A toArray() {
    A copy = newArray(length());
    read(0, copy, 0, length());
    return copy;
  }

  /** Returns whether another array has the same bytes. */
  public final boolean hasSameBytes(ArrayView<?> other) {
    return memory.mismatch(other.memory) < 0;
  }

  /** Returns a new Java array. */
  abstract A newArray(int length);

  /** Copies elements to an array; the range has been checked. */
  abstract void copyTo(long index, A target, int offset, int count);

  /** Returns the row-major position of a row's first element. */
  final int rowStart(int row) {
    return Objects.checkIndex(row, rows) * columns;
  }

  /** Returns the position of a row of which the given number of elements is to be written. */
  final int rowStart(int row, int count) {
    if (count != columns) {
      throw new IllegalArgumentException(
          "a row of %s holds %d numbers, found %d".formatted(name, columns, count));
    }
    return rowStart(row);
  }

  /** Returns the row-major position of an element. */
  final int index(int row, int column) {
    return rowStart(row) + Objects.checkIndex(column, columns);
  }

  @Override
  public final String toString() {
    return name + "[" + rows + " x " + columns + "]";
  }
}
