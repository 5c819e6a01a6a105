package org.policytrim.api.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MatrixTest {

  private final Matrix matrix = Matrix.of(2, 3, 1, 2, 3, 4, 5, 6);

  @Test
  void rowsAndElements() {
    assertThat(matrix.row(1)).containsExactly(4, 5, 6);
    assertThat(matrix.get(1, 2)).isEqualTo(6);
    assertThat(matrix.slice(1, 2)).isEqualTo(Matrix.of(1, 3, 4, 5, 6));
    assertThat(matrix.slice(1, 1).rows()).isZero();
    assertThat(matrix.sum()).isEqualTo(21);
    assertThat(Matrix.ofRows(new double[] {1, 2, 3}, new double[] {4, 5, 6})).isEqualTo(matrix);
    assertThat(Matrix.ofRows().rows()).isZero();
    assertThat(matrix.map(x -> 2 * x).get(0, 1)).isEqualTo(4);
  }

  @Test
  void nothingHandedInOrOutChangesIt() {
    double[] values = {1, 2};
    Matrix copied = Matrix.of(1, 2, values);
    values[0] = 9;
    copied.row(0)[1] = 9;
    copied.toArray()[1] = 9;
    assertThat(copied).isEqualTo(Matrix.of(1, 2, 1, 2));
  }

  @Test
  void extentsAreChecked() {
    assertThatThrownBy(() -> Matrix.of(2, 2, 1, 2, 3))
        .hasMessageContaining("2 x 2")
        .hasMessageContaining("3");
    assertThatThrownBy(() -> Matrix.ofRows(new double[2], new double[3]))
        .hasMessageContaining("row 1");
    assertThatThrownBy(() -> matrix.get(0, 3)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> matrix.get(2, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> Matrix.filled(1 << 16, 1 << 16, 0))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void equalityLooksAtExtentsAndBits() {
    assertThat(Matrix.of(3, 2, 1, 2, 3, 4, 5, 6)).isNotEqualTo(matrix);
    assertThat(Matrix.of(1, 1, Double.NaN)).isEqualTo(Matrix.of(1, 1, Double.NaN));
    assertThat(Matrix.of(1, 1, 0.0)).isNotEqualTo(Matrix.of(1, 1, -0.0));
    assertThat(Matrix.of(2, 3, 1, 2, 3, 4, 5, 6)).hasSameHashCodeAs(matrix);
  }

  @Test
  void finiteness() {
    assertThat(matrix.isFinite()).isTrue();
    assertThat(Matrix.of(1, 2, 0, Double.NaN).isFinite()).isFalse();
    assertThat(Matrix.of(1, 2, 0, Double.NEGATIVE_INFINITY).isFinite()).isFalse();
  }

  @Test
  void singlePrecisionIsWidenedAndRounded() {
    assertThat(Matrix.ofFloats(1, 1, new float[] {0.1f}).get(0, 0)).isEqualTo((double) 0.1f);
    assertThat(Matrix.of(1, 1, 0.1).toFloats()).containsExactly(0.1f);
  }
}
