package org.policytrim.method.perturbation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.policytrim.api.environment.ImageFrame;
import org.policytrim.api.environment.Observation;
import org.policytrim.toolkit.random.RandomStream;

/** Tests the perturbations of images and states. */
class ImagePerturbationTest {

  /**
   * Computed by hand for N = 5: deviation 0.3 (2 - 1) + 0.8 = 1.1, weights exp(-x^2 / 2.42) / sum.
   */
  @Test
  void blurHasTheStatedKernel() {
    assertThat(new GaussianBlur(5).weights())
        .containsExactly(
            new float[] {0.070766f, 0.244460f, 0.369547f, 0.244460f, 0.070766f}, within(1e-6f));
  }

  @Test
  void blurSpreadsAPointAsTheProductOfItsWeights() {
    byte[] rgb = new byte[9 * 9 * 3];
    int centre = (4 * 9 + 4) * 3;
    rgb[centre + 1] = (byte) 255;
    float[] weights = new GaussianBlur(5).weights();
    ImageFrame blurred =
        new GaussianBlur(5).perturb(ImageFrame.wrap(9, 9, rgb), RandomStream.of(1));
    for (int row = 0; row < 9; row++) {
      for (int column = 0; column < 9; column++) {
        float expected =
            Math.abs(row - 4) > 2 || Math.abs(column - 4) > 2
                ? 0
                : 255 * weights[row - 2] * weights[column - 2];
        assertThat((double) blurred.channel(row, column, 1)).isCloseTo(expected, within(0.51));
        assertThat(blurred.channel(row, column, 0)).isZero();
      }
    }
  }

  /** The row 0 100 200 is extended to 200 100 | 0 100 200 | 100 0. */
  @Test
  void blurMirrorsBorders() {
    byte[] rgb = new byte[9];
    Arrays.fill(rgb, 3, 6, (byte) 100);
    Arrays.fill(rgb, 6, 9, (byte) 200);
    float[] w = new GaussianBlur(5).weights();
    ImageFrame blurred =
        new GaussianBlur(5).perturb(ImageFrame.wrap(1, 3, rgb), RandomStream.of(1));
    double left = w[0] * 200 + w[1] * 100 + w[2] * 0 + w[3] * 100 + w[4] * 200;
    assertThat((double) blurred.channel(0, 0, 0)).isCloseTo(left, within(0.51));
  }

  @Property(tries = 60)
  void blurKeepsAFlatImageOfAnySize(
      @ForAll @IntRange(min = 1, max = 20) int height,
      @ForAll @IntRange(min = 1, max = 20) int width,
      @ForAll byte value) {
    byte[] rgb = new byte[height * width * 3];
    Arrays.fill(rgb, value);
    ImageFrame image = ImageFrame.wrap(height, width, rgb);
    assertThat(new GaussianBlur(13).perturb(image, RandomStream.of(1))).isEqualTo(image);
  }

  @Test
  void occlusionCoversItsShareAndLeavesTheRest() {
    byte[] rgb = new byte[64 * 64 * 3];
    Arrays.fill(rgb, (byte) 200);
    ImageFrame image = ImageFrame.wrap(64, 64, rgb);
    ImageFrame covered = new Occlusion(50).perturb(image, RandomStream.of(5));
    int black = 0;
    for (int row = 0; row < 64; row++) {
      for (int column = 0; column < 64; column++) {
        int red = covered.channel(row, column, 0);
        assertThat(red).isIn(0, 200);
        assertThat(covered.channel(row, column, 2)).isEqualTo(red);
        black += red == 0 ? 1 : 0;
      }
    }
    assertThat(black).isEqualTo(64 * 64 / 2);
    assertThat(new Occlusion(50).perturb(image, RandomStream.of(6))).isNotEqualTo(covered);
  }

  @Property(tries = 60)
  void occlusionAcceptsAnyImageSize(
      @ForAll @IntRange(min = 1, max = 40) int height,
      @ForAll @IntRange(min = 1, max = 40) int width,
      @ForAll @IntRange(min = 1, max = 99) int percent) {
    ImageFrame image = ImageFrame.wrap(height, width, new byte[height * width * 3]);
    assertThat(new Occlusion(percent).perturb(image, RandomStream.of(1))).isEqualTo(image);
  }

  @Test
  void brightnessScalesUpToWhite() {
    ImageFrame image = ImageFrame.wrap(1, 1, new byte[] {10, 100, (byte) 200});
    assertThat(new Brightness(150).perturb(image, RandomStream.of(1)))
        .isEqualTo(ImageFrame.wrap(1, 1, new byte[] {15, (byte) 150, (byte) 255}));
    assertThat(new Brightness(50).perturb(image, RandomStream.of(1)))
        .isEqualTo(ImageFrame.wrap(1, 1, new byte[] {5, 50, 100}));
  }

  @Test
  void stateNoiseHasTheStatedDeviation() {
    double[] zeros = new double[20_000];
    Observation noisy =
        new StateNoise(10).apply(Observation.ofState("go", zeros), RandomStream.of(4));
    double squares = 0;
    for (double value : noisy.state().toArray()) {
      squares += value * value;
    }
    assertThat(Math.sqrt(squares / zeros.length)).isCloseTo(0.010, within(0.0003));
  }
}
