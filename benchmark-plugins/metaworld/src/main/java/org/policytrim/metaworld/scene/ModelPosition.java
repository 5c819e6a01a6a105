package org.policytrim.metaworld.scene;

import java.util.Arrays;
import org.policytrim.mujoco.array.DoubleView;

/**
 * The editable position, in the model, of a body or of a marker (a site that only shows a
 * position). Scenes share a model, so each scene keeps its own values here.
 */
public final class ModelPosition {

  private final DoubleView positions;
  private final int first;
  private final boolean affectsPhysics;
  private final double[] original;
  private final double[] current;

  /**
   * Creates a position with the values of the file.
   *
   * @param positions the model's positions
   * @param fromFile the same numbers as loaded
   * @param row the row of the body or site
   * @param affectsPhysics whether the physics depends on it: true for bodies, false for sites
   */
  ModelPosition(DoubleView positions, double[] fromFile, int row, boolean affectsPhysics) {
    this.positions = positions;
    this.first = 3 * row;
    this.affectsPhysics = affectsPhysics;
    this.original = Arrays.copyOfRange(fromFile, first, first + 3);
    this.current = this.original.clone();
  }

  /** Sets the position, in metres, in the frame of the parent body. The scene must be active. */
  public void moveTo(double x, double y, double z) {
    current[0] = x;
    current[1] = y;
    current[2] = z;
    apply();
  }

  /** Returns one coordinate; 0 is x. */
  public double get(int axis) {
    return current[axis];
  }

  boolean affectsPhysics() {
    return affectsPhysics;
  }

  /** Writes the scene's values into the model. */
  void apply() {
    positions.setAll(first, current);
  }

  /** Writes the file's values into the model. */
  void restoreOriginal() {
    positions.setAll(first, original);
  }
}
