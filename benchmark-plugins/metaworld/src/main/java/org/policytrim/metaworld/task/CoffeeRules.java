package org.policytrim.metaworld.task;

import static org.policytrim.metaworld.task.Shaping.both;
import static org.policytrim.metaworld.task.Shaping.length;
import static org.policytrim.metaworld.task.Shaping.longTail;

import org.policytrim.metaworld.scene.ModelPosition;
import org.policytrim.metaworld.scene.PositionView;
import org.policytrim.metaworld.scene.Scene;

/** The coffee machine: its button, and a mug that is pushed under it or pulled away. */
final class CoffeeRules {

  private static final String MACHINE = "coffee_machine";
  private static final double DEPTH = 0.22;
  private static final double TRAVEL = 0.03;

  private CoffeeRules() {}

  /**
   * Moves the mug to a point. Its joint is the first one of this scene, but the original sets the
   * velocities to zero that belong to an object in other scenes; here they belong to joints of the
   * arm and the fingers.
   */
  private static void putMug(Scene scene, double x, double y, double z) {
    scene.setPositions(0, x, y, z);
    scene.stopVelocities(Rules.OBJECT_ADDRESS, Rules.OBJECT_ADDRESS + 6);
    scene.forward();
  }

  /** The button of the machine. */
  static final class Button extends Rules {

    private final ModelPosition machine;
    private final PositionView face;

    Button(Scene scene) {
      super(scene, 0);
      this.machine = scene.movableBody(MACHINE);
      this.face = scene.site("buttonStart");
    }

    @Override
    public void editModel(double[] goal) {
      machine.moveTo(goal[0], goal[1], goal[2]);
    }

    @Override
    void placeObjects(double[] goal) {
      set(start, goal, 0);
      putMug(scene, goal[0], goal[1] - DEPTH, goal[2]);
      set(target, goal[0], goal[1] - DEPTH + TRAVEL, goal[2] + 0.3);
    }

    @Override
    public void readObjects(double[] into, int at) {
      face.read(into, at);
      into[at + 3] = 1;
    }

    @Override
    public void evaluate(StepState state, StepResult result) {
      double near = longTail(state.tipDistance(), 0.05, state.objectDistance(tipStart));
      double remaining = Math.abs(target[1] - state.object(1));
      double reward = 2 * both(Math.max(state.opening(), 0), near);
      if (state.tipDistance() <= 0.05) {
        reward += 8 * longTail(remaining, 0.005, TRAVEL);
      }
      result.set(reward, remaining <= 0.02);
    }
  }

  /** The mug. */
  static final class Mug extends ObjectRules {

    private final boolean pull;
    private final ModelPosition machine;
    private final ModelPosition marker;
    private final Caging caging = new Caging(0.02, 0.05, 0.05, 0.04, 0.7, Caging.Mix.REACH);

    Mug(Scene scene, boolean pull) {
      super(scene, 0, scene.body("obj"), scene.geomOrientation("mug"));
      this.pull = pull;
      this.machine = scene.movableBody(MACHINE);
      this.marker = scene.movableSite("mug_goal");
    }

    @Override
    public void editModel(double[] goal) {
      int first = pull ? 0 : 3;
      machine.moveTo(goal[first], goal[first + 1] + DEPTH, goal[first + 2]);
      marker.moveTo(goal[3], goal[4], goal[5]);
    }

    @Override
    void placeObjects(double[] goal) {
      putMug(scene, goal[0], goal[1], goal[2]);
      set(start, goal, 0);
      set(target, goal, 3);
    }

    @Override
    public void evaluate(StepState state, StepResult result) {
      double remaining = scaledDistance(state.observation, StepState.OBJECT);
      double inPlace = longTail(remaining, 0.05, scaledDistance(start, 0));
      boolean carried = state.tipDistance() < 0.04 && state.opening() > 0;
      double reward = carryReward(caging, state, inPlace, carried, 1 + 5 * inPlace);
      boolean success = state.objectDistance(target) <= 0.07;
      result.set(remaining < 0.05 ? 10 : reward, success);
    }

    /** Returns the distance from the target; x and y count double. */
    private double scaledDistance(double[] point, int at) {
      return length(
          2 * (point[at] - target[0]), 2 * (point[at + 1] - target[1]), point[at + 2] - target[2]);
    }
  }
}
