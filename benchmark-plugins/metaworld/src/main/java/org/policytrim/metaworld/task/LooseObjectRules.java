package org.policytrim.metaworld.task;

import org.policytrim.metaworld.scene.ModelPosition;
import org.policytrim.metaworld.scene.Orientation;
import org.policytrim.metaworld.scene.PositionView;
import org.policytrim.metaworld.scene.Scene;

/**
 * Rules of a task with one loose object and a visible goal marker. The first three numbers of the
 * random vector are the object's position, the last three the goal.
 */
abstract class LooseObjectRules extends ObjectRules {

  private final ModelPosition marker;

  LooseObjectRules(Scene scene, PositionView position, Orientation orientation) {
    super(scene, 0, position, orientation);
    this.marker = scene.movableSite("goal");
  }

  @Override
  public void editModel(double[] goal) {
    marker.moveTo(goal[3], goal[4], goal[5]);
  }

  /** Places object and target exactly as drawn. */
  @Override
  void placeObjects(double[] goal) {
    set(start, goal, 0);
    set(target, goal, 3);
    putObject(goal[0], goal[1], goal[2]);
  }

  /** Places object and target at the height at which the object rests on the table. */
  final void placeOnTable(double[] goal) {
    double height = height();
    set(start, goal[0], goal[1], height);
    set(target, goal[3], goal[4], height);
    marker.moveTo(goal[3], goal[4], height);
    putObject(goal[0], goal[1], height);
  }
}
