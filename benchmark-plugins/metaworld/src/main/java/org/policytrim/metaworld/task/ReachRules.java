package org.policytrim.metaworld.task;

import static org.policytrim.metaworld.task.Shaping.distance;
import static org.policytrim.metaworld.task.Shaping.longTail;

import org.policytrim.metaworld.scene.Scene;

/**
 * Moving the fingertips to a point, past a puck that only serves as an obstacle, with or without a
 * wall.
 */
final class ReachRules extends LooseObjectRules {

  private static final double RADIUS = 0.05;

  ReachRules(Scene scene) {
    super(scene, scene.body("obj"), scene.geomOrientation("objGeom"));
  }

  @Override
  public void evaluate(StepState state, StepResult result) {
    double remaining = distance(state.tip, 0, target, 0);
    double margin = distance(scene.handStart(), 0, target, 0);
    result.set(10 * longTail(remaining, RADIUS, margin), remaining <= RADIUS);
  }
}
