package org.policytrim.method.update;

import org.policytrim.api.tensor.Matrix;

/**
 * The clipped surrogate loss of one decision and its gradient (paper, equation 4 without the KL
 * term; docs/method.md, section 4.7).
 *
 * <p>For each unit, with the ratio {@code rho = exp(logp - logp_old)} and the episode's advantage
 * A, the loss is {@code max(-A rho, -A clip(rho, 1 - low, 1 + high))}. If A is negative and the
 * dual clip c is on, the loss is at most {@code c |A|}. The derivative with respect to the unit's
 * log-probability is {@code -A rho} where the loss is not clipped, and 0 where it is.
 *
 * @param unit the unit of a ratio
 * @param clipLow the ratio is clipped below at 1 minus this, from 0 to 1
 * @param clipHigh the ratio is clipped above at 1 plus this, at least 0
 * @param dualClip c, above 1; 0 turns the dual clip off
 */
record ClippedSurrogate(RatioUnit unit, double clipLow, double clipHigh, double dualClip) {

  /**
   * The contribution of one decision to the loss.
   *
   * @param loss the weighted sum over its units
   * @param gradient the derivative of the loss with respect to each element's log-probability, of
   *     shape [steps, axes]
   * @param units the number of units
   * @param clipped the number of clipped units
   * @param divergence the sum over units of {@code (rho - 1) - log(rho)}, an estimate of the
   *     Kullback-Leibler divergence that is never negative
   */
  record Part(double loss, Matrix gradient, int units, int clipped, double divergence) {}

  private record UnitLoss(double loss, double slope, boolean clipped) {}

  /**
   * Computes the contribution of a decision.
   *
   * @param current log-probabilities under the current weights, of shape [steps, axes]
   * @param recorded log-probabilities under the weights that drew the chunk, of the same shape
   * @param executed the number of executed actions
   * @param advantage the episode's advantage
   * @param weight the weight of each unit
   * @throws ArithmeticException if the loss or its gradient is not finite
   */
  Part part(Matrix current, Matrix recorded, int executed, double advantage, double weight) {
    double[] present = unit.sums(current, executed);
    double[] past = unit.sums(recorded, executed);
    double[] slopes = new double[present.length];
    double loss = 0;
    double divergence = 0;
    int clipped = 0;
    for (int i = 0; i < slopes.length; i++) {
      double logRatio = present[i] - past[i];
      UnitLoss one = unitLoss(logRatio, advantage);
      loss += weight * one.loss();
      slopes[i] = weight * one.slope();
      divergence += StrictMath.expm1(logRatio) - logRatio;
      clipped += one.clipped() ? 1 : 0;
    }
    Matrix gradient = unit.spread(slopes, executed, current.rows(), current.columns());
    if (!Double.isFinite(loss) || !gradient.isFinite()) {
      throw new ArithmeticException(
          "the surrogate loss is %s: the log-probabilities changed too much for a finite ratio"
              .formatted(loss));
    }
    return new Part(loss, gradient, slopes.length, clipped, divergence);
  }

  private UnitLoss unitLoss(double logRatio, double advantage) {
    double ratio = StrictMath.exp(logRatio);
    double unclipped = -advantage * ratio;
    double limited = -advantage * Math.clamp(ratio, 1 - clipLow, 1 + clipHigh);
    double most = dualClip > 0 && advantage < 0 ? -advantage * dualClip : Double.POSITIVE_INFINITY;
    if (Math.max(unclipped, limited) > most) {
      return new UnitLoss(most, 0, true);
    }
    return unclipped >= limited
        ? new UnitLoss(unclipped, unclipped, false)
        : new UnitLoss(limited, 0, true);
  }
}
