package org.policytrim.method.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests {@link WilsonInterval} against published intervals. */
class WilsonIntervalTest {

  /** Newcombe, Statistics in Medicine 17 (1998) 857-872, table I, method 3. */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0.0000, 0.1611",
    "1, 29, 0.0061, 0.1718"
  })
  void agreesWithPublishedValues(int successes, int trials, double low, double high) {
    Interval interval = WilsonInterval.of(successes, trials);
    assertThat(interval.low()).isCloseTo(low, within(5e-5));
    assertThat(interval.high()).isCloseTo(high, within(5e-5));
  }

  @Property
  void containsTheRateAndIsSymmetric(
      @ForAll @IntRange(min = 1, max = 2000) int trials, @ForAll @IntRange(max = 2000) int drawn) {
    int successes = drawn % (trials + 1);
    Interval interval = WilsonInterval.of(successes, trials);
    assertThat(interval.contains((double) successes / trials)).isTrue();
    assertThat(interval.low()).isBetween(0.0, 1.0);
    assertThat(interval.high()).isBetween(0.0, 1.0);
    Interval mirrored = WilsonInterval.of(trials - successes, trials);
    assertThat(1 - mirrored.high()).isCloseTo(interval.low(), within(1e-12));
    assertThat(1 - mirrored.low()).isCloseTo(interval.high(), within(1e-12));
  }

  @Property
  void narrowsWithTrials(@ForAll @IntRange(min = 1, max = 500) int trials) {
    Interval few = WilsonInterval.of(trials / 2, trials);
    Interval many = WilsonInterval.of(trials / 2 * 4, trials * 4);
    assertThat(many.high() - many.low()).isLessThan(few.high() - few.low());
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "-1, 5", "6, 5"})
  void refusesCountsThatAreNoProportion(int successes, int trials) {
    assertThatIllegalArgumentException().isThrownBy(() -> WilsonInterval.of(successes, trials));
  }
}
