package org.policytrim.metaworld.task;

import org.policytrim.metaworld.scene.Orientation;
import org.policytrim.metaworld.scene.PositionView;
import org.policytrim.metaworld.scene.Scene;

/** Rules of a task whose observation contains the pose of one object. */
abstract class ObjectRules extends Rules {

  private final PositionView position;
  private final Orientation orientation;

  /**
   * Creates the rules.
   *
   * @param extra the number of further values to keep from a reset
   * @param position the observed position
   * @param orientation the observed orientation
   */
  ObjectRules(Scene scene, int extra, PositionView position, Orientation orientation) {
    super(scene, extra);
    this.position = position;
    this.orientation = orientation;
  }

  @Override
  public final void readObjects(double[] into, int at) {
    position.read(into, at);
    orientation.read(into, at + 3);
  }

  /** Writes the object's position without its orientation. */
  final void readPosition(double[] point) {
    position.read(point, 0);
  }

  /** Returns the object's current height, in metres. */
  final double height() {
    return position.z();
  }
}
