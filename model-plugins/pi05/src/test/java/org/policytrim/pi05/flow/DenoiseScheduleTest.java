package org.policytrim.pi05.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DenoiseScheduleTest {

  private static final Offset<Double> EXACT = Offset.offset(1e-12);

  /** Worked out by hand from sig = a sqrt(t / (1 - t)) and so on, with 1 - t_1 at t = 1. */
  @Test
  void fourStepsAtHalf() {
    DenoiseSchedule schedule = new DenoiseSchedule(4, 0.5);
    double[] times = {1, 0.75, 0.5, 0.25};
    double[] levels = {1, 0.5 * Math.sqrt(3), 0.5, 0.5 / Math.sqrt(3)};
    double[] drifts = {0.125, 0.125, 0.0625, 1.0 / 24};
    for (int step = 0; step < 4; step++) {
      assertThat(schedule.time(step)).isCloseTo(times[step], EXACT);
      assertThat(schedule.level(step)).isCloseTo(levels[step], EXACT);
      assertThat(schedule.deviation(step)).isCloseTo(levels[step] / 2, EXACT);
      assertThat(schedule.drift(step)).isCloseTo(drifts[step], EXACT);
    }
  }

  @Test
  void oneStepIsFinite() {
    DenoiseSchedule schedule = new DenoiseSchedule(1, 0.3);
    assertThat(schedule.level(0)).isCloseTo(0.3, EXACT);
    assertThat(schedule.drift(0)).isCloseTo(0.045, EXACT);
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThatThrownBy(() -> new DenoiseSchedule(0, 0.5)).hasMessageContaining("found 0");
    assertThatThrownBy(() -> new DenoiseSchedule(4, 0)).hasMessageContaining("found 0");
    assertThatThrownBy(() -> new DenoiseSchedule(4, Double.NaN)).hasMessageContaining("NaN");
  }
}
