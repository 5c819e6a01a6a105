package org.policytrim.toolkit.environment;

import org.policytrim.api.action.ActionSpec;

/** Checks and clips actions as {@link org.policytrim.api.environment.Environment#step} requires. */
public final class ActionClipping {

  private ActionClipping() {}

  /**
   * Returns a copy of an action with every value within the range of its axis.
   *
   * @throws IllegalArgumentException if the length is wrong or a value is not finite
   */
  public static double[] clip(ActionSpec spec, double[] action) {
    if (action.length != spec.dimensions()) {
      throw new IllegalArgumentException(
          "an action has %d values, found %d".formatted(spec.dimensions(), action.length));
    }
    double[] clipped = new double[action.length];
    for (int axis = 0; axis < action.length; axis++) {
      if (!Double.isFinite(action[axis])) {
        throw new IllegalArgumentException(
            "the value of axis %s must be finite, found %s"
                .formatted(spec.axes().get(axis).name(), action[axis]));
      }
      clipped[axis] = spec.axes().get(axis).clip(action[axis]);
    }
    return clipped;
  }
}
