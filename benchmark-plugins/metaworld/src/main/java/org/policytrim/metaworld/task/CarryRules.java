package org.policytrim.metaworld.task;

import static org.policytrim.metaworld.task.Shaping.both;
import static org.policytrim.metaworld.task.Shaping.distance;
import static org.policytrim.metaworld.task.Shaping.length;
import static org.policytrim.metaworld.task.Shaping.longTail;
import static org.policytrim.metaworld.task.Shaping.planar;

import org.policytrim.metaworld.scene.ModelPosition;
import org.policytrim.metaworld.scene.PositionView;
import org.policytrim.metaworld.scene.Scene;

/** Loose objects carried into or out of something: bin, hole, shelf, basket. */
final class CarryRules {

  private static final double RADIUS = 0.05;

  private CarryRules() {}

  /** From one bin into the other. The extra value is the distance after the first step. */
  static final class BinPicking extends ObjectRules {

    private static final double UNKNOWN = -1;

    private final PositionView bin;
    private final Caging caging = new Caging(0.015, 0.05, 0.01, 0.01, 0.7, Caging.Mix.CAGE);

    BinPicking(Scene scene) {
      super(scene, 1, scene.body("obj"), scene.bodyOrientation("obj"));
      this.bin = scene.body("bin_goal");
    }

    @Override
    public void editModel(double[] goal) {
      // The bins never move.
    }

    @Override
    void placeObjects(double[] goal) {
      set(start, goal[0], goal[1], height());
      putObject(start[0], start[1], start[2]);
      bin.read(target, 0);
      extra[0] = UNKNOWN;
    }

    /** Uses the distance after the first step as the margin, not the initial one. */
    @Override
    public void evaluate(StepState state, StepResult result) {
      double[] seen = state.observation;
      double remaining = state.objectDistance(target);
      if (extra[0] == UNKNOWN) {
        extra[0] = remaining;
      }
      double inPlace = longTail(remaining, RADIUS, extra[0]);
      double floor =
          Math.min(
              floor(planar(seen, StepState.HAND, start, 0)),
              floor(planar(seen, StepState.HAND, target, 0)));
      double aboveFloor = seen[2] >= floor ? 1 : longTail(Math.max(floor - seen[2], 0), 0.01, 0.05);
      boolean near = distance(seen, StepState.OBJECT, seen, StepState.HAND) < 0.04;
      boolean carried = near && state.object(2) - 0.02 > start[2] && !(state.opening() < 0.43);
      double bonus = 1 + 5 * both(aboveFloor, inPlace);
      double reward = carryReward(caging, state, inPlace, carried, bonus);
      result.set(remaining < RADIUS ? 10 : reward, remaining <= 0.05);
    }

    private static double floor(double radius) {
      return radius > 0.03 ? 0.02 * Math.log(radius - 0.03) + 0.2 : 0;
    }
  }

  /** Rules of {@code pick-out-of-hole-v3}: a puck is lifted out of a hole and carried to a goal. */
  static final class PickOutOfHole extends LooseObjectRules {

    private final Caging caging = new Caging(0.015, 0.02, 0.03, 0.01, 0.1, Caging.Mix.CAGE);

    PickOutOfHole(Scene scene) {
      super(scene, scene.body("obj"), scene.bodyOrientation("obj"));
    }

    @Override
    public void evaluate(StepState state, StepResult result) {
      double remaining = state.objectDistance(target);
      double radius = planar(state.tip, 0, start, 0);
      double floor = radius <= 0.03 ? 0 : 0.015 * Math.log(radius - 0.03) + 0.15;
      double aboveFloor =
          state.tip[2] >= floor ? 1 : longTail(Math.max(floor - state.tip[2], 0), 0.01, 0.02);
      double inPlace = longTail(remaining, 0.02, initialDistance());
      boolean carried =
          state.tipDistance() < 0.04
              && state.object(2) - 0.02 > start[2]
              && !(state.opening() < 0.33);
      double bonus = 1 + 5 * both(inPlace, aboveFloor);
      double reward = carryReward(caging, state, inPlace, carried, bonus);
      result.set(remaining < RADIUS ? 10 : reward, remaining <= 0.07);
    }
  }

  /** The hand itself moves into the hole, holding the block. */
  static final class HandInsert extends LooseObjectRules {

    private final Caging caging = Caging.of(0.015, 0.05, 0.005);

    HandInsert(Scene scene) {
      super(scene, scene.body("obj"), scene.bodyOrientation("obj"));
    }

    @Override
    void placeObjects(double[] goal) {
      set(start, goal[0], goal[1], 0.05);
      set(target, goal, 3);
      putObject(goal[0], goal[1], 0.05);
    }

