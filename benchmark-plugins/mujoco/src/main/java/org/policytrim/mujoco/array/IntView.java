package org.policytrim.mujoco.array;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Objects;

/** A row-major matrix of ints in MuJoCo's memory. */
public final class IntView extends ArrayView<int[]> {

  /**
   * Creates a view.
   *
   * @param name the array's name, for messages
   * @param memory exactly rows x columns ints
   * @param rows at least 0
   * @param columns at least 0
   */
  public IntView(String name, MemorySegment memory, int rows, int columns) {
    super(name, memory, rows, columns);
  }

  /** Returns the element at a position in row-major order. */
  public int get(int index) {
    return memory.getAtIndex(ValueLayout.JAVA_INT, index);
  }

  /** Returns the element in a row and column. */
  public int get(int row, int column) {
    return get(index(row, column));
  }

  @Override
  public double asDouble(int index) {
    return get(index);
  }

  /** Writes the element at a position in row-major order. */
  public void set(int index, int value) {
    memory.setAtIndex(ValueLayout.JAVA_INT, index, value);
  }

  /**
   * Writes consecutive elements, all or none.
   *
   * @param index the position of the first one in row-major order
   * @throws IndexOutOfBoundsException if they do not fit
   */
  public void setAll(int index, int... values) {
    Objects.checkFromIndexSize(index, values.length, length());
    MemorySegment.copy(values, 0, memory, ValueLayout.JAVA_INT, 4L * index, values.length);
  }

  @Override
  void copyTo(long index, int[] target, int offset, int count) {
    MemorySegment.copy(memory, ValueLayout.JAVA_INT, 4L * index, target, offset, count);
  }

  @Override
  int[] newArray(int length) {
    return new int[length];
  }
}
