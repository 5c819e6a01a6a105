package org.policytrim.method.rollout;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.StateSplit;
import org.policytrim.api.tensor.Matrix;

/** Tests that worlds with static state or an unseeded reset are stopped. */
class ResetConsistencyTest {

  private final ResetConsistency resets = new ResetConsistency();

  private static InitialState state(int index) {
    return new InitialState("line", StateSplit.EVALUATION, index);
  }

  @Test
  void equalBeginningsAreAccepted() {
    assertThatCode(
            () -> {
              for (int i = 0; i < 20_000; i++) {
                resets.reset(state(i), Matrix.of(1, 2, i, -0.0));
                resets.reset(state(i), Matrix.of(1, 2, i, -0.0));
                resets.observed(state(i), "state", Observation.ofState("go", i));
              }
            })
        .doesNotThrowAnyException();
  }

  @Test
  void theFirstDifferenceIsNamed() {
    resets.reset(state(7), Matrix.of(1, 3, 1, 2, 3));
    assertThatExceptionOfType(PluginException.class)
        .isThrownBy(() -> resets.reset(state(7), Matrix.of(1, 3, 1, Math.nextUp(2.0), 4)))
        .withMessageContaining("line/evaluation/7")
        .withMessageContaining("proprioception, number 1 is 2.0000000000000004, before 2.0");
    resets.observed(state(7), "state", Observation.ofState("go", 1));
    assertThatExceptionOfType(PluginException.class)
        .isThrownBy(() -> resets.observed(state(7), "state", Observation.ofState("go", 1, 2)))
        .withMessageContaining("2 numbers, before 1");
    assertThatCode(() -> resets.observed(state(7), "other", Observation.ofState("go", 1, 2)))
        .doesNotThrowAnyException();
  }
}
