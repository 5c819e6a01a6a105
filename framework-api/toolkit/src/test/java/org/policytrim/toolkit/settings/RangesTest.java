package org.policytrim.toolkit.settings;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policytrim.api.plugin.Setting;

class RangesTest {

  record Settings(
      @Setting("no bounds") double free,
      @Setting(value = "both bounds", min = 0, minExclusive = true, max = 0.25) double padRadius,
      @Setting(value = "a list", min = 1) List<Integer> horizons,
      @Setting(value = "a fraction", min = 0, max = 1, maxExclusive = true) double beta,
      @Setting("no number") String name) {

    Settings {
      Ranges.check(Settings.class, free, padRadius, horizons, beta, name);
    }
  }

  private static Settings settings(double free, double radius, int horizon, double beta) {
    return new Settings(free, radius, List.of(5, horizon), beta, "any");
  }

  @Test
  void acceptsValuesWithinTheirRanges() {
    assertThatCode(() -> settings(-1e300, 0.25, 1, 0)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NaN | 0.1 | 1 | 0 | free must be a finite number, found NaN
          -Infinity | 0.1 | 1 | 0 | free must be a finite number, found -Infinity
          0 | 0 | 1 | 0 | pad-radius must be above 0 and at most 0.25, found 0.0
          0 | 0.3 | 1 | 0 | pad-radius must be above 0 and at most 0.25, found 0.3
          0 | 0.1 | 0 | 0 | horizons must be at least 1, found 0
          0 | 0.1 | 1 | 1 | beta must be at least 0 and below 1, found 1.0
          """)
  void namesTheKeyTheRangeAndTheValue(
      double free, double radius, int horizon, double beta, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings(free, radius, horizon, beta))
        .withMessage(message);
  }

  @Test
  void refusesTheWrongNumberOfComponents() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ranges.check(Settings.class, 1.0))
        .withMessageContaining("5 components, 1 were given");
  }
}
