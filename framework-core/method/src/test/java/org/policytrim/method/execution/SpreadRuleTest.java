package org.policytrim.method.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policytrim.api.action.ActionAxis;
import org.policytrim.api.action.ActionChunk;
import org.policytrim.api.action.ActionFrame;
import org.policytrim.api.action.ActionSpec;
import org.policytrim.api.action.ActionUnit;
import org.policytrim.api.action.AxisMode;
import org.policytrim.api.action.AxisRole;
import org.policytrim.api.tensor.Matrix;

/** Tests {@link SpreadRule}. */
class SpreadRuleTest {

  private static final ActionSpec SPEC =
      new ActionSpec(
          List.of(
              new ActionAxis(
                  "x",
                  AxisRole.values()[0],
                  ActionUnit.values()[0],
                  ActionFrame.values()[0],
                  AxisMode.values()[0],
                  -2,
                  2)),
          10);

  private static ActionChunk chunk(double... values) {
    return new ActionChunk(Matrix.of(values.length, 1, values));
  }

  /**
   * Two draws differ by 0.4 in the third slot: the deviation is 0.2, or 0.1 of the half range 2.
   */
  private static final List<ActionChunk> DRAWS =
      List.of(chunk(9, 0, 1, 1, 0.4, 0.4, 0), chunk(-9, 0, 1, 1, 0, 0, 0));

  @Test
  void stopsBeforeTheFirstSlotThatReachesTheThreshold() {
    assertThat(new SpreadRule(2, 0.0999, 2).executed(DRAWS, SPEC)).isEqualTo(4);
    assertThat(new SpreadRule(2, 0.1001, 2).executed(DRAWS, SPEC)).isEqualTo(7);
  }

  @Test
  void alwaysExecutesTheFirstSlot() {
    assertThat(new SpreadRule(2, 1e-9, 1).executed(DRAWS, SPEC)).isEqualTo(4);
    assertThat(new SpreadRule(2, 1e-9, 1).executed(List.of(chunk(9, 1, 0), chunk(-9, 0, 0)), SPEC))
        .isEqualTo(1);
  }

  @Test
  void measuresActionsWithinTheirRange() {
    List<ActionChunk> outside = List.of(chunk(0, 50), chunk(0, 3));
    assertThat(new SpreadRule(2, 1e-9, 1).executed(outside, SPEC)).isEqualTo(2);
  }

  @Test
  void refusesOneSampleAndThresholdsThatStopEverywhere() {
    assertThatIllegalArgumentException().isThrownBy(() -> new SpreadRule(1, 0.1, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> new SpreadRule(4, 0, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> new SpreadRule(4, Double.NaN, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> new SpreadRule(4, 0.1, 0));
  }
}
