package org.policytrim.metaworld.world;

import java.util.Arrays;
import org.policytrim.mujoco.array.DoubleView;

/**
 * A body that stands in another place in each episode, or a marker (a site) that only shows a
 * place: three numbers of the model that a scene edits. Other scenes share the model, so the
 * numbers are kept here too.
 */
public final class Fixture {

  private final DoubleView positions;
  private final int first;
  private final boolean solid;
  private final double[] original;
  private final double[] now;

  /**
   * A fixture where the file has it.
   *
   * @param positions the model's
   * @param fromFile the same numbers as they were loaded
   * @param row of the body or site
   * @param solid whether the physics depends on it: true for bodies, false for sites
   */
  Fixture(DoubleView positions, double[] fromFile, int row, boolean solid) {
    this.positions = positions;
    this.first = 3 * row;
    this.solid = solid;
    this.original = Arrays.copyOfRange(fromFile, first, first + 3);
    this.now = this.original.clone();
  }

  /** Moves it, in metres, in the frame of what it stands on. Its scene must be the one at work. */
  public void moveTo(double x, double y, double z) {
    now[0] = x;
    now[1] = y;
    now[2] = z;
    apply();
  }

  /** One coordinate of where it stands: 0 is x. */
  public double get(int axis) {
    return now[axis];
  }

  boolean solid() {
    return solid;
  }

  /** Puts the scene's own numbers into the model. */
  void apply() {
    positions.setAll(first, now);
  }

  /** Puts the file's numbers into the model. */
  void withdraw() {
    positions.setAll(first, original);
  }
}
