package org.policytrim.metaworld.task;

import static org.policytrim.metaworld.task.Shaping.both;
import static org.policytrim.metaworld.task.Shaping.distance;
import static org.policytrim.metaworld.task.Shaping.longTail;

import org.jspecify.annotations.Nullable;
import org.policytrim.metaworld.scene.ModelPosition;
import org.policytrim.metaworld.scene.Scene;

/** A plate that slides on two joints, into a cabinet or out of it. */
final class PlateRules extends ObjectRules {

  private static final double RADIUS = 0.05;

  /** The direction of the slide, by which the four tasks differ. */
  enum Direction {
    /** Into the cabinet in front of the robot; the cabinet moves with the target. */
    FORWARD(3, 0, 0),
    /** Into the cabinet at the side. */
    SIDE(-1, 0, 0),
    /** Out of the cabinet, towards the robot. */
    BACK(-1, 0, 0.15),
    /** Out of the cabinet at the side; the cabinet moves with the start. */
    BACK_SIDE(0, -0.15, 0);

    private final int cabinet;
    private final double firstJoint;
    private final double secondJoint;

    Direction(int cabinet, double firstJoint, double secondJoint) {
      this.cabinet = cabinet;
      this.firstJoint = firstJoint;
      this.secondJoint = secondJoint;
    }
  }

  private final Direction direction;
  private final @Nullable ModelPosition cabinet;
  private final ModelPosition marker;

  PlateRules(Scene scene, Direction direction) {
    super(scene, 0, scene.geom("puck"), scene.geomOrientation("puck"));
    this.direction = direction;
    this.cabinet = direction.cabinet < 0 ? null : scene.movableBody("puck_goal");
    this.marker = scene.movableSite("goal");
  }

  @Override
  public void editModel(double[] goal) {
    if (cabinet != null) {
      int first = direction.cabinet;
      cabinet.moveTo(goal[first], goal[first + 1], goal[first + 2]);
    }
    marker.moveTo(goal[3], goal[4], goal[5]);
  }

  @Override
  void placeObjects(double[] goal) {
    set(start, goal, 0);
    set(target, goal, 3);
    scene.setPositions(OBJECT_ADDRESS, direction.firstJoint, direction.secondJoint);
    scene.forward();
  }

  @Override
  public void evaluate(StepState state, StepResult result) {
    double remaining = state.objectDistance(target);
    double tip = state.tipDistance();
    double less = direction == Direction.FORWARD ? 0 : RADIUS;
    double inPlace = longTail(remaining, RADIUS, initialDistance() - less);
    double near = longTail(tip, RADIUS, distance(tipStart, 0, start, 0) - less);
    double reward;
    if (direction == Direction.FORWARD) {
      reward = 8 * both(near, inPlace);
    } else {
      reward = state.tip[2] <= 0.03 && tip < 0.07 ? 2 + 7 * inPlace : 1.5 * near;
    }
    result.set(remaining < RADIUS ? 10 : reward, remaining <= 0.07);
  }
}
