package org.policytrim.network.parameter;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.Shape;

/** The distribution of a weight's initial values. */
@FunctionalInterface
public interface Initializer {

  /** Draws the values of a tensor. */
  FloatTensor draw(Shape shape, RandomGenerator random);

  /** Returns an initializer with one value for all elements. */
  static Initializer constant(float value) {
    return (shape, random) -> {
      float[] values = new float[shape.elements()];
      Arrays.fill(values, value);
      return FloatTensor.wrap(shape, values);
    };
  }

  /** Returns an initializer with zeros. */
  static Initializer zeros() {
    return constant(0);
  }

  /** Returns an initializer with ones. */
  static Initializer ones() {
    return constant(1);
  }

  /** Returns a Gaussian initializer with mean 0. */
  static Initializer gaussian(double deviation) {
    return (shape, random) -> {
      float[] values = new float[shape.elements()];
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) (deviation * random.nextGaussian());
      }
      return FloatTensor.wrap(shape, values);
    };
  }

  /**
   * Returns a Gaussian initializer that keeps the variance of activations: the deviation is one
   * over the root of the number of inputs, which are all extents but the first.
   */
  static Initializer fanIn() {
    return (shape, random) -> {
      int outputs = Math.max(1, shape.extent(0));
      int inputs = Math.max(1, shape.elements() / outputs);
      return gaussian(1 / Math.sqrt(inputs)).draw(shape, random);
    };
  }
}
