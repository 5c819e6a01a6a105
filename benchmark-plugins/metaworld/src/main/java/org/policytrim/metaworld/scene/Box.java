package org.policytrim.metaworld.scene;

/**
 * An axis-aligned box.
 *
 * @param low the lower bounds in x, y and z, in metres
 * @param high the upper bounds
 */
public record Box(double[] low, double[] high) {

  public Box {
    if (low.length != 3 || high.length != 3) {
      throw new IllegalArgumentException("a box has three lower and three upper bounds");
    }
    low = low.clone();
    high = high.clone();
  }

  /** Returns a coordinate clipped to the box. */
  public double clip(int axis, double value) {
    return Math.min(Math.max(value, low[axis]), high[axis]);
  }
}
