package org.policytrim.api.model;

/**
 * AdamW with decoupled weight decay, after clipping the gradient's norm.
 *
 * @param learningRate step size, at least 0
 * @param beta1 decay of the first moment, in [0, 1)
 * @param beta2 decay of the second moment, in [0, 1)
 * @param epsilon added to the root of the second moment, above 0
 * @param weightDecay decoupled, at least 0
 * @param gradientClip the greatest Euclidean norm over all parameters together, above 0
 */
public record OptimizerSettings(
    double learningRate,
    double beta1,
    double beta2,
    double epsilon,
    double weightDecay,
    double gradientClip) {

  public OptimizerSettings {
    if (!(learningRate >= 0 && weightDecay >= 0 && epsilon > 0 && gradientClip > 0)
        || !(beta1 >= 0 && beta1 < 1 && beta2 >= 0 && beta2 < 1)) {
      throw new IllegalArgumentException(
          "optimiser settings out of range: rates %s and %s at least 0, betas %s and %s in [0, 1), epsilon %s and clip %s above 0"
              .formatted(learningRate, weightDecay, beta1, beta2, epsilon, gradientClip));
    }
  }

  /** The same settings at another learning rate. */
  public OptimizerSettings withLearningRate(double rate) {
    return new OptimizerSettings(rate, beta1, beta2, epsilon, weightDecay, gradientClip);
  }
}
