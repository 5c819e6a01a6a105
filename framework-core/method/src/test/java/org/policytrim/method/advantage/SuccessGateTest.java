package org.policytrim.method.advantage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.policytrim.method.fixture.Episodes.failure;
import static org.policytrim.method.fixture.Episodes.group;
import static org.policytrim.method.fixture.Episodes.success;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policytrim.api.episode.EpisodeGroup;
import org.policytrim.method.advantage.AdvantageSettings.Baseline;
import org.policytrim.method.advantage.SuccessGate.TaskProgress;

/** Tests {@link SuccessGate} and the advantages at its weights. */
class SuccessGateTest {

  private static final AdvantageSettings GATED =
      new AdvantageSettings(0, 1, Baseline.GROUP, 0, 0.05, 0.3);
  private static final EpisodeGroup ALL = group(success(9, 5), success(5, 5));
  private static final EpisodeGroup HALF = group(success(9, 5), failure(9, 5));

  private static SuccessGate gate(double base) {
    return SuccessGate.of(GATED, List.of(new TaskProgress("task", base, base)));
  }

  @Test
  void followsTheSuccessRateAndItsHighestValue() {
    SuccessGate gate = gate(0.9).after(List.of(ALL, HALF));
    // 0.9 + 0.3 (0.75 - 0.9) = 0.855, 0.045 below the base's 0.9.
    assertThat(gate.progress()).hasSize(1);
    assertThat(gate.progress().getFirst().success()).isCloseTo(0.855, within(1e-12));
    assertThat(gate.progress().getFirst().best()).isEqualTo(0.9);
    assertThat(gate.weight("task")).isCloseTo(0.1, within(1e-9));

    SuccessGate lower = gate.after(List.of(HALF));
    assertThat(lower.weight("task")).isZero();

    SuccessGate higher = gate(0.9).after(List.of(ALL));
    assertThat(higher.progress().getFirst().best()).isCloseTo(0.93, within(1e-12));
    assertThat(higher.weight("task")).isEqualTo(1);
  }

  @Test
  void continuesFromItsProgress() {
    SuccessGate gate = gate(0.9).after(List.of(HALF));
    assertThat(SuccessGate.of(GATED, gate.progress()).after(List.of(ALL)).progress())
        .isEqualTo(gate.after(List.of(ALL)).progress());
  }

  @Test
  void isOffByDefault() {
    AdvantageSettings off = new AdvantageSettings(0, 1, Baseline.GROUP, 0, 0, 0.3);
    SuccessGate gate =
        SuccessGate.of(off, List.of(new TaskProgress("task", 1, 1))).after(List.of(HALF));
    assertThat(gate.weight("task")).isEqualTo(1);
    assertThat(gate.progress()).isEmpty();
  }
}
