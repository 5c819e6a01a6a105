package org.policytrim.method.update;

import org.policytrim.method.update.UpdateReport.Learning;

/** Accumulates the figures of an update. */
final class UpdateStatistics {

  private int steps;
  private long units;
  private long clipped;
  private long stepUnits;
  private double stepDivergence;
  private double losses;
  private double norms;

  void beginStep() {
    stepUnits = 0;
    stepDivergence = 0;
  }

  void add(ClippedSurrogate.Part part) {
    units += part.units();
    clipped += part.clipped();
    losses += part.loss();
    stepUnits += part.units();
    stepDivergence += part.divergence();
  }

  void endStep(double gradientNorm) {
    steps++;
    norms += gradientNorm;
  }

  int steps() {
    return steps;
  }

  Learning learning(double rate, double seconds) {
    return new Learning(
        rate,
        steps,
        steps == 0 ? 0 : losses / steps,
        stepUnits == 0 ? 0 : stepDivergence / stepUnits,
        units == 0 ? 0 : (double) clipped / units,
        steps == 0 ? 0 : norms / steps,
        seconds);
  }
}
