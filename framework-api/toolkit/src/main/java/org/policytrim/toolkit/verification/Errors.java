package org.policytrim.toolkit.verification;

import org.policytrim.api.tensor.FloatTensor;

/**
 * Distances between computed and recorded numbers. Sizes that differ, and values that are not a
 * number, give an infinite distance.
 */
public final class Errors {

  private Errors() {}

  /** Returns the absolute difference; 0 for equal infinities. */
  public static double of(double computed, double recorded) {
    double error = computed == recorded ? 0 : Math.abs(computed - recorded);
    return Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
  }

  /** Returns the largest absolute difference of two arrays. */
  public static double largest(double[] computed, double[] recorded) {
    if (computed.length != recorded.length) {
      return Double.POSITIVE_INFINITY;
    }
    double largest = 0;
    for (int i = 0; i < computed.length; i++) {
      largest = Math.max(largest, of(computed[i], recorded[i]));
    }
    return largest;
  }

  /** Returns the largest absolute difference of two tensors, compared element by element. */
  public static double largest(FloatTensor computed, FloatTensor recorded) {
    int count = recorded.shape().elements();
    if (computed.shape().elements() != count) {
      return Double.POSITIVE_INFINITY;
    }
    double largest = 0;
    for (int i = 0; i < count; i++) {
      largest = Math.max(largest, of(computed.get(i), recorded.get(i)));
    }
    return largest;
  }

  /** Returns the largest absolute difference as a share of the largest absolute recorded value. */
  public static double relative(FloatTensor computed, FloatTensor recorded) {
    double largest = largest(computed, recorded);
    return largest == 0 ? 0 : largest / magnitude(recorded);
  }

  /** Returns the largest absolute value of a tensor. */
  public static double magnitude(FloatTensor tensor) {
    double largest = 0;
    for (int i = 0; i < tensor.shape().elements(); i++) {
      largest = Math.max(largest, Math.abs(tensor.get(i)));
    }
    return largest;
  }

  /** Returns the square root of the sum of all squares. */
  public static double norm(FloatTensor tensor) {
    double squares = 0;
    for (int i = 0; i < tensor.shape().elements(); i++) {
      squares += (double) tensor.get(i) * tensor.get(i);
    }
    return Math.sqrt(squares);
  }
}
