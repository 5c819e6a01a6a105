package org.policytrim.method.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.toolkit.random.RandomStream;

/** Tests {@link ClippedSurrogate} against losses computed by hand and finite differences. */
class ClippedSurrogateTest {

  private static ClippedSurrogate of(String unit, double dualClip) {
    return new ClippedSurrogate(RatioUnit.parse(unit), 0.2, 0.28, dualClip);
  }

  private static ClippedSurrogate.Part single(double ratio, double advantage, double dualClip) {
    return of("action", dualClip)
        .part(Matrix.of(1, 1, Math.log(ratio)), Matrix.of(1, 1, 0), 1, advantage, 1);
  }

  private static void assertPart(
      ClippedSurrogate.Part part, double loss, double gradient, boolean clipped) {
    assertThat(part.loss()).isCloseTo(loss, within(1e-12));
    assertThat(part.gradient().get(0, 0)).isCloseTo(gradient, within(1e-12));
    assertThat(part.clipped()).isEqualTo(clipped ? 1 : 0);
  }

  @Test
  void atRatioOneTheGradientIsMinusTheAdvantage() {
    assertPart(single(1, 2, 0), -2, -2, false);
    assertPart(single(1, -2, 0), 2, 2, false);
  }

  @Test
  void withinTheClipTheRatioScalesBoth() {
    assertPart(single(1.1, 2, 0), -2.2, -2.2, false);
    assertPart(single(0.9, -2, 0), 1.8, 1.8, false);
  }

  @Test
  void theRatioOfGoodActionsIsClippedAbove() {
    assertPart(single(1.5, 2, 0), -2 * 1.28, 0, true);
    // Below the clip range the larger loss is the unclipped one.
    assertPart(single(0.5, 2, 0), -1, -1, false);
  }

  @Test
  void theRatioOfBadActionsIsClippedBelow() {
    assertPart(single(0.5, -2, 0), 1.6, 0, true);
    assertPart(single(1.5, -2, 0), 3, 3, false);
  }

  @Test
  void theDualClipBoundsTheLossOfBadActions() {
    assertPart(single(5, -2, 3), 6, 0, true);
    assertPart(single(2.9, -2, 3), 5.8, 5.8, false);
    assertPart(single(5, -2, 0), 10, 10, false);
    assertPart(single(5, 2, 3), -2.56, 0, true);
  }

  @Test
  void elementsOfAUnitShareItsGradient() {
    // Slot 1: two actions, log ratio 0.1 - 0.05; slot 2: one action, log ratio 0.5 (clipped).
    Matrix now = Matrix.of(4, 1, 0.1, -0.05, 0.5, 99);
    ClippedSurrogate.Part part = of("slot(2)", 0).part(now, Matrix.filled(4, 1, 0), 3, 1, 0.5);
    double ratio = Math.exp(0.05);
    assertThat(part.gradient().get(0, 0)).isCloseTo(-0.5 * ratio, within(1e-12));
    assertThat(part.gradient().get(1, 0)).isEqualTo(part.gradient().get(0, 0));
    assertThat(part.gradient().get(2, 0)).isZero();
    assertThat(part.gradient().get(3, 0)).isZero();
    assertThat(part.loss()).isCloseTo(-0.5 * ratio - 0.5 * 1.28, within(1e-12));
    assertThat(part.units()).isEqualTo(2);
    assertThat(part.clipped()).isEqualTo(1);
    assertThat(part.divergence())
        .isCloseTo(ratio - 1 - 0.05 + Math.exp(0.5) - 1 - 0.5, within(1e-12));
  }

  @Test
  void gradientAgreesWithFiniteDifferences() {
    RandomGenerator random = RandomStream.of(5);
    int checked = 0;
    for (String unit : new String[] {"slot(2)", "action", "token", "plan"}) {
      for (int trial = 0; trial < 50; trial++) {
        ClippedSurrogate surrogate = of(unit, trial % 2 == 0 ? 0 : 1.5);
        Matrix recorded = Matrix.filled(5, 2, 0).map(zero -> random.nextGaussian());
        Matrix now = add(recorded, random, 0.2);
        double advantage = random.nextGaussian();
        checked += check(surrogate, now, recorded, 1 + trial % 5, advantage);
      }
    }
    assertThat(checked).isGreaterThan(1500);
  }

  private static Matrix add(Matrix matrix, RandomGenerator random, double size) {
    return matrix.map(value -> value + size * random.nextGaussian());
  }

  /** Compares all elements except those of units close to a kink of the loss. */
  private static int check(
      ClippedSurrogate surrogate, Matrix now, Matrix recorded, int executed, double advantage) {
    double difference = 1e-6;
    Matrix gradient = surrogate.part(now, recorded, executed, advantage, 0.3).gradient();
    double[] ratios = surrogate.unit().sums(now, executed);
    double[] past = surrogate.unit().sums(recorded, executed);
    int checked = 0;
    for (int step = 0; step < 5; step++) {
      for (int axis = 0; axis < 2; axis++) {
        if (step < executed) {
          int unit = surrogate.unit().of(step, axis, 2);
          double ratio = Math.exp(ratios[unit] - past[unit]);
          if (near(ratio, 0.8) || near(ratio, 1.28) || near(ratio, 1.5)) {
            continue;
          }
        }
        double up = loss(surrogate, now, recorded, executed, advantage, step, axis, difference);
        double down = loss(surrogate, now, recorded, executed, advantage, step, axis, -difference);
        assertThat(gradient.get(step, axis)).isCloseTo((up - down) / 2e-6, within(1e-6));
        checked++;
      }
    }
    return checked;
  }

  private static boolean near(double ratio, double kink) {
    return Math.abs(ratio - kink) < 1e-4;
  }

  private static double loss(
      ClippedSurrogate surrogate,
      Matrix now,
      Matrix recorded,
      int executed,
      double advantage,
      int step,
      int axis,
      double difference) {
    double[] values = now.toArray();
    values[step * 2 + axis] += difference;
    return surrogate.part(Matrix.of(5, 2, values), recorded, executed, advantage, 0.3).loss();
  }

  @Test
  void aRatioThatIsNotFiniteIsRefused() {
    assertThatThrownBy(() -> of("plan", 0).part(Matrix.of(1, 1, 800), Matrix.of(1, 1, 0), 1, -1, 1))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(
            () -> of("plan", 0).part(Matrix.of(1, 1, Double.NaN), Matrix.of(1, 1, 0), 1, 1, 1))
        .isInstanceOf(ArithmeticException.class);
  }
}
