package org.policytrim.metaworld.task;

import static org.policytrim.metaworld.task.Shaping.both;
import static org.policytrim.metaworld.task.Shaping.distance;
import static org.policytrim.metaworld.task.Shaping.longTail;

import org.policytrim.metaworld.scene.ModelPosition;
import org.policytrim.metaworld.scene.PositionView;
import org.policytrim.metaworld.scene.Scene;

/** A handle on a box that is pressed down or pulled up, in front of the robot or at its side. */
abstract class HandleRules extends Rules {

  private final ModelPosition box;
  private final PositionView handle;
  private final PositionView end;

  private HandleRules(Scene scene, String handle, String end) {
    super(scene, 0);
    this.box = scene.movableBody("box");
    this.handle = scene.site(handle);
    this.end = scene.site(end);
  }

  @Override
  public void editModel(double[] goal) {
    box.moveTo(goal[0], goal[1], goal[2]);
  }

  final void putHandle(double position) {
    putJoint(position);
    end.read(target, 0);
  }

  @Override
  public final void readObjects(double[] into, int at) {
    handle.read(into, at);
  }

  final void evaluatePull(
      StepState state,
      StepResult result,
      double remaining,
      double inPlace,
      boolean lifted,
      double successRadius,
      Caging caging) {
    boolean carried = state.tipDistance() < 0.035 && state.opening() > 0 && lifted;
    double reward = carryReward(caging, state, inPlace, carried, 1 + 5 * inPlace);
    result.set(remaining < 0.05 ? 10 : reward, remaining <= successRadius);
  }

  /** Rules of the tasks in which a handle is pressed down. */
  static final class Press extends HandleRules {

    private static final double RADIUS = 0.02;

    Press(Scene scene) {
      super(scene, "handleStart", "goalPress");
    }

    @Override
    void placeObjects(double[] goal) {
      putHandle(-0.001);
      readObjects(start, 0);
    }

    @Override
    public void evaluate(StepState state, StepResult result) {
      double remaining = Math.abs(state.object(2) - target[2]);
      double remainingAtStart = Math.abs(start[2] - target[2]);
      double inPlace = longTail(remaining, RADIUS, Math.abs(remainingAtStart - RADIUS));
      double margin = Math.abs(distance(start, 0, tipStart, 0) - 0.02);
      double reach = longTail(state.tipDistance(), 0.02, margin);
      boolean success = remaining <= RADIUS;
      result.set(success ? 10 : both(reach, inPlace) * 10, success);
    }
  }

  /** Rules of the task in which a handle is pulled up. */
  static final class Pull extends HandleRules {

    private static final double RADIUS = 0.05;

    private final Caging caging = Caging.of(0.022, 0.05, 0.01);

    Pull(Scene scene) {
      super(scene, "handleRight", "goalPull");
    }

    @Override
    void placeObjects(double[] goal) {
      putHandle(-0.1);
      set(start, goal, 0);
    }

    /** Compares the handle's y coordinate with the height of the box, as the original does. */
    @Override
    public void evaluate(StepState state, StepResult result) {
      double remaining = Math.abs(target[2] - state.object(2));
      boolean lifted = state.object(1) - 0.01 > start[2];
      double inPlace = longTail(remaining, RADIUS, Math.abs(target[2] - start[2]));
      evaluatePull(state, result, remaining, inPlace, lifted, RADIUS, caging);
    }
  }

  /** Rules of the task in which a handle is pulled up from the side. */
  static final class PullSide extends HandleRules {

    private static final double RADIUS = 0.05;

    private final Caging caging = Caging.of(0.032, 0.06, 0.01);

    PullSide(Scene scene) {
      super(scene, "handleCenter", "goalPull");
    }

    @Override
    void placeObjects(double[] goal) {
      putHandle(-0.1);
      readObjects(start, 0);
    }

    @Override
    public void evaluate(StepState state, StepResult result) {
      double remaining = state.objectDistance(target);
      boolean lifted = state.object(2) - 0.01 > start[2];
      double inPlace = longTail(remaining, RADIUS, initialDistance());
      evaluatePull(state, result, remaining, inPlace, lifted, 0.08, caging);
    }
  }
}
