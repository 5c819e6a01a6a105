package org.policytrim.mujoco.recording;

import java.util.Arrays;

/** One array of a recording, widened to doubles (whole numbers up to 2^53 stay exact). */
public final class RecordedArray {

  private final String name;
  private final int[] shape;
  private final double[] values;

  RecordedArray(String name, int[] shape, double[] values) {
    this.name = name;
    this.shape = shape;
    this.values = values;
  }

  /** Its name in the archive, without {@code .npy}. */
  public String name() {
    return name;
  }

  /** A copy of the extents; empty for a single number. */
  public int[] shape() {
    return shape.clone();
  }

  /** The number of elements. */
  public int size() {
    return values.length;
  }

  /** The number of rows: the first extent, or 1 for a single number. */
  public int rows() {
    return shape.length == 0 ? 1 : shape[0];
  }

  /** The number of elements in a row: the product of all further extents. */
  public int columns() {
    int columns = 1;
    for (int axis = 1; axis < shape.length; axis++) {
      columns *= shape[axis];
    }
    return columns;
  }

  /** One element by its row-major position. */
  public double get(int position) {
    return values[position];
  }

  /** A copy of the elements, row-major. */
  public double[] toArray() {
    return values.clone();
  }

  /** A copy of one row. */
  public double[] row(int row) {
    int columns = columns();
    if (row < 0 || row >= rows()) {
      throw new IndexOutOfBoundsException(
          "array %s has %d rows, asked for row %d".formatted(name, rows(), row));
    }
    return Arrays.copyOfRange(values, row * columns, (row + 1) * columns);
  }

  @Override
  public String toString() {
    return "RecordedArray[" + name + " " + Arrays.toString(shape) + "]";
  }
}
