package org.policytrim.metaworld.world;

/**
 * A region of space with sides along the axes.
 *
 * @param low the least x, y and z, in metres
 * @param high the greatest
 */
public record Box(double[] low, double[] high) {

  public Box {
    if (low.length != 3 || high.length != 3) {
      throw new IllegalArgumentException("a box has three lows and three highs");
    }
    low = low.clone();
    high = high.clone();
  }

  /** A coordinate brought into the box. */
  public double clip(int axis, double value) {
    return Math.min(Math.max(value, low[axis]), high[axis]);
  }
}
