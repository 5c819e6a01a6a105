package org.policytrim.method.update;

import org.policytrim.api.tensor.Matrix;

/**
 * The clipped surrogate loss of one decision and its gradient (METHOD section 4).
 *
 * <p>Per unit, with the ratio {@code rho = exp(logp - logp_old)} and the episode's advantage A:
 * {@code L = max(-A rho, -A clip(rho, 1 - low, 1 + high))}; for negative A, where the dual clip c
 * is on, at most {@code c |A|}. {@code dL/dlogp = -A rho} where the first branch holds, 0 where a
 * clip does.
 *
 * @param unit what a ratio is over
 * @param clipLow the ratio is clipped at 1 minus this
 * @param clipHigh the ratio is clipped at 1 plus this
 * @param dualClip c, above 1; 0 is off
 */
public record ClippedSurrogate(RatioUnit unit, double clipLow, double clipHigh, double dualClip) {

  /**
   * One decision's part of the loss.
   *
   * @param loss weighted, summed over its units
   * @param gradient [steps, axes] of the loss with respect to each element's log-probability
   * @param units how many there are
   * @param clipped how many of them were clipped
   * @param divergence the sum over units of {@code (rho - 1) - log(rho)}, an estimate of the
   *     Kullback-Leibler divergence that is never negative
   */
  public record Part(double loss, Matrix gradient, int units, int clipped, double divergence) {}

  private record UnitLoss(double loss, double slope, boolean clipped) {}

  /**
   * A decision's part of the loss.
   *
   * @param now log-probabilities under the present weights [steps, axes]
   * @param recorded the same under the weights that drew it
   * @param executed how many of its actions ran
   * @param advantage the episode's
   * @param weight what each of its units counts
   * @throws ArithmeticException if a ratio is not a number
   */
  public Part part(Matrix now, Matrix recorded, int executed, double advantage, double weight) {
    double[] present = unit.sums(now, executed);
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
    Matrix gradient = unit.spread(slopes, executed, now.rows(), now.columns());
    if (!Double.isFinite(loss) || !gradient.isFinite()) {
      throw new ArithmeticException(
          "the surrogate loss is %s: log-probabilities moved beyond what a ratio can hold"
              .formatted(loss));
    }
    return new Part(loss, gradient, slopes.length, clipped, divergence);
  }

  private UnitLoss unitLoss(double logRatio, double advantage) {
    double ratio = StrictMath.exp(logRatio);
    double free = -advantage * ratio;
    double held = -advantage * Math.clamp(ratio, 1 - clipLow, 1 + clipHigh);
    double most = dualClip > 0 && advantage < 0 ? -advantage * dualClip : Double.POSITIVE_INFINITY;
    if (Math.max(free, held) > most) {
      return new UnitLoss(most, 0, true);
    }
    return free >= held ? new UnitLoss(free, free, false) : new UnitLoss(held, 0, true);
  }
}
