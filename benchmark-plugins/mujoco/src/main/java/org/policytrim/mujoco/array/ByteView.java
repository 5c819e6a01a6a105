package org.policytrim.mujoco.array;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Objects;

/** A row-major matrix of bytes in MuJoCo's memory. */
public final class ByteView extends ArrayView<byte[]> {

  /**
   * Creates a view.
   *
   * @param name the array's name, for messages
   * @param memory exactly rows x columns bytes
   * @param rows at least 0
   * @param columns at least 0
   */
  public ByteView(String name, MemorySegment memory, int rows, int columns) {
    super(name, memory, rows, columns);
  }

  /** Returns the element at a position in row-major order. */
  public byte get(int index) {
    return memory.getAtIndex(ValueLayout.JAVA_BYTE, index);
  }

  /** Returns the element in a row and column. */
  public byte get(int row, int column) {
    return get(index(row, column));
  }

  @Override
  public double asDouble(int index) {
    return get(index);
  }

  /** Writes the element at a position in row-major order. */
  public void set(int index, byte value) {
    memory.setAtIndex(ValueLayout.JAVA_BYTE, index, value);
  }

  /** Writes the element in a row and column. */
  public void set(int row, int column, byte value) {
    set(index(row, column), value);
  }

  /**
   * Writes consecutive elements, all or none.
   *
   * @param index the position of the first one in row-major order
   * @throws IndexOutOfBoundsException if they do not fit
   */
  public void setAll(int index, byte... values) {
    Objects.checkFromIndexSize(index, values.length, length());
    MemorySegment.copy(values, 0, memory, ValueLayout.JAVA_BYTE, index, values.length);
  }

  /**
   * Writes a whole row; see {@link #setAll}.
   *
   * @throws IllegalArgumentException if the row has another number of elements
   */
  public void setRow(int row, byte... values) {
    setAll(rowStart(row, values.length), values);
  }

  @Override
  void copyTo(long index, byte[] target, int offset, int count) {
    MemorySegment.copy(memory, ValueLayout.JAVA_BYTE, index, target, offset, count);
  }

  @Override
  byte[] newArray(int length) {
    return new byte[length];
  }
}
