package org.policytrim.toolkit.recording;

import java.util.Arrays;

/** An array of a recording, widened to doubles. Integers up to 2^53 are represented exactly. */
public final class RecordedArray {

  private final String name;
  private final int[] shape;
  private final double[] values;

  RecordedArray(String name, int[] shape, double[] values) {
    this.name = name;
    this.shape = shape;
    this.values = values;
  }

  /** Returns the name in the archive without {@code .npy}. */
  public String name() {
    return name;
  }

  /** Returns the shape; empty for a scalar. */
  public int[] shape() {
    return shape.clone();
  }

  /** Returns the number of elements. */
  public int size() {
    return values.length;
  }

  /** Returns the number of rows: the first extent, or 1 for a scalar. */
  public int rows() {
    return shape.length == 0 ? 1 : shape[0];
  }

  /** Returns the number of elements in a row: the product of all further extents. */
  public int columns() {
    int columns = 1;
    for (int axis = 1; axis < shape.length; axis++) {
      columns *= shape[axis];
    }
    return columns;
  }

  /** Returns an element by its row-major position. */
  public double get(int position) {
    return values[position];
  }

  /** Returns a copy of the elements in row-major order. */
  public double[] toArray() {
    return values.clone();
  }

  /** Returns a copy of a row. */
  public double[] row(int row) {
    int columns = columns();
    if (row < 0 || row >= rows()) {
      throw new IndexOutOfBoundsException(
          "array %s has %d rows, there is no row %d".formatted(name, rows(), row));
    }
    return Arrays.copyOfRange(values, row * columns, (row + 1) * columns);
  }

  @Override
  public String toString() {
    return "RecordedArray[" + name + " " + Arrays.toString(shape) + "]";
  }
}
