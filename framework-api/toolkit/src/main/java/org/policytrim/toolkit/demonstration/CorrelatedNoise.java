package org.policytrim.toolkit.demonstration;

import java.util.random.RandomGenerator;

/**
 * Gaussian noise that changes slowly from step to step, for demonstrators that deviate from the
 * direct path as a human operator does: {@code n' = p n + sqrt(1 - p^2) g} with standard normal g,
 * in each dimension. The standard deviation approaches 1.
 */
public final class CorrelatedNoise {

  private final double persistence;
  private final double[] values;

  /**
   * Creates noise that starts at 0.
   *
   * @param dimensions the number of independent values, at least 1
   * @param persistence the share p that is kept from one step to the next, from 0 to below 1
   */
  public CorrelatedNoise(int dimensions, double persistence) {
    if (!(persistence >= 0 && persistence < 1)) {
      throw new IllegalArgumentException(
          "persistence must be at least 0 and below 1, found " + persistence);
    }
    this.values = new double[dimensions];
    this.persistence = persistence;
  }

  /** Advances by one step; draws one Gaussian per dimension, in order. */
  public void advance(RandomGenerator random) {
    double fresh = Math.sqrt(1 - persistence * persistence);
    for (int i = 0; i < values.length; i++) {
      values[i] = persistence * values[i] + fresh * random.nextGaussian();
    }
  }

  /** Returns the present value of a dimension. */
  public double get(int dimension) {
    return values[dimension];
  }
}
