package org.policytrim.network.flow;

/**
 * A velocity field as built into one graph, for given features.
 *
 * @param <T> a back end's handle of a tensor
 */
public interface VelocityField<T> {

  /**
   * What times do to the network; made once for all rows or steps.
   *
   * @param times [rows, time width], embedded times
   * @return [rows, ...]
   */
  T condition(T times);

  /**
   * The velocity.
   *
   * @param noisy [rows, plan length, action width]
   * @param condition [1 or rows, ...], of the time it is looked at
   */
  Velocity<T> velocity(T noisy, T condition);

  /**
   * The deviations of learned noise.
   *
   * @param hidden as in {@link Velocity#hidden}
   * @return [rows, plan length, action width]
   * @throws IllegalStateException if the network has learned none
   */
  T deviations(T hidden);

  /**
   * What a network gives.
   *
   * @param velocity [rows, plan length, action width]
   * @param hidden [rows, plan length, hidden width], what it was read off
   */
  record Velocity<T>(T velocity, T hidden) {}
}
