package org.policytrim.metaworld.scene;

import org.policytrim.mujoco.array.DoubleView;

/**
 * The position of a body, site or geom in the world frame, in metres, as last computed by the
 * engine. The z axis points up, the table extends along y.
 */
public final class PositionView {

  private final DoubleView positions;
  private final int first;

  PositionView(DoubleView positions, int row) {
    this.positions = positions;
    this.first = 3 * row;
  }

  /** Returns the coordinate to the right, as seen from the robot's base. */
  public double x() {
    return positions.get(first);
  }

  /** Returns the coordinate away from the robot's base. */
  public double y() {
    return positions.get(first + 1);
  }

  /** Returns the height above the table top. */
  public double z() {
    return positions.get(first + 2);
  }

  /** Returns one coordinate; 0 is x. */
  public double get(int axis) {
    return positions.get(first + axis);
  }

  /** Writes the three coordinates into an array. */
  public void read(double[] into, int at) {
    positions.read(first, into, at, 3);
  }
}
