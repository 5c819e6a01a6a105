package org.policytrim.libero.control;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * The inverse of a small symmetric matrix. The original takes NumPy's pseudo-inverse, which is the
 * inverse wherever there is one: Cholesky's way gets there in a tenth of the time, and the
 * pseudo-inverse takes over where it can't, when the arm is stretched out.
 */
final class SmallInverse {

  /** Below this quality (the smallest pivot against the largest) the pseudo-inverse takes over. */
  private static final double REGULAR = 1e-12;

  private final DMatrixRMaj work;
  private final LinearSolverDense<DMatrixRMaj> regular;
  private final LinearSolverDense<DMatrixRMaj> singular;

  SmallInverse(int size) {
    this.work = new DMatrixRMaj(size, size);
    this.regular = LinearSolverFactory_DDRM.chol(size);
    this.singular = LinearSolverFactory_DDRM.pseudoInverse(true);
  }

  /**
   * Inverts.
   *
   * @param matrix symmetric; unchanged
   * @param inverse receives the inverse, or the pseudo-inverse
   */
  void invert(DMatrixRMaj matrix, DMatrixRMaj inverse) {
    work.setTo(matrix);
    if (regular.setA(work) && regular.quality() > REGULAR) {
      regular.invert(inverse);
      return;
    }
    work.setTo(matrix);
    if (!singular.setA(work)) {
      throw new IllegalStateException("the arm's matrices hold numbers that are not finite");
    }
    singular.invert(inverse);
  }
}
