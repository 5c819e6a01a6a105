package org.policytrim.api.tensor;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** An immutable table of doubles: a plan [steps, axes], its log-probabilities, a trajectory. */
public final class Matrix {

  private final int rows;
  private final int columns;
  private final double[] values;

  private Matrix(int rows, int columns, double[] values) {
    if (rows < 0 || columns < 0 || values.length != Math.multiplyExact(rows, columns)) {
      throw new IllegalArgumentException(
          "a matrix of %d x %d does not hold %d values".formatted(rows, columns, values.length));
    }
    this.rows = rows;
    this.columns = columns;
    this.values = values;
  }

  /** A matrix with a copy of {@code values}, row-major. */
  public static Matrix of(int rows, int columns, double... values) {
    return new Matrix(rows, columns, values.clone());
  }

  /** A matrix of these rows, all of the same length. */
  public static Matrix ofRows(double[]... rows) {
    int columns = rows.length == 0 ? 0 : rows[0].length;
    double[] values = new double[rows.length * columns];
    for (int row = 0; row < rows.length; row++) {
      if (rows[row].length != columns) {
        throw new IllegalArgumentException(
            "row %d has %d values, row 0 has %d".formatted(row, rows[row].length, columns));
      }
      System.arraycopy(rows[row], 0, values, row * columns, columns);
    }
    return new Matrix(rows.length, columns, values);
  }

  /** A matrix of single-precision values, widened. */
  public static Matrix ofFloats(int rows, int columns, float[] values) {
    double[] widened = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      widened[i] = values[i];
    }
    return new Matrix(rows, columns, widened);
  }

  /** A matrix with the same value everywhere. */
  public static Matrix filled(int rows, int columns, double value) {
    double[] values = new double[Math.multiplyExact(rows, columns)];
    Arrays.fill(values, value);
    return new Matrix(rows, columns, values);
  }

  /** The number of rows. */
  public int rows() {
    return rows;
  }

  /** The number of columns. */
  public int columns() {
    return columns;
  }

  /** One element. */
  public double get(int row, int column) {
    if (column < 0 || column >= columns) {
      throw new IndexOutOfBoundsException("column " + column + " of " + columns);
    }
    return values[row * columns + column];
  }

  /** A copy of one row. */
  public double[] row(int row) {
    return Arrays.copyOfRange(values, row * columns, (row + 1) * columns);
  }

  /** The rows from {@code from} (included) to {@code to} (excluded). */
  public Matrix slice(int from, int to) {
    return new Matrix(to - from, columns, Arrays.copyOfRange(values, from * columns, to * columns));
  }

  /** The matrix with every element mapped. */
  public Matrix map(DoubleUnaryOperator operator) {
    return new Matrix(rows, columns, Arrays.stream(values).map(operator).toArray());
  }

  /** The sum of all elements. */
  public double sum() {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  /** Whether every element is finite. */
  public boolean isFinite() {
    for (double value : values) {
      if (!Double.isFinite(value)) {
        return false;
      }
    }
    return true;
  }

  /** A copy of the elements, row-major. */
  public double[] toArray() {
    return values.clone();
  }

  /** A copy of the elements, row-major, rounded to single precision. */
  public float[] toFloats() {
    float[] rounded = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      rounded[i] = (float) values[i];
    }
    return rounded;
  }

  /** Equal extents and equal elements (NaN equals NaN). */
  @Override
  public boolean equals(Object other) {
    return other instanceof Matrix that
        && rows == that.rows
        && columns == that.columns
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * columns + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "Matrix[" + rows + " x " + columns + "]";
  }
}
