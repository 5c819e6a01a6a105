package org.policytrim.smoke.published;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.policytrim.api.action.ActionAxis;
import org.policytrim.api.action.ActionFrame;
import org.policytrim.api.action.ActionSpec;
import org.policytrim.api.action.ActionUnit;
import org.policytrim.api.action.AxisMode;
import org.policytrim.api.action.AxisRole;
import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.environment.StateField;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.plugin.ModelContext;

/** The robot that small checkpoints are made for: seven axes, eight state numbers. */
final class SmallRobot {

  static final int AXES = 7;
  static final int STATE = 8;

  private static final List<String> INSTRUCTIONS =
      List.of(
          "pick up the black bowl between the plate and the ramekin and place it on the plate",
          "pick up the black bowl next to the ramekin and place it on the plate");

  private SmallRobot() {}

  private static ActionAxis axis(int index) {
    return new ActionAxis(
        "axis-" + index,
        AxisRole.TRANSLATION,
        ActionUnit.NORMALISED,
        ActionFrame.WORLD,
        AxisMode.DELTA,
        -1,
        1);
  }

  /**
   * Returns the context of a network.
   *
   * @param side of the cameras' images in pixels
   * @param state true if the network reads a state
   */
  static ModelContext context(int chunk, int side, boolean state, String... cameras) {
    List<StateField> fields =
        state ? List.of(new StateField("state", STATE, "1", "none")) : List.of();
    return new ModelContext(
        new ActionSpec(IntStream.range(0, AXES).mapToObj(SmallRobot::axis).toList(), 20),
        new ObservationSpec(
            "small",
            Arrays.stream(cameras).map(name -> new CameraSpec(name, side, side, true)).toList(),
            fields),
        INSTRUCTIONS,
        chunk,
        chunk,
        chunk,
        Device.CPU,
        3);
  }
}
