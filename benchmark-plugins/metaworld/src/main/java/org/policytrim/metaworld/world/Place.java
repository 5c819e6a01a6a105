package org.policytrim.metaworld.world;

import org.policytrim.mujoco.array.DoubleView;

/** The position of a body, site or geom in the world, as it was last computed; in metres. */
public final class Place {

  private final DoubleView positions;
  private final int first;

  Place(DoubleView positions, int row) {
    this.positions = positions;
    this.first = 3 * row;
  }

  /** To the right, seen from the robot's base. */
  public double x() {
    return positions.get(first);
  }

  /** Away from the base. */
  public double y() {
    return positions.get(first + 1);
  }

  /** Above the table. */
  public double z() {
    return positions.get(first + 2);
  }

  /** One coordinate: 0 is x. */
  public double get(int axis) {
    return positions.get(first + axis);
  }

  /** Writes the three coordinates into an array. */
  public void read(double[] into, int at) {
    positions.read(first, into, at, 3);
  }
}
