package org.policytrim.toy.policy;

import java.util.Arrays;
import org.policytrim.api.model.OptimizerSettings;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;

/** Adam with decoupled weight decay, for one network. */
final class AdamW {

  private final ToyNetwork network;
  private final float[] first;
  private final float[] second;
  private int steps;

  AdamW(ToyNetwork network) {
    this.network = network;
    this.first = new float[network.parameterCount()];
    this.second = new float[network.parameterCount()];
  }

  /**
   * One step down the network's gradient, which is forgotten.
   *
   * @param share what clipping leaves of the gradient
   */
  void step(OptimizerSettings settings, double share) {
    float[] parameters = network.parameters();
    float[] gradient = network.gradient();
    steps++;
    double correctFirst = 1 - StrictMath.pow(settings.beta1(), steps);
    double correctSecond = 1 - StrictMath.pow(settings.beta2(), steps);
    double rate = settings.learningRate();
    for (int i = 0; i < parameters.length; i++) {
      double slope = share * gradient[i];
      double mean = settings.beta1() * first[i] + (1 - settings.beta1()) * slope;
      double square = settings.beta2() * second[i] + (1 - settings.beta2()) * slope * slope;
      first[i] = (float) mean;
      second[i] = (float) square;
      double direction =
          (mean / correctFirst) / (Math.sqrt(square / correctSecond) + settings.epsilon());
      parameters[i] =
          (float) (parameters[i] - rate * (direction + settings.weightDecay() * parameters[i]));
    }
    network.clearGradient();
  }

  /** What clipping to the settings' norm leaves of gradients of this norm. */
  static double share(double norm, OptimizerSettings settings) {
    return norm > settings.gradientClip() ? settings.gradientClip() / norm : 1;
  }

  /** These tensors and this optimiser's own, under names with a prefix. */
  NamedTensors addTo(NamedTensors tensors, String prefix) {
    return tensors
        .with(prefix + "first", FloatTensor.copyOf(Shape.of(first.length), first))
        .with(prefix + "second", FloatTensor.copyOf(Shape.of(second.length), second))
        .with(prefix + "steps", IntTensor.scalar(steps));
  }

  /** Takes over what {@link #addTo} gave. */
  void restore(NamedTensors tensors, String prefix) {
    tensors.floats(prefix + "first").copyTo(0, first, 0, first.length);
    tensors.floats(prefix + "second").copyTo(0, second, 0, second.length);
    steps = tensors.ints(prefix + "steps").get(0);
  }

  /** Begins anew. */
  void reset() {
    Arrays.fill(first, 0);
    Arrays.fill(second, 0);
    steps = 0;
  }
}
