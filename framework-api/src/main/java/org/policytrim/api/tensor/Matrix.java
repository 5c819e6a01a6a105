package org.policytrim.api.tensor;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apiguardian.api.API;

/** An immutable matrix of doubles, such as the actions of a chunk or their log-probabilities. */
@API(status = API.Status.MAINTAINED, since = "0.1")
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

  /** Creates a matrix from a copy of {@code values}, row-major. */
  public static Matrix of(int rows, int columns, double... values) {
    return new Matrix(rows, columns, values.clone());
  }

  /** Creates a matrix from rows of the same length. */
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

  /** Creates a matrix from single-precision values, row-major. */
  public static Matrix ofFloats(int rows, int columns, float[] values) {
    double[] widened = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      widened[i] = values[i];
    }
    return new Matrix(rows, columns, widened);
  }

  /** Creates a matrix with the same value everywhere. */
  public static Matrix filled(int rows, int columns, double value) {
    double[] values = new double[Math.multiplyExact(rows, columns)];
    Arrays.fill(values, value);
    return new Matrix(rows, columns, values);
  }

  /** Returns the number of rows. */
  public int rows() {
    return rows;
  }

  /** Returns the number of columns. */
  public int columns() {
    return columns;
  }

  /** Returns one element. */
  public double get(int row, int column) {
    if (column < 0 || column >= columns) {
      throw new IndexOutOfBoundsException("column " + column + " of " + columns);
    }
    return values[row * columns + column];
  }

  /** Returns a copy of one row. */
  public double[] row(int row) {
    return Arrays.copyOfRange(values, row * columns, (row + 1) * columns);
  }

  /** Returns the rows from {@code from} (inclusive) to {@code to} (exclusive). */
  public Matrix slice(int from, int to) {
    return new Matrix(to - from, columns, Arrays.copyOfRange(values, from * columns, to * columns));
  }

  /** Returns a matrix with every element mapped. */
  public Matrix map(DoubleUnaryOperator operator) {
    return new Matrix(rows, columns, Arrays.stream(values).map(operator).toArray());
  }

  /** Returns the sum of all elements, added in row-major order. */
  public double sum() {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  /** Returns true if every element is finite. */
  public boolean isFinite() {
    for (double value : values) {
      if (!Double.isFinite(value)) {
        return false;
      }
    }
    return true;
  }

  /** Returns a copy of the elements, row-major. */
  public double[] toArray() {
    return values.clone();
  }

  /** Returns a copy of the elements, row-major, rounded to single precision. */
  public float[] toFloats() {
    float[] rounded = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      rounded[i] = (float) values[i];
    }
    return rounded;
  }

  /** Compares extents and elements; NaN equals NaN, and 0.0 differs from -0.0. */
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
