package org.policytrim.gr00t.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
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
import org.policytrim.network.operation.Computation;
import org.policytrim.network.tensorflow.ComputeSettings;
import org.policytrim.network.tensorflow.TensorFlowNetwork;
import org.policytrim.toolkit.random.RandomStream;

/** The stochastic steps from noise at 0 to plan at 1, against the formulas as they are printed. */
class StochasticStepsTest {

  private static final int STEPS = 4;
  private static final int LENGTH = 3;
  private static final int WIDTH = 5;
  private static final int AXES = 3;
  private static final double NOISE = 0.4;
  private static final Offset<Double> CLOSE = Offset.offset(2e-5);

  private final HeadSizes sizes =
      new HeadSizes(
          WIDTH,
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
  private final ActionNetwork network =
      new ActionNetwork(sizes, 3, LENGTH, OptionalInt.of(1), false);
  private final FlowSchedule schedule = new FlowSchedule(FlowDirection.NOISE_AT_ZERO, STEPS, NOISE);
  private final FlowSettings settings =
      new FlowSettings(network, schedule, Exploration.SINGLE_STEP, AXES, 1);
  private final RandomGenerator random = RandomStream.of(3);
  private TensorFlowNetwork computing;
  private NamedTensors fed;
  private NamedTensors straight;

  @BeforeEach
  void goStraight() {
    computing =
        new TensorFlowNetwork(List.of(network.schema()), new ComputeSettings(1, Device.CPU));
    computing.load(network.schema(), network.schema().draw(1));
    fed = NamedTensors.of(DenoiseComputation.NOISE, gaussian(1, LENGTH, WIDTH));
    for (Computation.Input input : network.features()) {
      int[] extents = input.extents().stream().mapToInt(Integer::intValue).toArray();
      extents[0] = 1;
      fed = fed.with(input.name(), gaussian(extents));
    }
    straight = computing.compile(new DenoiseComputation(settings)).run(fed);
  }

  @AfterEach
  void close() {
    computing.close();
  }

  private FloatTensor gaussian(int... extents) {
    Shape shape = Shape.of(extents);
    float[] values = new float[shape.elements()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return FloatTensor.wrap(shape, values);
  }

  private double position(int step, int place) {
    return straight.floats(DenoiseComputation.PATH).get(step * LENGTH * WIDTH + place);
  }

  private double velocity(int step, int place) {
    return straight.floats(DenoiseComputation.VELOCITIES).get(step * LENGTH * WIDTH + place);
  }

  @Test
  void aStepWithoutExplorationFollowsTheVelocity() {
    for (int step = 0; step < STEPS; step++) {
      for (int i = 0; i < LENGTH * WIDTH; i++) {
        assertThat(position(step + 1, i))
            .isCloseTo(position(step, i) + velocity(step, i) / STEPS, CLOSE);
      }
    }
  }

  @Test
  void aStochasticStepIsThePrintedOne() {
    FloatTensor draws = gaussian(1, STEPS, LENGTH, WIDTH);
    var sample = computing.compile(new SampleComputation(settings));
    for (int step = 0; step < STEPS; step++) {
      float[] flags = new float[STEPS];
      flags[step] = 1;
      FloatTensor path =
          sample
              .run(
                  fed.with(SampleComputation.DRAWS, draws)
                      .with(
                          SampleComputation.STOCHASTIC,
                          FloatTensor.wrap(Shape.of(1, STEPS), flags)))
              .floats(DenoiseComputation.PATH);
      for (int i = 0; i < LENGTH * WIDTH; i++) {
        double expected =
            mean(step, position(step, i), velocity(step, i))
                + deviation(step) * draws.get(step * LENGTH * WIDTH + i);
        assertThat((double) path.get((step + 1) * LENGTH * WIDTH + i)).isCloseTo(expected, CLOSE);
      }
    }
  }

  @Test
  void theLogDensityIsThePrintedOneOverValidNumbersOnly() {
    LogDensityComputation density = new LogDensityComputation(settings);
    var compiled = computing.compile(density);
    for (int step = 0; step < STEPS; step++) {
      float[] before = new float[LENGTH * WIDTH];
      for (int i = 0; i < before.length; i++) {
        before[i] = (float) position(step, i);
      }
      FloatTensor after = gaussian(1, LENGTH, WIDTH);
      float[] times = new float[network.timeWidth()];
      network.embedTime(schedule.time(step), times, 0);
      float[] coefficients = new float[4];
      density.coefficients(step, coefficients, 0);
      FloatTensor found =
          compiled
              .run(
                  fed.with(
                          LogDensityComputation.BEFORE,
                          FloatTensor.wrap(Shape.of(1, LENGTH, WIDTH), before))
                      .with(LogDensityComputation.AFTER, after)
                      .with(
                          LogDensityComputation.TIMES,
                          FloatTensor.wrap(Shape.of(1, times.length), times))
                      .with(
                          LogDensityComputation.COEFFICIENTS,
                          FloatTensor.wrap(Shape.of(1, 4), coefficients))
                      .with(LogDensityComputation.WEIGHTS, gaussian(1, LENGTH, AXES)))
              .floats(LogDensityComputation.LOG_DENSITIES);
      assertThat(found.shape()).isEqualTo(Shape.of(1, LENGTH, AXES));
      for (int i = 0; i < LENGTH * AXES; i++) {
        int place = i / AXES * WIDTH + i % AXES;
        double mean = mean(step, position(step, place), velocity(step, place));
        double z = (after.get(place) - mean) / deviation(step);
        double expected = -Math.log(deviation(step)) - 0.5 * Math.log(2 * Math.PI) - 0.5 * z * z;
        double scale = Math.max(1, Math.abs(expected));
        assertThat(found.get(i) / scale).isCloseTo(expected / scale, CLOSE);
      }
    }
  }

  private static double level(int step) {
    double tau = step / (double) STEPS;
    double denominator = step == 0 ? 1.0 / STEPS : tau;
    return NOISE * Math.sqrt((1 - tau) / denominator);
  }

  private static double deviation(int step) {
    return Math.sqrt(1.0 / STEPS) * level(step);
  }

  private static double mean(int step, double x, double v) {
    double tau = step / (double) STEPS;
    double d = 1.0 / STEPS;
    double x0 = x - v * tau;
    double x1 = x + v * (1 - tau);
    double level = level(step);
    return x0 * (1 - (tau + d) - level * level * d / (2 * (1 - tau))) + x1 * (tau + d);
  }
}
