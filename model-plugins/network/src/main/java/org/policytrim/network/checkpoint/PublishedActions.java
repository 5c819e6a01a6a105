package org.policytrim.network.checkpoint;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.api.action.ActionAxis;
import org.policytrim.api.action.ActionFrame;
import org.policytrim.api.action.ActionSpec;
import org.policytrim.api.action.ActionUnit;
import org.policytrim.api.action.AxisMode;
import org.policytrim.api.action.AxisRole;
import org.policytrim.api.model.NormalisationStatistics.Range;

/**
 * A guess at the actions of a checkpoint that does not describe them: seven numbers are LIBERO's
 * (increments of hand position and rotation and the gripper, as shares of the controller's range,
 * 20 per second), four are Meta-World's, others are joint targets. A section {@code
 * policytrim.actions} in {@code config.json} replaces the guess.
 */
public final class PublishedActions {

  private static final double HERTZ = 20;

  private PublishedActions() {}

  /** Returns the actions with these statistics. */
  public static ActionSpec of(List<Range> statistics) {
    List<ActionAxis> axes = new ArrayList<>();
    int count = statistics.size();
    if (count == 7 || count == 4) {
      for (String name : List.of("x", "y", "z")) {
        axes.add(hand(name, AxisRole.TRANSLATION));
      }
      if (count == 7) {
        for (String name : List.of("roll", "pitch", "yaw")) {
          axes.add(hand(name, AxisRole.ROTATION));
        }
      }
      axes.add(
          new ActionAxis(
              "gripper",
              AxisRole.GRIPPER,
              ActionUnit.NORMALISED,
              ActionFrame.NONE,
              AxisMode.ABSOLUTE,
              -1,
              1));
    } else {
      for (int i = 0; i < count; i++) {
        axes.add(joint(i, statistics.get(i)));
      }
    }
    return new ActionSpec(axes, HERTZ);
  }

  private static ActionAxis hand(String name, AxisRole role) {
    return new ActionAxis(
        name, role, ActionUnit.NORMALISED, ActionFrame.ROBOT_BASE, AxisMode.DELTA, -1, 1);
  }

  private static ActionAxis joint(int number, Range seen) {
    double margin = Math.max(1e-3, seen.q99() - seen.q01());
    return new ActionAxis(
        "joint-" + number,
        AxisRole.JOINT,
        ActionUnit.RADIAN,
        ActionFrame.JOINT,
        AxisMode.ABSOLUTE,
        seen.q01() - margin,
        seen.q99() + margin);
  }
}
