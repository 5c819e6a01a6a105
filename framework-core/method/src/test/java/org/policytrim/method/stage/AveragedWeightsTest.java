package org.policytrim.method.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;

/** Tests {@link AveragedWeights}. */
class AveragedWeightsTest {

  private static NamedTensors weights(int count, float... values) {
    return NamedTensors.of("layer", FloatTensor.copyOf(Shape.of(values.length), values))
        .with("count", IntTensor.copyOf(Shape.of(1), new int[] {count}));
  }

  @Test
  void isTheExponentialMeanFromTheStart() {
    AveragedWeights average = new AveragedWeights(0.9, weights(0, 1, 0));
    average.add(weights(1, 2, 10));
    average.add(weights(2, 2, -10));

    // 0.9 * (0.9 * 1 + 0.1 * 2) + 0.1 * 2 = 1.19; 0.9 * (0.1 * 10) - 0.1 * 10 = -0.1.
    assertThat(average.mean().floats("layer").get(0)).isCloseTo(1.19f, within(1e-6f));
    assertThat(average.mean().floats("layer").get(1)).isCloseTo(-0.1f, within(1e-6f));
  }

  @Test
  void tensorsOfIntegersAreTheLatest() {
    AveragedWeights average = new AveragedWeights(0.9, weights(3, 1));
    average.add(weights(4, 1));
    assertThat(average.mean().ints("count").get(0)).isEqualTo(4);
  }

  @Test
  void leavesTheTensorsItWasGivenUnchanged() {
    NamedTensors start = weights(0, 1, 2);
    NamedTensors next = weights(0, 5, 6);
    AveragedWeights average = new AveragedWeights(0.5, start);
    average.add(next);
    assertThat(start).isEqualTo(weights(0, 1, 2));
    assertThat(next).isEqualTo(weights(0, 5, 6));
    assertThat(average.mean()).isEqualTo(weights(0, 3, 4));
  }
}
