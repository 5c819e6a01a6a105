package org.policytrim.oft.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.policytrim.api.action.ActionAxis;
import org.policytrim.api.action.ActionFrame;
import org.policytrim.api.action.ActionUnit;
import org.policytrim.api.action.AxisMode;
import org.policytrim.api.action.AxisRole;
import org.policytrim.api.model.NormalisationStatistics.Range;

class ActionScaleTest {

  private static final Offset<Double> EXACT = Offset.offset(1e-12);

  /** Edges at -1 + 2k/255; the token counts down from 255 by the edges reached. */
  @Test
  void aValueIsTheNumberOfEdgesItHasReached() {
    assertThat(ActionScale.Bins.token(-1)).isEqualTo(255);
    assertThat(ActionScale.Bins.token(-7)).isEqualTo(255);
    assertThat(ActionScale.Bins.token(-1 + 2.0 / 255)).isEqualTo(254);
    assertThat(ActionScale.Bins.token(Math.nextDown(-1 + 2.0 / 255))).isEqualTo(255);
    assertThat(ActionScale.Bins.token(0)).isEqualTo(128);
    assertThat(ActionScale.Bins.token(Math.nextDown(1))).isEqualTo(1);
    assertThat(ActionScale.Bins.token(1)).isEqualTo(0);
    assertThat(ActionScale.Bins.token(3)).isEqualTo(0);
  }

  @Test
  void aTokenIsTheMiddleOfItsBin() {
    assertThat(ActionScale.Bins.value(255)).isCloseTo(-1 + 1.0 / 255, EXACT);
    assertThat(ActionScale.Bins.value(128)).isCloseTo(0, EXACT);
    assertThat(ActionScale.Bins.value(1)).isCloseTo(1 - 1.0 / 255, EXACT);
    // Only 1 itself has the last edge; it means the last bin, too.
    assertThat(ActionScale.Bins.value(0)).isEqualTo(ActionScale.Bins.value(1));
    assertThat(ActionScale.Bins.value(-5)).isEqualTo(ActionScale.Bins.value(0));
    assertThat(ActionScale.Bins.value(300)).isEqualTo(ActionScale.Bins.value(255));
  }

  @Test
  void everyTokenButTheLastIsTheOneOfItsValue() {
    for (int token = 1; token <= 255; token++) {
      assertThat(ActionScale.Bins.token(ActionScale.Bins.value(token))).isEqualTo(token);
    }
  }

  private static ActionAxis axis(String name, AxisRole role, double low, double high) {
    return new ActionAxis(
        name, role, ActionUnit.NORMALISED, ActionFrame.NONE, AxisMode.DELTA, low, high);
  }

  @Test
  void quantilesScaleWhatIsNotMasked() {
    List<ActionAxis> axes =
        List.of(axis("x", AxisRole.TRANSLATION, -1, 1), axis("gripper", AxisRole.GRIPPER, -1, 1));
    List<Range> ranges = List.of(new Range(0, 1, -0.5, 1.5), new Range(0, 1, 0, 1));
    assertThat(ActionScale.scaledByDefault(axes)).containsExactly(true, false);
    ActionScale scale =
        ActionScale.of(axes, ranges, List.of(true, false), ActionScale.Gripper.OPEN_AT_ONE);

    // 0.5 (a + 1) (q99 - q01 + 1e-8) + q01
    assertThat(scale.toAction(0, 0.5)).isCloseTo(0.75 * (2 + 1e-8) - 0.5, EXACT);
    assertThat(scale.normalise(0, 1.5)).isCloseTo(1, Offset.offset(1e-7));
    // 1 is open: -1 in LIBERO's terms; nothing in between.
    assertThat(scale.toAction(1, 0.8)).isEqualTo(-1);
    assertThat(scale.toAction(1, 0.2)).isEqualTo(1);
    assertThat(scale.unnormalise(1, 0.8)).isEqualTo(0.8);
    assertThat(scale.normalise(1, -1)).isEqualTo(1);
    assertThat(scale.normalise(1, 1)).isEqualTo(0);
  }
}
