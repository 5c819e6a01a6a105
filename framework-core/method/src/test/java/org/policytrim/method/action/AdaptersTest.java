package org.policytrim.method.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policytrim.api.action.ActionAxis;
import org.policytrim.api.action.ActionFrame;
import org.policytrim.api.action.ActionSpec;
import org.policytrim.api.action.ActionUnit;
import org.policytrim.api.action.AxisMode;
import org.policytrim.api.action.AxisRole;
import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.environment.StateField;
import org.policytrim.api.plugin.PluginException;

/** Tests the adapters between a policy and a benchmark. */
class AdaptersTest {

  private static final ActionAxis X = axis("x", AxisRole.TRANSLATION, ActionUnit.METRE, 1);
  private static final ActionAxis YAW = axis("yaw", AxisRole.ROTATION, ActionUnit.RADIAN, 1);
  private static final ActionAxis GRIP = axis("grip", AxisRole.GRIPPER, ActionUnit.NORMALISED, 1);

  private static ActionAxis axis(String name, AxisRole role, ActionUnit unit, double range) {
    return new ActionAxis(name, role, unit, ActionFrame.WORLD, AxisMode.DELTA, -range, range);
  }

  private static ActionSpec spec(ActionAxis... axes) {
    return new ActionSpec(List.of(axes), 20);
  }

  @Test
  void axesArePermutedByNameAndClippedToTheirRange() {
    ActionAxis narrow = axis("yaw", AxisRole.ROTATION, ActionUnit.RADIAN, 0.5);
    ActionAdapter adapter =
        ActionAdapter.between("policy", spec(X, YAW, GRIP), "world", spec(GRIP, X, narrow));
    ActionAdapter.Adapted adapted = adapter.adapt(new double[] {-3, 0.75, 0.25});
    assertThat(adapted.values()).containsExactly(0.25, -1, 0.5);
    assertThat(adapted.clipped()).isEqualTo(2);
    assertThat(adapter.adapt(new double[] {1, 0.5, -1}).clipped()).isZero();
  }

  @Test
  void everyAxisThatDoesNotFitIsNamed() {
    ActionAxis inMetres = axis("grip", AxisRole.GRIPPER, ActionUnit.METRE, 1);
    ActionAxis absolute =
        new ActionAxis(
            "x",
            AxisRole.TRANSLATION,
            ActionUnit.METRE,
            ActionFrame.END_EFFECTOR,
            AxisMode.ABSOLUTE,
            -1,
            1);
    assertThatThrownBy(
            () ->
                ActionAdapter.between(
                    "pi",
                    spec(X, GRIP),
                    "world",
                    new ActionSpec(List.of(absolute, inMetres, YAW), 10)))
        .isInstanceOf(PluginException.class)
        .hasMessageContaining("pi:")
        .hasMessageContaining("benchmark world")
        .hasMessageContaining("the policy acts at 20.0 Hz, the benchmark at 10.0 Hz")
        .hasMessageContaining("axis 'x' has frame world in the policy and end effector")
        .hasMessageContaining("axis 'x' has mode delta in the policy and absolute")
        .hasMessageContaining("axis 'grip' has unit normalised in the policy and metre")
        .hasMessageContaining("axis 'yaw' is missing from the policy");
    assertThat(ActionAdapter.mismatches(spec(X, YAW), spec(X)))
        .containsExactly("axis 'yaw' is unknown to the benchmark");
  }

  @Test
  void anActionOfAnotherLengthIsRefused() {
    ActionAdapter adapter = ActionAdapter.between("policy", spec(X, YAW), "world", spec(X, YAW));
    assertThatThrownBy(() -> adapter.adapt(new double[] {1}))
        .hasMessageContaining("2 numbers, found 1");
  }

  private static final StateField HAND = new StateField("hand", 3, "m", "world");
  private static final CameraSpec CORNER = new CameraSpec("corner", 64, 64, true);
  private static final CameraSpec WRIST = new CameraSpec("wrist", 64, 64, false);

  @Test
  void observationsAreRequestedAsThePolicyNeedsThem() {
    ObservationSpec wanted = new ObservationSpec("wanted", List.of(WRIST, CORNER), List.of(HAND));
    ObservationSpec offered =
        new ObservationSpec(
            "offered",
            List.of(new CameraSpec("corner", 224, 224, true)),
            List.of(new StateField("joints", 7, "rad", "none"), HAND));
    ObservationSpec request = ObservationAdapter.request("policy", wanted, "world", offered);
    assertThat(request.cameras()).containsExactly(CORNER);
    assertThat(request.state()).containsExactly(HAND);
  }

  @Test
  void everythingThatIsMissingIsNamed() {
    ObservationSpec wanted =
        new ObservationSpec(
            "wanted", List.of(CORNER), List.of(HAND, new StateField("joints", 7, "rad", "none")));
    ObservationSpec offered =
        new ObservationSpec(
            "state-3", List.of(WRIST), List.of(new StateField("hand", 3, "mm", "world")));
    assertThatThrownBy(() -> ObservationAdapter.request("pi", wanted, "world", offered))
        .isInstanceOf(PluginException.class)
        .hasMessageContaining("don't fit observation 'state-3' of benchmark world")
        .hasMessageContaining("camera 'corner' is not among [wrist]")
        .hasMessageContaining(
            "state field 'hand' is 3 numbers in m, frame world for the policy and 3 numbers in mm")
        .hasMessageContaining("state field 'joints' is missing from the benchmark");
  }

  @Test
  void aPolicyWithoutAnyObservationIsRefused() {
    assertThat(
            ObservationAdapter.mismatches(
                new ObservationSpec("wanted", List.of(WRIST), List.of()),
                new ObservationSpec("offered", List.of(CORNER), List.of(HAND))))
        .containsExactly("none of its optional cameras is among [corner]");
  }
}
