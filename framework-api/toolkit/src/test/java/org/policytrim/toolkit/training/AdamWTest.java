package org.policytrim.toolkit.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.policytrim.api.model.OptimizerSettings;
import org.policytrim.api.tensor.NamedTensors;

class AdamWTest {

  private static final OptimizerSettings SETTINGS =
      new OptimizerSettings(0.1, 0.9, 0.99, 1e-8, 0.5, 2);

  @Test
  void theFirstStepHasTheLengthOfTheLearningRate() {
    float[] parameters = {1, -2};
    float[] gradient = {4, -0.01f};
    new AdamW(parameters, gradient).step(SETTINGS, AdamW.clipScale(4, SETTINGS));
    // The moments are corrected to the gradient's sign; decay adds 0.1 * 0.5 of each parameter.
    assertThat(parameters[0]).isCloseTo(1 - 0.1f - 0.05f, within(1e-5f));
    assertThat(parameters[1]).isCloseTo(-2 + 0.1f + 0.1f, within(1e-5f));
    assertThat(gradient).containsOnly(0);
  }

  @Test
  void longGradientsAreScaledToTheClip() {
    assertThat(AdamW.clipScale(4, SETTINGS)).isEqualTo(0.5);
    assertThat(AdamW.clipScale(1, SETTINGS)).isEqualTo(1);
  }

  @Test
  void aRestoredOptimiserContinuesExactly() {
    float[] one = {1, 2, 3};
    float[] slopes = {0.5f, -1, 2};
    AdamW original = new AdamW(one, slopes);
    original.step(SETTINGS, 1);
    float[] other = one.clone();
    float[] gradient = {1, 1, 1};
    AdamW restored = new AdamW(other, gradient);
    restored.restore(original.addTo(NamedTensors.empty(), "adam."), "adam.");
    System.arraycopy(gradient, 0, slopes, 0, 3);
    original.step(SETTINGS, 1);
    restored.step(SETTINGS, 1);
    assertThat(other).isEqualTo(one);
    restored.reset();
    assertThat(restored.addTo(NamedTensors.empty(), "").ints("steps").get(0)).isZero();
  }

  @Test
  void eachParameterHasAGradient() {
    assertThatIllegalArgumentException().isThrownBy(() -> new AdamW(new float[1], new float[2]));
  }
}
