package org.policytrim.toolkit.environment;

import org.policytrim.api.action.ActionAxis;
import org.policytrim.api.action.ActionFrame;
import org.policytrim.api.action.ActionUnit;
import org.policytrim.api.action.AxisMode;
import org.policytrim.api.action.AxisRole;

/** The common kinds of normalised axes. */
public final class ActionAxes {

  private ActionAxes() {}

  /** Returns an increment of the hand's position in the world's frame, from -1 to 1. */
  public static ActionAxis handTranslation(String name) {
    return increment(name, AxisRole.TRANSLATION, ActionFrame.WORLD);
  }

  /** Returns an increment, from -1 to 1. */
  public static ActionAxis increment(String name, AxisRole role, ActionFrame frame) {
    return new ActionAxis(name, role, ActionUnit.NORMALISED, frame, AxisMode.DELTA, -1, 1);
  }

  /**
   * Returns the absolute position of a gripper.
   *
   * @param low the value at one end
   * @param high the value at the other end, above {@code low}
   */
  public static ActionAxis gripper(double low, double high) {
    return new ActionAxis(
        "gripper",
        AxisRole.GRIPPER,
        ActionUnit.NORMALISED,
        ActionFrame.NONE,
        AxisMode.ABSOLUTE,
        low,
        high);
  }
}
