package org.policytrim.metaworld.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ShapingTest {

  private static final Offset<Double> EXACTLY = within(1e-15);

  @Test
  void isOneWithinTheBounds() {
    assertThat(Shaping.longTail(0.05, 0.05, 0.3)).isEqualTo(1);
    assertThat(Shaping.longTail(0, 0.05, 0.3)).isEqualTo(1);
    assertThat(Shaping.gaussian(0.01, 0.05, 0.3)).isEqualTo(1);
  }

  @Test
  void isATenthAtTheMargin() {
    assertThat(Shaping.longTail(0.35, 0.05, 0.3)).isCloseTo(0.1, EXACTLY);
    assertThat(Shaping.gaussian(0.35, 0.05, 0.3)).isCloseTo(0.1, EXACTLY);
    assertThat(Shaping.longTail(-0.2, 0.1, 0.3, 0.3)).isCloseTo(0.1, EXACTLY);
  }

  /**
   * A long tail at half the margin is 1 / ((0.5 * 3)^2 + 1) = 1 / 3.25; a bell curve is exp(-0.5 *
   * 0.25 * 2 ln 10).
   */
  @Test
  void fallsBetweenBoundAndMargin() {
    assertThat(Shaping.longTail(0.2, 0.05, 0.3)).isCloseTo(1 / 3.25, EXACTLY);
    assertThat(Shaping.gaussian(0.2, 0.05, 0.3)).isCloseTo(Math.pow(10, -0.25), EXACTLY);
  }

  @Test
  void isZeroOutsideTheBoundsWithoutAMargin() {
    assertThat(Shaping.longTail(0.06, 0.05, 0)).isZero();
    assertThat(Shaping.gaussian(0.06, 0.05, 0)).isZero();
  }

  /** For 0.5 and 0.25 it is 0.125 / (0.75 - 0.125) = 0.2. */
  @Test
  void bothIsTheHamacherProduct() {
    assertThat(Shaping.both(0.5, 0.25)).isCloseTo(0.2, EXACTLY);
    assertThat(Shaping.both(1, 0.3)).isCloseTo(0.3, EXACTLY);
    assertThat(Shaping.both(0, 0)).isZero();
  }

  @Test
  void singlePrecisionRoundsAfterEachOperation() {
    double third = 1.0 / 3;

    assertThat(Precision.SINGLE.times(third, 3)).isEqualTo((float) third * 3f);
    assertThat(Precision.SINGLE.plus(third, 1e-9)).isEqualTo((float) third);
    assertThat(Precision.DOUBLE.plus(third, 1e-9)).isEqualTo(third + 1e-9);
    assertThat(Precision.SINGLE.both(0.7, 0.9)).isNotEqualTo(Precision.DOUBLE.both(0.7, 0.9));
  }
}
