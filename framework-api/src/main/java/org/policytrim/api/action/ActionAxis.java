package org.policytrim.api.action;

import org.apiguardian.api.API;

/**
 * One component of an action.
 *
 * @param name unique within its spec, such as {@code x}, {@code yaw}, {@code gripper}; the same
 *     axis has the same name on both sides
 * @param role the part of the robot that it moves
 * @param unit the unit of the value
 * @param frame the frame in which the value is expressed
 * @param mode absolute target or increment
 * @param low the least value, below {@code high}
 * @param high the greatest value
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public record ActionAxis(
    String name,
    AxisRole role,
    ActionUnit unit,
    ActionFrame frame,
    AxisMode mode,
    double low,
    double high) {

  public ActionAxis {
    if (name.isBlank()) {
      throw new IllegalArgumentException("an axis needs a name");
    }
    if (!(low < high)) {
      throw new IllegalArgumentException(
          "axis %s: low must be below high, found %s and %s".formatted(name, low, high));
    }
  }

  /** Returns the value, moved to the nearest end of the range if it is outside. */
  public double clip(double value) {
    return Math.clamp(value, low, high);
  }
}
