package org.policytrim.method.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests {@link TangoScore} against published and independently computed intervals. */
class TangoScoreTest {

  /**
   * Tango, Statistics in Medicine 17 (1998) 891-908: 44 pairs of lenses, 43 both, one discordant.
   */
  @Test
  void agreesWithTangosExample() {
    Interval interval = TangoScore.interval(new PairedCounts(43, 1, 0, 0), 0.90);
    assertThat(interval.low()).isCloseTo(-0.096, within(5e-4));
    assertThat(interval.high()).isCloseTo(0.037, within(5e-4));
  }

  /** Fagerland, Lydersen, Laake, Statistics in Medicine 33 (2014) 2850-2875: airway reactivity. */
  @Test
  void agreesWithThePublishedAirwayExample() {
    Interval interval = TangoScore.interval(new PairedCounts(1, 7, 1, 12));
    assertThat(interval.low()).isCloseTo(-0.517, within(5e-4));
    assertThat(interval.high()).isCloseTo(-0.026, within(5e-4));
  }

  /** Values from an independent root finder on the same statistic. */
  @ParameterizedTest
  @CsvSource({
    "139, 16, 6, 0, -0.12402343246406897, -0.005433395731677091",
    "100, 20, 40, 0, 0.03086453313308736, 0.21806424416682568",
    "40, 5, 5, 0, -0.13543228473428076, 0.1354322847342808",
    "43, 0, 1, 0, -0.05939323111662853, 0.11807709698213213",
    "0, 0, 10, 0, 0.4449344002742216, 1"
  })
  void agreesWithAnIndependentSolution(
      int both, int baseOnly, int trimmedOnly, int neither, double low, double high) {
    Interval interval = TangoScore.interval(new PairedCounts(both, baseOnly, trimmedOnly, neither));
    assertThat(interval.low()).isCloseTo(low, within(1e-9));
    assertThat(interval.high()).isCloseTo(high, within(1e-9));
  }

  /** Without discordant pairs the solution is z^2 / (n + z^2). */
  @ParameterizedTest
  @CsvSource({"1", "10", "44", "100", "500", "100000"})
  void hasAClosedFormWithoutDiscordantPairs(int pairs) {
    double z = Confidence.deviate(0.95);
    double end = z * z / (pairs + z * z);
    Interval interval = TangoScore.interval(new PairedCounts(pairs, 0, 0, 0));
    assertThat(interval.low()).isCloseTo(-end, within(1e-9));
    assertThat(interval.high()).isCloseTo(end, within(1e-9));
  }

  /** At a difference of 0 the statistic is McNemar's. */
  @Test
  void isMcNemarsStatisticAtZero() {
    assertThat(TangoScore.statistic(new PairedCounts(50, 9, 25, 16), 0))
        .isCloseTo((25 - 9) / Math.sqrt(25 + 9), within(1e-12));
  }

  @Property
  void containsTheEstimateAndIsSymmetricUnderSwapping(
      @ForAll @IntRange(max = 400) int both,
      @ForAll @IntRange(max = 60) int baseOnly,
      @ForAll @IntRange(max = 60) int trimmedOnly,
      @ForAll @IntRange(min = 1, max = 60) int neither) {
    PairedCounts counts = new PairedCounts(both, baseOnly, trimmedOnly, neither);
    Interval interval = TangoScore.interval(counts);
    assertThat(interval.contains(counts.difference())).isTrue();
    assertThat(interval.low()).isGreaterThanOrEqualTo(-1);
    assertThat(interval.high()).isLessThanOrEqualTo(1);
    assertThat(TangoScore.interval(counts.swapped()))
        .isEqualTo(new Interval(-interval.high(), -interval.low()));
  }

  @Property
  void endsHaveTheCriticalStatistic(
      @ForAll @IntRange(max = 300) int both,
      @ForAll @IntRange(max = 40) int baseOnly,
      @ForAll @IntRange(max = 40) int trimmedOnly) {
    PairedCounts counts = new PairedCounts(both + 1, baseOnly, trimmedOnly, 0);
    Interval interval = TangoScore.interval(counts);
    double z = Confidence.deviate(0.95);
    assertThat(TangoScore.statistic(counts, interval.low())).isCloseTo(z, within(1e-6));
    assertThat(TangoScore.statistic(counts, interval.high())).isCloseTo(-z, within(1e-6));
  }

  @Property
  void kindsOfConcordantPairsDoNotMatter(
      @ForAll @IntRange(max = 50) int both, @ForAll @IntRange(min = 1, max = 50) int neither) {
    assertThat(TangoScore.interval(new PairedCounts(both, 3, 5, neither)))
        .isEqualTo(TangoScore.interval(new PairedCounts(both + neither, 3, 5, 0)));
  }

  @Test
  void reachesTheBoundsIfEveryPairIsDiscordantInOneDirection() {
    assertThat(TangoScore.interval(new PairedCounts(0, 0, 10, 0)).high()).isEqualTo(1);
    assertThat(TangoScore.interval(new PairedCounts(0, 10, 0, 0)).low()).isEqualTo(-1);
  }
}
