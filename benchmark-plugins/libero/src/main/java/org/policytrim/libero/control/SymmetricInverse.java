package org.policytrim.libero.control;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * The inverse of a small symmetric matrix. The original uses NumPy's pseudo-inverse, which equals
 * the inverse of a regular matrix. The Cholesky decomposition takes a tenth of the time; the
 * pseudo-inverse is used if it fails, when the arm is fully extended.
 */
final class SymmetricInverse {

  /** The ratio of the smallest to the largest pivot below which the pseudo-inverse is used. */
  private static final double REGULAR = 1e-12;

  private final DMatrixRMaj work;
  private final LinearSolverDense<DMatrixRMaj> regular;
  private final LinearSolverDense<DMatrixRMaj> singular;

  SymmetricInverse(int size) {
    this.work = new DMatrixRMaj(size, size);
    this.regular = LinearSolverFactory_DDRM.chol(size);
    this.singular = LinearSolverFactory_DDRM.pseudoInverse(true);
  }

  /**
   * Inverts a matrix.
   *
   * @param matrix symmetric; not changed
   * @param inverse receives the inverse or the pseudo-inverse
   */
  void invert(DMatrixRMaj matrix, DMatrixRMaj inverse) {
    work.setTo(matrix);
    if (regular.setA(work) && regular.quality() > REGULAR) {
      regular.invert(inverse);
      return;
    }
    work.setTo(matrix);
    if (!singular.setA(work)) {
      throw new IllegalStateException("the arm's matrices contain numbers that are not finite");
    }
    singular.invert(inverse);
  }
}
