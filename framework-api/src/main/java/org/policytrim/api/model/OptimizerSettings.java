package org.policytrim.api.model;

import org.apiguardian.api.API;

/**
 * The settings of AdamW (Adam with decoupled weight decay), applied after clipping the gradient's
 * norm.
 *
 * @param learningRate the step size, at least 0
 * @param beta1 the decay of the first moment, in [0, 1)
 * @param beta2 the decay of the second moment, in [0, 1)
 * @param epsilon the constant added to the root of the second moment, above 0
 * @param weightDecay the decoupled weight decay, at least 0
 * @param gradientClip the greatest Euclidean norm of the gradient of all parameters, above 0
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
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

  /** Returns the same settings with another learning rate. */
  public OptimizerSettings withLearningRate(double rate) {
    return new OptimizerSettings(rate, beta1, beta2, epsilon, weightDecay, gradientClip);
  }
}
