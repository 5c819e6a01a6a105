package org.policytrim.gr00t.graph;

import java.util.OptionalInt;
import org.policytrim.network.fixtures.StochasticStepCases;

/** The denoise steps with time from 0 (noise) to 1. */
class Gr00tStochasticStepsTest extends StochasticStepCases {

  private static final int STEPS = 4;

  private static final HeadSizes SIZES =
      new HeadSizes(
          5,
          4,
          8,
          6,
          8,
          2,
          1,
          new HeadSizes.Transformer(2, 2, 4),
          new HeadSizes.Transformer(1, 2, 4),
          true,
          0,
          1000);

  Gr00tStochasticStepsTest() {
    super(new ActionNetwork(SIZES, 3, 3, OptionalInt.of(1), false), STEPS);
  }

  @Override
  protected double level(int step) {
    double tau = step / (double) STEPS;
    double denominator = step == 0 ? 1.0 / STEPS : tau;
    return NOISE * Math.sqrt((1 - tau) / denominator);
  }

  @Override
  protected double mean(int step, double x, double v) {
    double tau = step / (double) STEPS;
    double d = 1.0 / STEPS;
    double x0 = x - v * tau;
    double x1 = x + v * (1 - tau);
    double level = level(step);
    return x0 * (1 - (tau + d) - level * level * d / (2 * (1 - tau))) + x1 * (tau + d);
  }
}
