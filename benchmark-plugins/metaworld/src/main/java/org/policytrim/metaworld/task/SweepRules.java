package org.policytrim.metaworld.task;

import static org.policytrim.metaworld.task.Shaping.both;
import static org.policytrim.metaworld.task.Shaping.length;
import static org.policytrim.metaworld.task.Shaping.longTail;

import org.policytrim.metaworld.scene.ModelPosition;
import org.policytrim.metaworld.scene.Scene;

/** Objects swept or kicked across the table: off it, into a hole, into a goal. */
final class SweepRules {

  private SweepRules() {}

  private static double reward(double grasp, double remaining, double initialDistance) {
    double inPlace = longTail(remaining, 0.05, initialDistance);
    return remaining < 0.05 ? 10 : 2 * grasp + 6 * both(grasp, inPlace);
  }

  /** Off the table, to the side. */
  static final class OffTheTable extends ObjectRules {

    private final ModelPosition marker;
    private final PadCaging caging = new PadCaging(0.02, 0.01, 0.005);

    OffTheTable(Scene scene) {
      super(scene, 0, scene.body("obj"), scene.bodyOrientation("obj"));
      this.marker = scene.movableSite("goal");
    }

    @Override
    public void editModel(double[] goal) {
      marker.moveTo(0.5, goal[1], 0.01);
    }

    @Override
    void placeObjects(double[] goal) {
      set(start, goal[0], goal[1], 0.02);
      set(target, 0.5, goal[1], 0.01);
      putObject(goal[0], goal[1], 0.02);
    }

    @Override
    public void evaluate(StepState state, StepResult result) {
      double remaining = state.objectDistance(target);
      double grasp = caging.byPads(state, start, tipStart);
      result.set(reward(grasp, remaining, initialDistance()), remaining <= 0.05);
    }
  }

  /** Into a hole that never moves; the height does not count. */
  static final class IntoTheHole extends ObjectRules {

    private final PadCaging caging = new PadCaging(0.02, 0.005, 0.01);

    IntoTheHole(Scene scene) {
      super(scene, 0, scene.body("obj"), scene.geomOrientation("objGeom"));
    }

    @Override
    public void editModel(double[] goal) {
      // The scene's own marker is at the hole already.
    }

    @Override
    void placeObjects(double[] goal) {
      set(target, 0, 0.84, 0.02);
      set(start, goal[0], goal[1], height());
      putObject(start[0], start[1], start[2]);
    }

    @Override
    public void evaluate(StepState state, StepResult result) {
      double remaining = length(state.object(0) - target[0], state.object(1) - target[1]);
      double margin =
          length(start[0] - target[0], start[1] - target[1], start[2] - state.object(2));
      double grasp = caging.byPads(state, start, tipStart);
      result.set(reward(grasp, remaining, margin), remaining <= 0.05);
    }
  }

  /** A ball into a goal. */
  static final class Soccer extends ObjectRules {

    private static final double RADIUS = 0.07;

    private final ModelPosition net;
    private final ModelPosition marker;
    private final PadCaging caging = new PadCaging(0.013, 0.01, 0.005);

    Soccer(Scene scene) {
      super(scene, 0, scene.body("soccer_ball"), scene.bodyMatrixOrientation("soccer_ball"));
      this.net = scene.movableBody("goal_whole");
      this.marker = scene.movableSite("goal");
    }

    @Override
    public void editModel(double[] goal) {
      net.moveTo(goal[3], goal[4], goal[5]);
      marker.moveTo(goal[3], goal[4], goal[5]);
    }

    @Override
    void placeObjects(double[] goal) {
      set(target, goal, 3);
      set(start, goal[0], goal[1], 0.03);
      putObject(goal[0], goal[1], 0.03);
    }

    /**
     * Uses the distance the ball has travelled as the margin, not the distance that remains, as the
     * original does.
     */
    @Override
    public void evaluate(StepState state, StepResult result) {
      double remaining = wide(state, target);
      double inPlace = longTail(remaining, RADIUS, wide(state, start));
      double line = target[1] - 0.1;
      double beyond = state.object(1) - line;
      if (beyond > 0 && Math.abs(state.object(0) - target[0]) > 0.1) {
        inPlace = Math.clamp(inPlace - 2 * (beyond / (1 - line)), 0, 1);
      }
      double reward = 3 * caging.byPads(state, start, tipStart) + 6.5 * inPlace;
      boolean success = state.objectDistance(target) <= 0.07;
      result.set(remaining < RADIUS ? 10 : reward, success);
    }

    /** Returns the distance of the ball from a point; x counts three times. */
    private static double wide(StepState state, double[] point) {
      return length(
          (state.object(0) - point[0]) * 3, state.object(1) - point[1], state.object(2) - point[2]);
    }
  }
}
