package org.policytrim.libero;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GripperConventionTest {

  @ParameterizedTest
  @CsvSource({
    "ENVIRONMENT, 0.2, 0.2",
    "STEADY, 0.2, 0",
    "STEADY, -0.49, 0",
    "STEADY, 0.5, 1",
    "STEADY, -0.7, -1",
    "OPENVLA, 1, -1",
    "OPENVLA, 0.4, 1"
  })
  void convertsToTheSimulator(GripperConvention convention, double value, double simulator) {
    assertThat(convention.toEnvironment(value) + 0.0).isEqualTo(simulator);
  }

  @ParameterizedTest
  @EnumSource
  void convertsBackWithinItsRange(GripperConvention convention) {
    for (double simulator : new double[] {-1, 0, 1}) {
      double value = convention.ofEnvironment(simulator);
      assertThat(value).isBetween(convention.low(), convention.high());
      assertThat(convention.toEnvironment(value) + 0.0).isEqualTo(simulator);
    }
  }

  @Test
  void changesOnlyTheGripper() {
    assertThat(GripperConvention.OPENVLA.ofEnvironment(new double[] {0.3, -0.4, 1}))
        .containsExactly(0.3, -0.4, 0);
  }
}
