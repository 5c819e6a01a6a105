package org.policytrim.mujoco.array;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Objects;

/** A matrix of floats in MuJoCo's memory, row by row. */
public final class FloatView {

  private final String name;
  private final MemorySegment memory;
  private final int rows;
  private final int columns;

  /**
   * A view.
   *
   * @param name what it shows, for messages
   * @param memory exactly rows x columns floats
   * @param rows at least 0
   * @param columns at least 0
   */
  public FloatView(String name, MemorySegment memory, int rows, int columns) {
    this.name = name;
    this.memory = memory;
    this.rows = rows;
    this.columns = columns;
  }

  /** How many rows. */
  public int rows() {
    return rows;
  }

  /** How many numbers in each row. */
  public int columns() {
    return columns;
  }

  /** How many numbers altogether. */
  public int length() {
    return rows * columns;
  }

  /** The number at a place, counted through all rows. */
  public float get(int index) {
    return memory.getAtIndex(ValueLayout.JAVA_FLOAT, index);
  }

  /** The number in a row and column. */
  public float get(int row, int column) {
    return get(index(row, column));
  }

  /**
   * Writes one number.
   *
   * @throws IllegalArgumentException if it is not finite
   */
  public void set(int index, float value) {
    memory.setAtIndex(ValueLayout.JAVA_FLOAT, index, finite(value));
  }

  /**
   * Writes one number.
   *
   * @throws IllegalArgumentException if it is not finite
   */
  public void set(int row, int column, float value) {
    set(index(row, column), value);
  }

  /**
   * Writes numbers one after the other, all or none.
   *
   * @param index where the first one goes, counted through all rows
   * @throws IllegalArgumentException if one of them is not finite
   */
  public void setAll(int index, float... values) {
    Objects.checkFromIndexSize(index, values.length, length());
    for (float value : values) {
      finite(value);
    }
    MemorySegment.copy(values, 0, memory, ValueLayout.JAVA_FLOAT, 4L * index, values.length);
  }

  /** Writes a whole row; see {@link #setAll}. */
  public void setRow(int row, float... values) {
    if (values.length != columns) {
      throw new IllegalArgumentException(
          "a row of %s holds %d numbers, found %d".formatted(name, columns, values.length));
    }
    setAll(index(row, 0), values);
  }

  /** Reads numbers one after the other into an array. */
  public void read(int index, float[] target, int offset, int count) {
    Objects.checkFromIndexSize(index, count, length());
    MemorySegment.copy(memory, ValueLayout.JAVA_FLOAT, 4L * index, target, offset, count);
  }

  /** Reads a whole row into an array. */
  public void readRow(int row, float[] target, int offset) {
    read(index(row, 0), target, offset, columns);
  }

  /** A copy of one row. */
  public float[] row(int row) {
    float[] copy = new float[columns];
    readRow(row, copy, 0);
    return copy;
  }

  /** A copy of all numbers. */
  public float[] toArray() {
    return memory.toArray(ValueLayout.JAVA_FLOAT);
  }

  private int index(int row, int column) {
    Objects.checkIndex(row, rows);
    return row * columns + (columns == 0 ? 0 : Objects.checkIndex(column, columns));
  }

  private float finite(float value) {
    if (!Float.isFinite(value)) {
      throw new IllegalArgumentException(name + " takes finite numbers only, found " + value);
    }
    return value;
  }

  @Override
  public String toString() {
    return name + "[" + rows + " x " + columns + "]";
  }
}
