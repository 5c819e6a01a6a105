package org.policytrim.network.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FlowScheduleTest {

  private static final Offset<Double> EXACT = Offset.offset(1e-12);

  /** Worked out by hand from sig = a sqrt(t / (1 - t)) and so on, with 1 - t_1 at t = 1. */
  @Test
  void fourStepsAtHalfDownwards() {
    FlowSchedule schedule = new FlowSchedule(FlowDirection.NOISE_AT_ONE, 4, 0.5);
    requireSteps(schedule, new double[] {1, 0.75, 0.5, 0.25});
    assertThat(schedule.stride()).isEqualTo(-0.25);
    assertThat(schedule.lookBack(1)).isCloseTo(0.25, EXACT);
  }

  /** Worked out by hand from sig = a sqrt((1 - tau) / tau) and so on, with tau_1 at tau = 0. */
  @Test
  void fourStepsAtHalfUpwards() {
    FlowSchedule schedule = new FlowSchedule(FlowDirection.NOISE_AT_ZERO, 4, 0.5);
    requireSteps(schedule, new double[] {0, 0.25, 0.5, 0.75});
    assertThat(schedule.stride()).isEqualTo(0.25);
    assertThat(schedule.lookBack(1)).isCloseTo(-0.25, EXACT);
  }

  private static void requireSteps(FlowSchedule schedule, double[] times) {
    double[] levels = {1, 0.5 * Math.sqrt(3), 0.5, 0.5 / Math.sqrt(3)};
    double[] drifts = {0.125, 0.125, 0.0625, 1.0 / 24};
    for (int step = 0; step < 4; step++) {
      assertThat(schedule.time(step)).isCloseTo(times[step], EXACT);
      assertThat(schedule.level(step)).isCloseTo(levels[step], EXACT);
      assertThat(schedule.deviation(step)).isCloseTo(levels[step] / 2, EXACT);
      assertThat(schedule.drift(step)).isCloseTo(drifts[step], EXACT);
    }
  }

  @ParameterizedTest
  @EnumSource
  void oneStepIsFinite(FlowDirection direction) {
    FlowSchedule schedule = new FlowSchedule(direction, 1, 0.3);
    assertThat(schedule.level(0)).isCloseTo(0.3, EXACT);
    assertThat(schedule.drift(0)).isCloseTo(0.045, EXACT);
  }

  @Test
  void refusesWhatMakesNoSense() {
    FlowDirection any = FlowDirection.NOISE_AT_ONE;
    assertThatThrownBy(() -> new FlowSchedule(any, 0, 0.5)).hasMessageContaining("found 0");
    assertThatThrownBy(() -> new FlowSchedule(any, 4, 0)).hasMessageContaining("found 0");
    assertThatThrownBy(() -> new FlowSchedule(any, 4, Double.NaN)).hasMessageContaining("NaN");
  }
}
