package org.policytrim.toolkit.training;

import java.util.Arrays;
import org.policytrim.api.model.OptimizerSettings;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;

/**
 * Adam with bias correction and decoupled weight decay (Loshchilov and Hutter, Decoupled Weight
 * Decay Regularization, algorithm 2), for models in plain Java.
 */
public final class AdamW {

  private final float[] parameters;
  private final float[] gradient;
  private final float[] first;
  private final float[] second;
  private int steps;

  /**
   * Creates an optimiser.
   *
   * @param parameters the array of parameters, which {@link #step} changes
   * @param gradient the array that the model accumulates the gradient in, of the same length
   */
  public AdamW(float[] parameters, float[] gradient) {
    if (parameters.length != gradient.length) {
      throw new IllegalArgumentException(
          "there are %d parameters and %d gradients".formatted(parameters.length, gradient.length));
    }
    this.parameters = parameters;
    this.gradient = gradient;
    this.first = new float[parameters.length];
    this.second = new float[parameters.length];
  }

  /** Creates an optimiser of a network's parameters. */
  public AdamW(DenseNetwork network) {
    this(network.parameters(), network.gradient());
  }

  /**
   * Returns the factor by which clipping scales gradients of this norm.
   *
   * @param norm the Euclidean norm of all gradients that are clipped together
   */
  public static double clipScale(double norm, OptimizerSettings settings) {
    return norm > settings.gradientClip() ? settings.gradientClip() / norm : 1;
  }

  /**
   * Takes one descent step and clears the gradient.
   *
   * @param scale the factor for the gradient, see {@link #clipScale}
   */
  public void step(OptimizerSettings settings, double scale) {
    steps++;
    double correctFirst = 1 - StrictMath.pow(settings.beta1(), steps);
    double correctSecond = 1 - StrictMath.pow(settings.beta2(), steps);
    double rate = settings.learningRate();
    for (int i = 0; i < parameters.length; i++) {
      double slope = scale * gradient[i];
      double mean = settings.beta1() * first[i] + (1 - settings.beta1()) * slope;
      double square = settings.beta2() * second[i] + (1 - settings.beta2()) * slope * slope;
      first[i] = (float) mean;
      second[i] = (float) square;
      double direction =
          (mean / correctFirst) / (Math.sqrt(square / correctSecond) + settings.epsilon());
      parameters[i] =
          (float) (parameters[i] - rate * (direction + settings.weightDecay() * parameters[i]));
    }
    Arrays.fill(gradient, 0);
  }

  /** Returns tensors with the moments and the step count added, under names with a prefix. */
  public NamedTensors addTo(NamedTensors tensors, String prefix) {
    return tensors
        .with(prefix + "first", FloatTensor.copyOf(Shape.of(first.length), first))
        .with(prefix + "second", FloatTensor.copyOf(Shape.of(second.length), second))
        .with(prefix + "steps", IntTensor.scalar(steps));
  }

  /** Restores the moments and the step count that {@link #addTo} added. */
  public void restore(NamedTensors tensors, String prefix) {
    tensors.floats(prefix + "first").copyTo(0, first, 0, first.length);
    tensors.floats(prefix + "second").copyTo(0, second, 0, second.length);
    steps = tensors.ints(prefix + "steps").get(0);
  }

  /** Sets the moments and the step count to 0. */
  public void reset() {
    Arrays.fill(first, 0);
    Arrays.fill(second, 0);
    steps = 0;
  }
}
