package org.policytrim.libero.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.MatrixFeatures_DDRM;
import org.junit.jupiter.api.Test;

class SymmetricInverseTest {

  @Test
  void invertsARegularMatrix() {
    DMatrixRMaj matrix = new DMatrixRMaj(new double[][] {{4, 1, 0}, {1, 3, 1}, {0, 1, 2}});
    DMatrixRMaj inverse = new DMatrixRMaj(3, 3);
    new SymmetricInverse(3).invert(matrix, inverse);
    // The adjugate divided by the determinant, 18.
    DMatrixRMaj wanted =
        new DMatrixRMaj(
            new double[][] {
              {5 / 18.0, -2 / 18.0, 1 / 18.0},
              {-2 / 18.0, 8 / 18.0, -4 / 18.0},
              {1 / 18.0, -4 / 18.0, 11 / 18.0}
            });
    assertThat(MatrixFeatures_DDRM.isIdentical(inverse, wanted, 1e-15)).isTrue();
  }

  @Test
  void usesThePseudoInverseOfASingularMatrix() {
    DMatrixRMaj matrix = new DMatrixRMaj(new double[][] {{2, 0, 0}, {0, 0, 0}, {0, 0, 4}});
    DMatrixRMaj inverse = new DMatrixRMaj(3, 3);
    SymmetricInverse small = new SymmetricInverse(3);
    small.invert(matrix, inverse);
    DMatrixRMaj wanted = new DMatrixRMaj(new double[][] {{0.5, 0, 0}, {0, 0, 0}, {0, 0, 0.25}});
    assertThat(MatrixFeatures_DDRM.isIdentical(inverse, wanted, 1e-15)).isTrue();
    assertThat(matrix.get(2, 2)).as("the matrix is left alone").isEqualTo(4);
  }

  @Test
  void rejectsWhatIsNotFinite() {
    DMatrixRMaj matrix = new DMatrixRMaj(3, 3);
    matrix.fill(Double.NaN);
    SymmetricInverse small = new SymmetricInverse(3);
    DMatrixRMaj inverse = new DMatrixRMaj(3, 3);
    assertThatIllegalStateException()
        .isThrownBy(() -> small.invert(matrix, inverse))
        .withMessageContaining("finite");
  }
}
