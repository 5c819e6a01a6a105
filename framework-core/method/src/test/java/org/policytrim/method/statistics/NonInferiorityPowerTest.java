package org.policytrim.method.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policytrim.method.evaluate.PairedComparison;
import org.policytrim.toolkit.random.RandomStream;

/** Tests {@link NonInferiorityPower} against simulated values. */
class NonInferiorityPowerTest {

  /**
   * The table of docs/method.md, section 7.7, margin 0.05, which was simulated: at a rate of 0.98
   * with independent outcomes, below that with correlated pairs.
   */
  @ParameterizedTest
  @CsvSource({
    "90, 0.98, 0, 0.40",
    "150, 0.98, 0, 0.73",
    "300, 0.98, 0, 0.97",
    "150, 0.90, 0.333, 0.42",
    "300, 0.90, 0.333, 0.70",
    "500, 0.90, 0.333, 0.87",
    "500, 0.80, 0.333, 0.68"
  })
  void reproducesTheTableOfTheMethod(int pairs, double rate, double correlation, double power) {
    assertThat(NonInferiorityPower.of(pairs, rate, 0.05, correlation))
        .isCloseTo(power, within(correlation == 0 ? 0.01 : 0.05));
  }

  @Test
  void agreesWithSimulation() {
    double rate = 0.9;
    double margin = 0.1;
    int pairs = 80;
    int runs = 4000;
    RandomGenerator random = RandomStream.of(11);
    int nonInferior = 0;
    for (int run = 0; run < runs; run++) {
      int[] counts = new int[4];
      for (int pair = 0; pair < pairs; pair++) {
        counts[(random.nextDouble() < rate ? 0 : 2) + (random.nextDouble() < rate ? 0 : 1)]++;
      }
      PairedCounts paired = new PairedCounts(counts[0], counts[1], counts[2], counts[3]);
      if (PairedComparison.of(paired, margin).verdict() == Verdict.NON_INFERIOR) {
        nonInferior++;
      }
    }
    assertThat(NonInferiorityPower.of(pairs, rate, margin, 0))
        .isCloseTo((double) nonInferior / runs, within(0.03));
  }

  @Test
  void growsWithPairsAndMargin() {
    double power = NonInferiorityPower.of(200, 0.9, 0.05, 0);
    assertThat(NonInferiorityPower.of(400, 0.9, 0.05, 0)).isGreaterThan(power);
    assertThat(NonInferiorityPower.of(200, 0.9, 0.10, 0)).isGreaterThan(power);
    assertThat(NonInferiorityPower.of(200, 0.9, 0.0, 0)).isZero();
  }

  @Test
  void isZeroOrOneForPoliciesThatNeverFail() {
    assertThat(NonInferiorityPower.of(100, 1, 0.05, 0)).isCloseTo(1, within(1e-12));
    assertThat(NonInferiorityPower.of(10, 1, 0.05, 0)).isZero();
  }

  @Test
  void refusesArgumentsOutOfRange() {
    assertThatIllegalArgumentException().isThrownBy(() -> NonInferiorityPower.of(0, 0.9, 0.05, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> NonInferiorityPower.of(10, 1.1, 0.05, 0));
  }
}
