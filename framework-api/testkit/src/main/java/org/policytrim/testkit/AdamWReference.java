package org.policytrim.testkit;

import java.util.Optional;
import org.policytrim.api.model.OptimizerSettings;

/** AdamW in double precision, as a reference for the optimiser of a head. */
final class AdamWReference {

  private final double[] weights;
  private final double[] first;
  private final double[] second;
  private final boolean[] doubtful;
  private int steps;

  AdamWReference(double[] weights) {
    this.weights = weights.clone();
    this.first = new double[weights.length];
    this.second = new double[weights.length];
    this.doubtful = new boolean[weights.length];
  }

  void step(double[] gradient, double share, OptimizerSettings settings) {
    steps++;
    double typical = Differences.norm(gradient) / Math.sqrt(gradient.length);
    for (int i = 0; i < weights.length; i++) {
      double slope = share * gradient[i];
      // For a gradient close to 0 the direction of Adam is dominated by rounding.
      doubtful[i] |= Math.abs(gradient[i]) < 0.01 * typical || typical == 0;
      first[i] = settings.beta1() * first[i] + (1 - settings.beta1()) * slope;
      second[i] = settings.beta2() * second[i] + (1 - settings.beta2()) * slope * slope;
      double mean = first[i] / (1 - Math.pow(settings.beta1(), steps));
      double square = second[i] / (1 - Math.pow(settings.beta2(), steps));
      weights[i] -=
          settings.learningRate()
              * (mean / (Math.sqrt(square) + settings.epsilon())
                  + settings.weightDecay() * weights[i]);
    }
  }

  /** Describes the weight with the largest error, if it is above the tolerance. */
  Optional<String> farthest(double[] found, double tolerance) {
    int worst = -1;
    double distance = tolerance;
    for (int i = 0; i < found.length; i++) {
      double rounding = 1e-6 * Math.abs(weights[i]);
      double off = Math.abs(found[i] - weights[i]) - rounding;
      if (!doubtful[i] && off > distance) {
        worst = i;
        distance = off;
      }
    }
    return worst < 0
        ? Optional.empty()
        : Optional.of(
            "element %d is %s, AdamW gives %s".formatted(worst, found[worst], weights[worst]));
  }
}
