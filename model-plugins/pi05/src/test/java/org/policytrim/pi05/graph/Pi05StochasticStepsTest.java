package org.policytrim.pi05.graph;

import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.network.fixtures.StochasticStepCases;
import org.policytrim.network.layer.VisionSizes;

/** The denoise steps with time from 1 (noise) to 0. */
class Pi05StochasticStepsTest extends StochasticStepCases {

  private static final int STEPS = 3;

  private static final Pi05Sizes SIZES =
      new Pi05Sizes(
          new VisionSizes(8, 8, 1, 1, 8, 8, 8),
          new Pi05Sizes.Language(8, 8, 2, 2, 1, 4, 16, 1e-6, 10_000),
          new Pi05Sizes.Expert(8, 12, 4e-3, 4.0),
          0,
          6,
          0,
          0,
          5);

  Pi05StochasticStepsTest() {
    super(new Expert(SIZES, 4, false), STEPS);
  }

  @Override
  protected NamedTensors features() {
    float[] valid = {1, 1, 0, 1, 1, 0};
    return super.features()
        .with(PrefixFeatures.VALID, FloatTensor.wrap(Shape.of(1, valid.length), valid));
  }

  @Override
  protected double level(int step) {
    double t = 1 - step / (double) STEPS;
    double denominator = step == 0 ? 1 - (1 - 1.0 / STEPS) : 1 - t;
    return NOISE * Math.sqrt(t / denominator);
  }

  @Override
  protected double mean(int step, double x, double v) {
    double t = 1 - step / (double) STEPS;
    double d = 1.0 / STEPS;
    double x0 = x - v * t;
    double x1 = x + v * (1 - t);
    return x0 * (1 - (t - d)) + x1 * (t - d - level(step) * level(step) * d / (2 * t));
  }
}
