package org.policytrim.toolkit.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.toolkit.random.RandomStream;

class DenseNetworkTest {

  private static final float[] INPUT = {0.5f, -1};

  /** tanh(0.5 * 2 - 1 * 1 + 0.25) = tanh(0.25); then 3 * tanh(0.25) - 1. */
  @Test
  void computesLayersWithTanhBetweenThem() {
    DenseNetwork network = new DenseNetwork(false, RandomStream.of(1), 2, 1, 1);
    network.restore(
        NamedTensors.of("layer-0.weight", FloatTensor.copyOf(Shape.of(2, 1), new float[] {2, 1}))
            .with("layer-0.bias", FloatTensor.copyOf(Shape.of(1), new float[] {0.25f}))
            .with("layer-1.weight", FloatTensor.copyOf(Shape.of(1, 1), new float[] {3}))
            .with("layer-1.bias", FloatTensor.copyOf(Shape.of(1), new float[] {-1})),
        "");
    assertThat(network.forward(INPUT).output())
        .containsExactly(new float[] {3 * (float) Math.tanh(0.25) - 1}, within(1e-6f));
  }

  @Test
  void theGradientIsThatOfFiniteDifferences() {
    DenseNetwork network = new DenseNetwork(true, RandomStream.of(2), 2, 3, 2);
    float[] slope = {1, -2};
    network.backward(network.forward(INPUT), slope);
    for (int i = 0; i < network.parameters().length; i++) {
      float[] parameters = network.parameters();
      float own = parameters[i];
      parameters[i] = own + 0.01f;
      double above = loss(network, slope);
      parameters[i] = own - 0.01f;
      double below = loss(network, slope);
      parameters[i] = own;
      assertThat((double) network.gradient()[i]).isCloseTo((above - below) / 0.02, within(1e-3));
    }
    assertThat(network.squaredGradientNorm()).isPositive();
  }

  private static double loss(DenseNetwork network, float[] slope) {
    float[] output = network.forward(INPUT).output();
    return output[0] * slope[0] + output[1] * slope[1];
  }

  @Test
  void weightsCanBeRestored() {
    DenseNetwork one = new DenseNetwork(false, RandomStream.of(3), 2, 4, 1);
    DenseNetwork other = new DenseNetwork(false, RandomStream.of(4), 2, 4, 1);
    other.backward(other.forward(INPUT), new float[] {1});
    other.restore(one.weights("a."), "a.");
    assertThat(other.parameters()).containsExactly(one.parameters());
    assertThat(other.gradient()).containsOnly(0);
  }
}
