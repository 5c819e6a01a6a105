package org.policytrim.api.action;

/**
 * One number of an action.
 *
 * @param name unique within its spec, such as {@code x}, {@code yaw}, {@code gripper}; the same
 *     axis has the same name on both sides
 * @param role what it moves
 * @param unit the unit of its value
 * @param frame the frame it is expressed in
 * @param mode target or increment
 * @param low the least value the other side accepts
 * @param high the greatest; above {@code low}
 */
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
      throw new IllegalArgumentException("an axis has a name");
    }
    if (!(low < high)) {
      throw new IllegalArgumentException(
          "axis %s: low %s is not below high %s".formatted(name, low, high));
    }
  }

  /**
   * Creates the most common kind of axis: a normalised increment of the hand's position in the
   * world's frame, from -1 to 1.
   */
  public static ActionAxis handTranslation(String name) {
    return new ActionAxis(
        name,
        AxisRole.TRANSLATION,
        ActionUnit.NORMALISED,
        ActionFrame.WORLD,
        AxisMode.DELTA,
        -1,
        1);
  }

  /** Returns the value, moved to the nearest end of the range if it is outside. */
  public double clip(double value) {
    return Math.clamp(value, low, high);
  }
}
