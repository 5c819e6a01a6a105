package org.policytrim.metaworld.task;

import static org.policytrim.metaworld.task.Shaping.length;
import static org.policytrim.metaworld.task.Shaping.longTail;

import org.policytrim.metaworld.scene.Scene;

/** A loose puck that is pushed across the table or carried to a point. */
abstract class PuckRules extends LooseObjectRules {

  static final double RADIUS = 0.05;

  /**
   * Creates the common part.
   *
   * @param byGeom whether the puck's position is that of its geom; that of its body otherwise
   */
  private PuckRules(Scene scene, boolean byGeom) {
    super(
        scene,
        byGeom ? scene.geom("objGeom") : scene.body("obj"),
        scene.geomOrientation("objGeom"));
  }

  /** Returns the progress towards the target, 0 to 1. */
  final double inPlace(double remaining) {
    return longTail(remaining, RADIUS, initialDistance());
  }

  /**
   * Returns the reward of passing a wall: 4 for the way to a point beside or above it; past the
   * wall, those 4 and 3 for the way to the target.
   *
   * @param reward the reward so far
   * @param passage the progress towards that point, 0 to 1
   */
  final double pastWall(
      StepState state, Precision precision, double reward, double passage, double remaining) {
    return state.object(1) > 0.75
        ? precision.plus(precision.plus(precision.plus(reward, 1), 4), 3 * inPlace(remaining))
        : precision.plus(precision.plus(reward, 1), 4 * passage);
  }

  /** Rules of {@code push-v3}: a puck is pushed to a goal on the table. */
  static final class Push extends PuckRules {

    private final Caging caging = Caging.of(0.015, 0.05, 0.005);

    Push(Scene scene) {
      super(scene, false);
    }

    @Override
    void placeObjects(double[] goal) {
      placeOnTable(goal);
    }

    @Override
    public void evaluate(StepState state, StepResult result) {
      double remaining = state.objectDistance(target);
      double grasp = grasp(caging, state);
      Precision precision = caging.precision();
      double reward = precision.times(2, grasp);
      if (state.tipDistance() < 0.02 && state.opening() > 0) {
        double more = precision.plus(precision.plus(1, reward), 5 * inPlace(remaining));
        reward = precision.plus(reward, more);
      }
      result.set(remaining < RADIUS ? 10 : reward, remaining <= RADIUS);
    }
  }

  /** Rules of {@code push-back-v3}: a puck is pulled towards the robot. */
  static final class PushBack extends PuckRules {

    private final PadCaging caging = new PadCaging(0.007, 0.003, 0.01);

    PushBack(Scene scene) {
      super(scene, true);
    }

    @Override
    void placeObjects(double[] goal) {
      placeOnTable(goal);
    }

    @Override
    public void evaluate(StepState state, StepResult result) {
      double remaining = state.objectDistance(target);
      double inPlace = inPlace(remaining);
      double reward = Shaping.both(caging.byPads(state, start, tipStart), inPlace);
      boolean held = state.tipDistance() < 0.01 && state.opening() > 0 && state.opening() < 0.55;
      if (held && initialDistance() - remaining > 0.01) {
        reward += 1 + 5 * inPlace;
      }
      result.set(remaining < RADIUS ? 10 : reward, remaining <= 0.07);
    }
  }

  /** Around a wall: first to a point beside it, then to the target. */
  static final class PushWall extends PuckRules {

    private static final double PASSAGE_X = -0.05;
    private static final double PASSAGE_Y = 0.77;

    private final Caging caging = Caging.of(0.015, 0.05, 0.005);

    PushWall(Scene scene) {
      super(scene, true);
    }

    @Override
    void placeObjects(double[] goal) {
      placeOnTable(goal);
    }

    @Override
    public void evaluate(StepState state, StepResult result) {
      double remaining = state.objectDistance(target);
      double grasp = grasp(caging, state);
      Precision precision = caging.precision();
      double reward = precision.times(2, grasp);
      if (state.tipDistance() < 0.02 && state.opening() > 0) {
        reward = pastWall(state, precision, reward, passage(state), remaining);
      }
      result.set(remaining < RADIUS ? 10 : reward, remaining <= 0.07);
    }

    private double passage(StepState state) {
      double away = length((state.object(0) - PASSAGE_X) * 3, state.object(1) - PASSAGE_Y, 0);
      double awayAtStart =
          length((start[0] - PASSAGE_X) * 3, start[1] - PASSAGE_Y, start[2] - state.object(2));
      return longTail(away, RADIUS, awayAtStart);
    }
  }

  /** Rules of {@code pick-place-v3}: a puck is lifted and carried to a goal. */
  static final class PickPlace extends PuckRules {

    private final PadCaging caging = new PadCaging(0.015, 0, 0.005);

    PickPlace(Scene scene) {
      super(scene, false);
    }

    @Override
    public void evaluate(StepState state, StepResult result) {
      double remaining = state.objectDistance(target);
      double inPlace = inPlace(remaining);
      double grasp = caging.byEffort(state, start, tipStart);
      Precision precision = caging.precision();
      double reward = precision.both(grasp, inPlace);
      boolean lifted = state.object(2) - 0.01 > start[2];
      if (state.tipDistance() < 0.02 && state.opening() > 0 && lifted) {
        reward = precision.plus(reward, 1 + 5 * inPlace);
      }
      result.set(remaining < RADIUS ? 10 : reward, remaining <= 0.07);
    }
  }

  /** Over a wall: first to a point above it, then to the target. */
  static final class PickPlaceWall extends PuckRules {

    private static final double PASSAGE_Y = 0.77;
    private static final double PASSAGE_Z = 0.25;

    private final Caging caging = new Caging(0.015, 0.05, 0.005, 0, 1, Caging.Mix.GRIP);

    PickPlaceWall(Scene scene) {
      super(scene, true);
    }

    @Override
    public void evaluate(StepState state, StepResult result) {
      double remaining = state.objectDistance(target);
      double passage =
          longTail(passage(state.observation, StepState.OBJECT), RADIUS, passage(start, 0));
      double grasp = grasp(caging, state);
      Precision precision = caging.precision();
      double reward = precision.both(grasp, passage);
      boolean lifted = state.object(2) - 0.015 > start[2];
      if (state.tipDistance() < 0.02 && state.opening() > 0 && lifted) {
        reward = pastWall(state, precision, reward, passage, remaining);
      }
      result.set(remaining < RADIUS ? 10 : reward, remaining <= 0.07);
    }

    private double passage(double[] point, int at) {
      return length(
          point[at] - target[0], point[at + 1] - PASSAGE_Y, (point[at + 2] - PASSAGE_Z) * 3);
    }
  }
}