    @Override
    public void evaluate(StepState state, StepResult result) {
      double remaining = state.objectDistance(target);
      double inPlace = longTail(remaining, RADIUS, initialDistance());
      boolean carried = state.tipDistance() < 0.02 && state.opening() > 0;
      double reward = carryReward(caging, state, inPlace, carried, 1 + 7 * inPlace);
      result.set(remaining < RADIUS ? 10 : reward, remaining <= 0.05);
    }
  }

  /** Rules of {@code shelf-place-v3}: a puck is placed on a shelf. */
  static final class ShelfPlace extends ObjectRules {

    private static final double SHELF_HEIGHT = 0.3;
    private static final double BOARD = 0.24;
    private static final double IN_FRONT = 3 * RADIUS;

    private final ModelPosition shelf;
    private final ModelPosition marker;
    private final Caging caging = new Caging(0.02, 0.05, 0.01, 0.01, 1, Caging.Mix.GRIP);

    ShelfPlace(Scene scene) {
      super(scene, 0, scene.body("obj"), scene.geomOrientation("objGeom"));
      this.shelf = scene.movableBody("shelf");
      this.marker = scene.movableSite("goal");
    }

    @Override
    public void editModel(double[] goal) {
      shelf.moveTo(goal[3], goal[4], goal[5] - SHELF_HEIGHT);
    }

    @Override
    void placeObjects(double[] goal) {
      double height = height();
      set(start, goal[0], goal[1], height);
      set(
          target,
          marker.get(0) + shelf.get(0),
          marker.get(1) + shelf.get(1),
          marker.get(2) + shelf.get(2));
      scene.forward();
      putObject(goal[0], goal[1], height);
    }

    @Override
    public void evaluate(StepState state, StepResult result) {
      double remaining = state.objectDistance(target);
      double inPlace = longTail(remaining, RADIUS, initialDistance());
      double grasp = grasp(caging, state);
      Precision precision = caging.precision();
      double reward = precision.both(grasp, inPlace);
      Precision then = precision;
      if (underTheBoard(state)) {
        double y = state.object(1);
        if (target[1] - IN_FRONT < y && y < target[1]) {
          double lower = (BOARD - state.object(2)) / BOARD;
          double nearer = (y - (target[1] - IN_FRONT)) / IN_FRONT;
          inPlace = Math.clamp(inPlace - both(nearer, lower), 0, 1);
          then = Precision.DOUBLE;
        }
        if (y > target[1]) {
          inPlace = 0;
        }
      }
      boolean lifted = state.object(2) - 0.01 > start[2];
      if (state.tipDistance() < 0.025 && state.opening() > 0 && lifted) {
        reward = then.plus(reward, 1 + 5 * inPlace);
      }
      result.set(remaining < RADIUS ? 10 : reward, remaining <= 0.07);
    }

    private boolean underTheBoard(StepState state) {
      double x = state.object(0);
      double z = state.object(2);
      return 0 < z && z < BOARD && target[0] - 0.15 < x && x < target[0] + 0.15;
    }
  }

  /**
   * A ball into a basket; the target is the position of the hoop. The original writes it back as
   * the marker's position on the hoop, which the engine ignores: a site with its body's own frame
   * has none.
   */
  static final class Basketball extends ObjectRules {

    private static final double HOOP_RADIUS = 0.08;
    private static final double RIM = 0.3;

    private final ModelPosition basket;
    private final PositionView hoop;
    private final ModelPosition marker;
    private final Caging caging = Caging.of(0.025, 0.06, 0.005);

    Basketball(Scene scene) {
      super(scene, 0, scene.body("bsktball"), scene.bodyOrientation("bsktball"));
      this.basket = scene.movableBody("basket_goal");
      this.hoop = scene.site("goal");
      this.marker = scene.movableSite("goal");
    }

    @Override
    public void editModel(double[] goal) {
      basket.moveTo(goal[3], goal[4], goal[5]);
    }

    @Override
    void placeObjects(double[] goal) {
      set(start, goal[0], goal[1], 0.03f);
      putObject(start[0], start[1], start[2]);
      hoop.read(target, 0);
      marker.moveTo(target[0], target[1], target[2]);
    }

    @Override
    public void evaluate(StepState state, StepResult result) {
      double remaining = scaledDistance(state.observation, StepState.OBJECT);
      double inPlace = longTail(remaining, HOOP_RADIUS, scaledDistance(start, 0));
      double grasp = grasp(caging, state);
      double reward = caging.precision().both(grasp, inPlace);
      boolean lifted = state.object(2) - 0.01 > start[2];
      if (state.tipDistance() < 0.035 && state.opening() > 0 && lifted) {
        reward = both(1, inPlace) + (1 + 5 * inPlace);
      }
      result.set(remaining < HOOP_RADIUS ? 10 : reward, remaining <= HOOP_RADIUS);
    }

    /** Returns the distance from the rim; heights count double. */
    private double scaledDistance(double[] point, int at) {
      return length(point[at] - target[0], point[at + 1] - target[1], (point[at + 2] - RIM) * 2);
    }
  }
}
