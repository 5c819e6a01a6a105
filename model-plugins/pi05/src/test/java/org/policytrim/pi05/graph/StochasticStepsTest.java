package org.policytrim.pi05.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.network.flow.DenoiseComputation;
import org.policytrim.network.flow.Exploration;
import org.policytrim.network.flow.FlowDirection;
import org.policytrim.network.flow.FlowSchedule;
import org.policytrim.network.flow.FlowSettings;
import org.policytrim.network.flow.LogDensityComputation;
import org.policytrim.network.flow.SampleComputation;
import org.policytrim.network.layer.SinusoidalTime;
import org.policytrim.network.layer.VisionSizes;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.tensorflow.ComputeSettings;
import org.policytrim.network.tensorflow.TensorFlowNetwork;
import org.policytrim.toolkit.random.RandomStream;

/** The stochastic steps and their densities against the formulas as they are printed. */
class StochasticStepsTest {

  private static final int STEPS = 3;
  private static final int LENGTH = 4;
  private static final int WIDTH = 5;
  private static final int AXES = 3;
  private static final double NOISE = 0.4;
  private static final Offset<Double> CLOSE = Offset.offset(2e-5);

  private final Pi05Sizes sizes =
      new Pi05Sizes(
          new VisionSizes(8, 8, 1, 1, 8, 8, 8),
          new Pi05Sizes.Language(8, 8, 2, 2, 1, 4, 16, 1e-6, 10_000),
          new Pi05Sizes.Expert(8, 12, 4e-3, 4.0),
          0,
          6,
          0,
          0,
          WIDTH);
  private final Expert expert = new Expert(sizes, LENGTH, false);
  private final FlowSchedule schedule = new FlowSchedule(FlowDirection.NOISE_AT_ONE, STEPS, NOISE);
  private final FlowSettings settings =
      new FlowSettings(expert, schedule, Exploration.SINGLE_STEP, AXES, 1);
  private final RandomGenerator random = RandomStream.of(3);
  private TensorFlowNetwork network;
  private NamedTensors features;
  private FloatTensor noise;

  @BeforeEach
  void drawWeights() {
    network = new TensorFlowNetwork(List.of(expert.schema()), new ComputeSettings(1, Device.CPU));
    NamedTensors weights = expert.schema().draw(1);
    for (String name : weights.names()) {
      float[] shaken = weights.floats(name).toArray();
      for (int i = 0; i < shaken.length; i++) {
        shaken[i] += (float) (0.2 * random.nextGaussian());
      }
      weights = weights.with(name, FloatTensor.wrap(weights.floats(name).shape(), shaken));
    }
    network.load(expert.schema(), weights);
    features = NamedTensors.empty();
    for (Computation.Input input : PrefixFeatures.inputs(sizes)) {
      int[] extents = input.extents().stream().mapToInt(Integer::intValue).toArray();
      extents[0] = 1;
      features = features.with(input.name(), gaussian(extents));
    }
    features =
        features.with(
            PrefixFeatures.VALID,
            FloatTensor.copyOf(Shape.of(1, 6), new float[] {1, 1, 0, 1, 1, 0}));
    noise = gaussian(1, LENGTH, WIDTH);
  }

  @AfterEach
  void close() {
    network.close();
  }

