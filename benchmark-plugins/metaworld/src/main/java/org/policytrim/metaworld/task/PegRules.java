package org.policytrim.metaworld.task;

import static org.policytrim.metaworld.task.Shaping.both;
import static org.policytrim.metaworld.task.Shaping.length;
import static org.policytrim.metaworld.task.Shaping.longTail;

import org.policytrim.metaworld.scene.ModelPosition;
import org.policytrim.metaworld.scene.Orientation;
import org.policytrim.metaworld.scene.PositionView;
import org.policytrim.metaworld.scene.Scene;

/** A peg that is inserted into a hole in the side of a box, or pulled out of it. */
abstract class PegRules extends ObjectRules {

  private final ModelPosition box;
  private final ModelPosition marker;

  private PegRules(Scene scene, int extra, PositionView peg, Orientation orientation) {
    super(scene, extra, peg, orientation);
    this.box = scene.movableBody("box");
    this.marker = scene.movableSite("goal");
  }

  final void putBox(double[] goal, int at) {
    box.moveTo(goal[at], goal[at + 1], goal[at + 2]);
  }

  final void putMarker() {
    marker.moveTo(target[0], target[1], target[2]);
  }

  /** The extra values are the position of the peg's head before the peg was placed. */
  static final class InsertSide extends PegRules {

    private static final double RADIUS = 0.07;

    private final PositionView head;
    private final PositionView lowCornerOne;
    private final PositionView highCornerOne;
    private final PositionView lowCornerTwo;
    private final PositionView highCornerTwo;
    private final double[] currentHead = new double[3];
    private final Caging caging = Caging.of(0.0075, 0.03, 0.005);

    InsertSide(Scene scene) {
      super(scene, 3, scene.site("pegGrasp"), scene.siteOrientation("pegGrasp"));
      this.head = scene.site("pegHead");
      this.lowCornerOne = scene.site("bottom_right_corner_collision_box_1");
      this.highCornerOne = scene.site("top_left_corner_collision_box_1");
      this.lowCornerTwo = scene.site("bottom_right_corner_collision_box_2");
      this.highCornerTwo = scene.site("top_left_corner_collision_box_2");
    }

    @Override
    public void editModel(double[] goal) {
      putBox(goal, 3);
      set(target, goal[3] + 0.03, goal[4], goal[5] + 0.13);
      putMarker();
    }

    @Override
    void placeObjects(double[] goal) {
      set(start, goal, 0);
      head.read(extra, 0);
      putObject(goal[0], goal[1], goal[2]);
    }

    @Override
    public void evaluate(StepState state, StepResult result) {
      head.read(currentHead, 0);
      double remaining = scaledDistance(currentHead);
      double free = both(inside(lowCornerTwo, highCornerTwo), inside(lowCornerOne, highCornerOne));
      double inPlace = both(longTail(remaining, RADIUS, scaledDistance(extra)), free);
      boolean lifted = state.object(2) - 0.01 > start[2];
      double reward;
      if (state.tipDistance() < 0.08 && state.opening() > 0 && lifted) {
        reward = both(1, inPlace) + (1 + 5 * inPlace);
      } else {
        double grasp = grasp(caging, state);
        Precision precision = within() ? Precision.DOUBLE : caging.precision();
        reward = precision.both(grasp, inPlace);
      }
      result.set(remaining <= 0.07 ? 10 : reward, remaining <= 0.07);
    }

    /** Returns the distance from the target; y and z count double. */
    private double scaledDistance(double[] point) {
      return length(point[0] - target[0], (point[1] - target[1]) * 2, (point[2] - target[2]) * 2);
    }

    /**
     * Returns whether the head is in one of the two boxes around the hole; the original then
     * computes in double precision.
     */
    private boolean within() {
      return within(lowCornerOne, highCornerOne) || within(lowCornerTwo, highCornerTwo);
    }

    private boolean within(PositionView zero, PositionView one) {
      return between(currentHead[0], zero.x(), one.x())
          && between(currentHead[1], zero.y(), one.y())
          && between(currentHead[2], zero.z(), one.z());
    }

    /**
     * Returns the position of the head between the corner that counts 0 and the one that counts 1;
     * 1 outside of the box.
     */
    private double inside(PositionView zero, PositionView one) {
      if (!within(zero, one)) {
        return 1;
      }
      return (currentHead[0] - zero.x())
          / (one.x() - zero.x())
          * ((currentHead[1] - zero.y()) / (one.y() - zero.y()))
          * ((currentHead[2] - zero.z()) / (one.z() - zero.z()));
    }

    private static boolean between(double value, double a, double b) {
      return Math.min(a, b) <= value && value <= Math.max(a, b);
    }
  }

  /** Rules of {@code peg-unplug-side-v3}: a peg is pulled out of a box. */
  static final class UnplugSide extends PegRules {

    private static final double RADIUS = 0.05;

    private final Caging caging = new Caging(0.025, 0.05, 0.005, 0.01, 0.8, Caging.Mix.CAGE);

    UnplugSide(Scene scene) {
      super(scene, 0, scene.site("pegEnd"), scene.bodyOrientation("plug1"));
    }

    @Override
    public void editModel(double[] goal) {
      putBox(goal, 0);
      set(target, goal[0] + 0.044 + 0.15, goal[1], goal[2] + 0.131);
      putMarker();
    }

    @Override
    void placeObjects(double[] goal) {
      scene.setPositions(OBJECT_ADDRESS, goal[0] + 0.044, goal[1], goal[2] + 0.131, 1, 0, 0, 0);
      scene.stopVelocities(OBJECT_ADDRESS, OBJECT_ADDRESS + 3);
      scene.forward();
      readPosition(start);
    }

    @Override
    public void evaluate(StepState state, StepResult result) {
      double remaining = state.objectDistance(target);
      double grasp = grasp(caging, state);
      Precision precision = caging.precision();
      double inPlace = longTail(remaining, RADIUS, initialDistance());
      double reward = precision.times(2, grasp);
      boolean pulled = state.object(0) - start[0] > 0.015;
      if (state.opening() > 0.5 && pulled && state.tipDistance() < 0.035) {
        reward = precision.plus(precision.plus(1, reward), 5 * inPlace);
      }
      result.set(remaining <= RADIUS ? 10 : reward, remaining <= 0.07);
    }
  }
}
