package org.policytrim.metaworld.task;

import static org.policytrim.metaworld.task.Shaping.both;
import static org.policytrim.metaworld.task.Shaping.distance;
import static org.policytrim.metaworld.task.Shaping.gaussian;
import static org.policytrim.metaworld.task.Shaping.length;
import static org.policytrim.metaworld.task.Shaping.longTail;

import org.policytrim.metaworld.scene.ModelPosition;
import org.policytrim.metaworld.scene.Scene;

/** A door that is opened and closed. */
abstract class DoorRules extends ObjectRules {

  private final ModelPosition door;
  private final ModelPosition marker;
  private final int angle;
  private final int rate;

  private DoorRules(Scene scene) {
    super(scene, 0, scene.geom("handle"), scene.geomOrientation("handle"));
    this.door = scene.movableBody("door");
    this.marker = scene.movableSite("goal");
    this.angle = scene.positionAddress("doorjoint");
    this.rate = scene.velocityAddress("doorjoint");
  }

  final void putDoor(double[] goal, double dx, double dy) {
    door.moveTo(goal[0], goal[1], goal[2]);
    marker.moveTo(goal[0] + dx, goal[1] + dy, goal[2]);
  }

  /** Sets the hinge, its velocity to zero, and computes all poses. */
  final void putHinge(double radians) {
    scene.setPositions(angle, radians);
    scene.stopVelocities(rate, rate + 1);
    scene.forward();
  }

  /** Returns the angle of the hinge, in radians. */
  final double hinge() {
    return scene.position(angle);
  }

  /** Rules of {@code door-open-v3}: a door is pulled open by its handle. */
  static final class Open extends DoorRules {

    Open(Scene scene) {
      super(scene);
    }

    @Override
    public void editModel(double[] goal) {
      putDoor(goal, -0.3, -0.45);
    }

    @Override
    void placeObjects(double[] goal) {
      set(start, goal, 0);
      set(target, goal[0] - 0.3, goal[1] - 0.45, goal[2]);
      putHinge(0);
    }

    @Override
    public void evaluate(StepState state, StepResult result) {
      double[] hand = state.observation;
      double doorX = state.object(0) - 0.05;
      double away =
          length(
              hand[0] - doorX - 0.05,
              hand[1] - state.object(1) - 0.03,
              hand[2] - state.object(2) + 0.01);
      double ready = HoverReward.ready(state, doorX, state.object(1), 0.12, away, 0.06);
      double reward = 2 * both(ready, HoverReward.effort(state)) + 8 * opened(hinge());
      boolean success = Math.abs(state.object(0) - target[0]) <= 0.08;
      result.set(success ? 10 : reward, success);
    }

    private static double opened(double theta) {
      double moved = theta < -Math.PI / 90 ? 0.2 : 0;
      return moved + 0.8 * longTail(Math.PI / 2 + Math.PI / 6 + theta, 0.5, Math.PI / 3);
    }
  }

  /** Rules of {@code door-close-v3}: a door is pushed shut. */
  static final class Close extends DoorRules {

    private static final double RADIUS = 0.05;

    Close(Scene scene) {
      super(scene);
    }

    @Override
    public void editModel(double[] goal) {
      putDoor(goal, 0.2, -0.2);
    }

    @Override
    void placeObjects(double[] goal) {
      set(start, goal, 0);
      set(target, goal[0] + 0.2, goal[1] - 0.2, goal[2]);
      putHinge(-1.5708);
    }

    @Override
    public void evaluate(StepState state, StepResult result) {
      double remaining = state.objectDistance(target);
      double inPlace = gaussian(remaining, RADIUS, initialDistance());
      double handMargin = state.objectDistance(scene.handStart()) + 0.1;
      double handInPlace = gaussian(distance(state.tip, 0, target, 0), 0.25 * RADIUS, handMargin);
      result.set(remaining < RADIUS ? 10 : 3 * handInPlace + 6 * inPlace, remaining <= 0.08);
    }
  }
}