  private FloatTensor gaussian(int... extents) {
    Shape shape = Shape.of(extents);
    float[] values = new float[shape.elements()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return FloatTensor.wrap(shape, values);
  }

  @Test
  void aStochasticStepIsThePrintedOne() {
    NamedTensors straight =
        network
            .compile(new DenoiseComputation(settings))
            .run(features.with(DenoiseComputation.NOISE, noise));
    FloatTensor draws = gaussian(1, STEPS, LENGTH, WIDTH);
    for (int step = 0; step < STEPS; step++) {
      float[] flags = new float[STEPS];
      flags[step] = 1;
      FloatTensor path =
          network
              .compile(new SampleComputation(settings))
              .run(
                  features
                      .with(DenoiseComputation.NOISE, noise)
                      .with(SampleComputation.DRAWS, draws)
                      .with(
                          SampleComputation.STOCHASTIC,
                          FloatTensor.wrap(Shape.of(1, STEPS), flags)))
              .floats(DenoiseComputation.PATH);
      for (int i = 0; i < LENGTH * WIDTH; i++) {
        int at = step * LENGTH * WIDTH + i;
        double x = straight.floats(DenoiseComputation.PATH).get(at);
        double v = straight.floats(DenoiseComputation.VELOCITIES).get(at);
        assertThat((double) path.get(at)).isCloseTo(x, CLOSE);
        double expected = mean(step, x, v) + deviation(step) * draws.get(at);
        assertThat((double) path.get(at + LENGTH * WIDTH)).isCloseTo(expected, CLOSE);
      }
    }
  }

  @Test
  void theLogDensityIsThePrintedOne() {
    LogDensityComputation density = new LogDensityComputation(settings);
    NamedTensors straight =
        network
            .compile(new DenoiseComputation(settings))
            .run(features.with(DenoiseComputation.NOISE, noise));
    for (int step = 0; step < STEPS; step++) {
      float[] before = new float[LENGTH * WIDTH];
      straight
          .floats(DenoiseComputation.PATH)
          .copyTo(step * before.length, before, 0, before.length);
      FloatTensor after = gaussian(1, LENGTH, WIDTH);
      float[] times = new float[8];
      new SinusoidalTime(8, 4e-3, 4.0).embed((float) schedule.time(step), times, 0);
      float[] coefficients = new float[4];
      density.coefficients(step, coefficients, 0);
      FloatTensor weights = gaussian(1, LENGTH, AXES);
      NamedTensors found =
          network
              .compile(density)
              .run(
                  features
                      .with(
                          LogDensityComputation.BEFORE,
                          FloatTensor.wrap(Shape.of(1, LENGTH, WIDTH), before))
                      .with(LogDensityComputation.AFTER, after)
                      .with(LogDensityComputation.TIMES, FloatTensor.wrap(Shape.of(1, 8), times))
                      .with(
                          LogDensityComputation.COEFFICIENTS,
                          FloatTensor.wrap(Shape.of(1, 4), coefficients))
                      .with(LogDensityComputation.WEIGHTS, weights));
      double sum = 0;
      for (int i = 0; i < LENGTH * AXES; i++) {
        int place = i / AXES * WIDTH + i % AXES;
        double v =
            straight.floats(DenoiseComputation.VELOCITIES).get(step * LENGTH * WIDTH + place);
        double z = (after.get(place) - mean(step, before[place], v)) / deviation(step);
        double expected = -Math.log(deviation(step)) - 0.5 * Math.log(2 * Math.PI) - 0.5 * z * z;
        double scale = Math.max(1, Math.abs(expected));
        assertThat(found.floats(LogDensityComputation.LOG_DENSITIES).get(i) / scale)
            .isCloseTo(expected / scale, CLOSE);
        sum += weights.get(i) * expected;
      }
      assertThat((double) found.floats(LogDensityComputation.WEIGHTED_SUM).get(0))
          .isCloseTo(sum, Offset.offset(1e-4 * Math.max(1, Math.abs(sum))));
    }
  }

  private double level(int step) {
    double t = 1 - step / (double) STEPS;
    double denominator = step == 0 ? 1 - (1 - 1.0 / STEPS) : 1 - t;
    return NOISE * Math.sqrt(t / denominator);
  }

  private double deviation(int step) {
    return Math.sqrt(1.0 / STEPS) * level(step);
  }

  private double mean(int step, double x, double v) {
    double t = 1 - step / (double) STEPS;
    double d = 1.0 / STEPS;
    double x0 = x - v * t;
    double x1 = x + v * (1 - t);
    return x0 * (1 - (t - d)) + x1 * (t - d - level(step) * level(step) * d / (2 * t));
  }
}
