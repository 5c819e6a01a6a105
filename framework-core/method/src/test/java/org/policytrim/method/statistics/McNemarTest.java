package org.policytrim.method.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests {@link McNemar} against published p-values. */
class McNemarTest {

  /** Values of Fagerland, Lydersen and Laake (2013, 2014), rows 1 and 2; others by hand. */
  @ParameterizedTest
  @CsvSource({
    "7, 1, 0.0703, 0.0391",
    "16, 6, 0.0525, 0.0347",
    "0, 0, 1.0, 1.0",
    "1, 0, 1.0, 0.5",
    "5, 0, 0.0625, 0.03125",
    "2, 2, 1.0, 1.0"
  })
  void agreesWithWorkedValues(int baseOnly, int trimmedOnly, double exact, double midP) {
    PairedCounts counts = new PairedCounts(10, baseOnly, trimmedOnly, 3);
    assertThat(McNemar.exact(counts)).isCloseTo(exact, within(5e-5));
    assertThat(McNemar.midP(counts)).isCloseTo(midP, within(5e-5));
  }

  @Property
  void isSymmetricAndMidPIsSmaller(
      @ForAll @IntRange(max = 200) int baseOnly, @ForAll @IntRange(max = 200) int trimmedOnly) {
    PairedCounts counts = new PairedCounts(1, baseOnly, trimmedOnly, 0);
    double exact = McNemar.exact(counts);
    double midP = McNemar.midP(counts);
    assertThat(exact).isBetween(0.0, 1.0);
    assertThat(midP).isBetween(0.0, exact);
    assertThat(McNemar.exact(counts.swapped())).isEqualTo(exact);
    assertThat(McNemar.midP(counts.swapped())).isEqualTo(midP);
  }
}
