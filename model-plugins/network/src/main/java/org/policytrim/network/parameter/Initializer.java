package org.policytrim.network.parameter;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.Shape;

/** How the first values of a weight are drawn. */
@FunctionalInterface
public interface Initializer {

  /** Fresh values for a tensor of that shape. */
  FloatTensor draw(Shape shape, RandomGenerator random);

  /** The same value everywhere. */
  static Initializer constant(float value) {
    return (shape, random) -> {
      float[] values = new float[shape.elements()];
      Arrays.fill(values, value);
      return FloatTensor.wrap(shape, values);
    };
  }

  /** All 0. */
  static Initializer zeros() {
    return constant(0);
  }

  /** All 1. */
  static Initializer ones() {
    return constant(1);
  }

  /** A Gaussian of mean 0. */
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
   * A Gaussian whose deviation keeps the size of what passes through: one over the root of the
   * number of inputs, which are all extents but the first.
   */
  static Initializer fanIn() {
    return (shape, random) -> {
      int outputs = Math.max(1, shape.extent(0));
      int inputs = Math.max(1, shape.elements() / outputs);
      return gaussian(1 / Math.sqrt(inputs)).draw(shape, random);
    };
  }
}
