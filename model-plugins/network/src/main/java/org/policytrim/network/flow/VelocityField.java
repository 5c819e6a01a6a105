package org.policytrim.network.flow;

/**
 * A velocity field in a graph, for given features.
 *
 * @param <T> a back end's handle of a tensor
 */
public interface VelocityField<T> {

  /**
   * Builds the network's conditioning on times, once for all rows or steps.
   *
   * @param times [rows, time width], embedded times
   * @return [rows, ...]
   */
  T condition(T times);

  /**
   * Builds the velocity.
   *
   * @param noisy [rows, chunk length, action width]
   * @param condition the condition of the time, [1 or rows, ...]
   */
  Velocity<T> velocity(T noisy, T condition);

  /**
   * Builds the deviations of learned noise.
   *
   * @param hidden as in {@link Velocity#hidden}
   * @return [rows, chunk length, action width]
   * @throws IllegalStateException if the network has no noise head
   */
  T deviations(T hidden);

  /**
   * A velocity and the hidden state it is read from.
   *
   * @param velocity [rows, chunk length, action width]
   * @param hidden [rows, chunk length, hidden width]
   */
  record Velocity<T>(T velocity, T hidden) {}
}
