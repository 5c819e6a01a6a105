package org.policytrim.pi05.verify;

import java.util.List;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.network.verify.Findings;

/**
 * How far numbers are from those recorded.
 *
 * @param largest the largest absolute difference; infinite where shapes differ or a number is none
 * @param compared how many numbers were compared
 */
record Difference(double largest, long compared) {

  static Difference of(FloatTensor found, FloatTensor recorded) {
    return new Difference(Findings.difference(found, recorded), recorded.shape().elements());
  }

  /** As above, for [batch, steps, ...] against a recorded [steps, batch, ...]. */
  static Difference ofSteps(FloatTensor found, FloatTensor recorded) {
    int count = recorded.shape().elements();
    if (found.shape().elements() != count || recorded.shape().rank() < 2) {
      return new Difference(Double.POSITIVE_INFINITY, count);
    }
    int steps = recorded.shape().extent(0);
    int batch = recorded.shape().extent(1);
    int size = count / (steps * batch);
    double largest = 0;
    for (int step = 0; step < steps; step++) {
      for (int row = 0; row < batch; row++) {
        for (int i = 0; i < size; i++) {
          largest =
              larger(
                  largest,
                  found.get((row * steps + step) * size + i),
                  recorded.get((step * batch + row) * size + i));
        }
      }
    }
    return new Difference(largest, count);
  }

  private static double larger(double largest, float found, float recorded) {
    double difference = Math.abs((double) found - recorded);
    return Double.isNaN(difference) ? Double.POSITIVE_INFINITY : Math.max(largest, difference);
  }

  static Difference largest(List<Difference> all) {
    return new Difference(
        all.stream().mapToDouble(Difference::largest).max().orElse(0),
        all.stream().mapToLong(Difference::compared).sum());
  }
}
