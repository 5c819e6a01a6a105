package org.policytrim.method.stage;

import org.jspecify.annotations.Nullable;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Tensor;

/**
 * The exponential mean of a head's weights over the iterations of a stage: {@code m <- d m + (1 -
 * d) w} after every iteration, from the weights that the stage starts with (docs/method.md, section
 * 6.5).
 */
final class AveragedWeights {

  private final double decay;
  private NamedTensors mean;

  /**
   * Creates an average.
   *
   * @param decay the share of the former mean that is kept per iteration, d, above 0 and below 1
   * @param start the weights at the start of the stage, or the mean of an interrupted run
   */
  AveragedWeights(double decay, NamedTensors start) {
    this.decay = decay;
    this.mean = start;
  }

  /** Returns the mean. Tensors that are not floating-point are the latest ones. */
  NamedTensors mean() {
    return mean;
  }

  /** Includes the weights after an iteration. */
  void add(NamedTensors weights) {
    NamedTensors next = NamedTensors.empty();
    for (String name : weights.names()) {
      next = next.with(name, mixed(mean.tensors().get(name), weights.tensors().get(name)));
    }
    mean = next;
  }

  private Tensor mixed(@Nullable Tensor former, Tensor latest) {
    if (!(former instanceof FloatTensor old) || !(latest instanceof FloatTensor fresh)) {
      return latest;
    }
    float[] past = old.toArray();
    float[] present = fresh.toArray();
    for (int i = 0; i < present.length; i++) {
      present[i] = (float) (decay * past[i] + (1 - decay) * present[i]);
    }
    return FloatTensor.wrap(fresh.shape(), present);
  }
}
