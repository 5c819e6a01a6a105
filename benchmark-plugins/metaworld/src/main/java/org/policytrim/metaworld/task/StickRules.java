package org.policytrim.metaworld.task;

import static org.policytrim.metaworld.task.Shaping.distance;
import static org.policytrim.metaworld.task.Shaping.length;
import static org.policytrim.metaworld.task.Shaping.longTail;

import org.policytrim.metaworld.scene.FingerContact;
import org.policytrim.metaworld.scene.ModelPosition;
import org.policytrim.metaworld.scene.Orientation;
import org.policytrim.metaworld.scene.PositionView;
import org.policytrim.metaworld.scene.Scene;

/**
 * A thermos that is pushed or pulled with a stick. The extra values are the initial position of the
 * stick; {@code start} is that of the thermos.
 */
abstract class StickRules extends Rules {

  private static final int THERMOS_ADDRESS = 16;
  private static final double STICK_HEIGHT = 0.02;

  private final ModelPosition marker;
  private final PositionView stick;
  private final Orientation orientation;
  final PositionView handle;
  private final PositionView thermos;

  private StickRules(Scene scene) {
    super(scene, 3);
    this.marker = scene.movableSite("goal");
    this.stick = scene.body("stick");
    this.orientation = scene.bodyMatrixOrientation("stick");
    this.handle = scene.site("insertion");
    this.thermos = scene.body("object");
  }

  @Override
  public void editModel(double[] goal) {
    marker.moveTo(goal[3], goal[4], goal[5]);
  }

  final void put(double[] goal, double targetHeight, double thermosY) {
    set(extra, goal[0], goal[1], STICK_HEIGHT);
    set(target, goal[3], goal[4], targetHeight);
    marker.moveTo(target[0], target[1], target[2]);
    putObject(extra[0], extra[1], extra[2]);
    scene.setPositions(THERMOS_ADDRESS, 0, thermosY);
    scene.stopVelocities(THERMOS_ADDRESS, THERMOS_ADDRESS + 2);
    scene.forward();
    thermos.read(start, 0);
  }

  /** Returns the y offset from the thermos' handle to its observed position, in metres. */
  abstract double handleShift();

  @Override
  public void readObjects(double[] into, int at) {
    stick.read(into, at);
    orientation.read(into, at + 3);
    write(handle, 0, handleShift(), 0, into, at + 7);
  }

  /** Rules of {@code stick-pull-v3}: a box is pulled with a stick through its handle. */
  static final class Pull extends StickRules {

    private static final double RADIUS = 0.05;

    private final PositionView end;
    private final Caging caging = Caging.of(0.014, 0.05, 0.01);

    Pull(Scene scene) {
      super(scene);
      this.end = scene.site("stick_end");
    }

    @Override
    double handleShift() {
      return 0;
    }

    @Override
    void placeObjects(double[] goal) {
      put(goal, STICK_HEIGHT, 0.09);
    }

    @Override
    public void evaluate(StepState state, StepResult result) {
      double[] seen = state.observation;
      double inserting =
          longTail(
              insertionDistance(seen, StepState.OBJECT, seen, StepState.SECOND),
              RADIUS,
              insertionDistance(extra, 0, start, 0));
      double remaining = distance(seen, StepState.SECOND, target, 0);
      boolean inserted = inserted(seen);
      boolean held =
          state.tipDistance() < 0.02 && state.opening() > 0 && state.object(2) - 0.01 > extra[2];
      double reward;
      if (!held) {
        double grasp = grasp(caging, state);
        reward = caging.precision().both(grasp, inserting);
      } else if (!inserted) {
        reward = 1 + Shaping.both(1, inserting) + 5 * inserting;
      } else if (remaining <= 0.12) {
        reward = 10;
      } else {
        reward =
            1 + Shaping.both(1, inserting) + 5 + 2 * stickInPlace(state) + thermosInPlace(seen);
      }
      result.set(reward, remaining <= 0.12 && inserted);
    }

    private boolean inserted(double[] seen) {
      return end.x() >= seen[StepState.SECOND]
          && Math.abs(end.y() - seen[StepState.SECOND + 1]) <= 0.04
          && Math.abs(end.z() - seen[StepState.SECOND + 2]) <= 0.06;
    }

    private double stickInPlace(StepState state) {
      return longTail(state.objectDistance(target), RADIUS, distance(extra, 0, target, 0));
    }

    private double thermosInPlace(double[] seen) {
      double away =
          length(
              seen[StepState.SECOND] + 0.05 - target[0],
              seen[StepState.SECOND + 1] - target[1],
              seen[StepState.SECOND + 2] - target[2]);
      return longTail(away, RADIUS, initialDistance());
    }

    /** Returns the distance from the stick to the centre of the thermos; heights count double. */
    private static double insertionDistance(double[] stick, int atStick, double[] thermos, int at) {
      return length(
          stick[atStick] - (thermos[at] + 0.05),
          stick[atStick + 1] - thermos[at + 1],
          (stick[atStick + 2] - thermos[at + 2]) * 2);
    }
  }

  /** Rules of {@code stick-push-v3}: a box is pushed with a stick. */
  static final class Push extends StickRules {

    private static final double RADIUS = 0.12;

    private final FingerContact contact;
    private final Caging caging = Caging.of(0.04, 0.05, 0.01);
    private final double[] grip = new double[3];

    Push(Scene scene) {
      super(scene);
      this.contact = scene.fingerContact("objGeom");
    }

    @Override
    double handleShift() {
      return 0.09;
    }

    @Override
    void placeObjects(double[] goal) {
      put(goal, handle.z(), 0);
    }

    /** Success requires a grasp: both fingers in contact with the stick. */
    @Override
    public void evaluate(StepState state, StepResult result) {
      double[] seen = state.observation;
      set(grip, seen[4] + 0.015, seen[5], seen[6]);
      double remaining = distance(seen, StepState.SECOND, target, 0);
      boolean lifted = grip[2] - 0.01 > extra[2];
      double reward;
      if (distance(grip, 0, state.tip, 0) < 0.02 && state.opening() > 0 && lifted) {
        double stickMargin = distance(extra, 0, target, 0) - RADIUS;
        double stick = longTail(distance(grip, 0, target, 0), RADIUS, stickMargin);
        double thermos = longTail(remaining, RADIUS, initialDistance() - RADIUS);
        reward = remaining <= RADIUS ? 10 : 2 + 5 * stick + 3 * thermos;
      } else {
        reward = caging.measure(state, grip, 0, extra, tipStart);
      }
      boolean held = state.opening() > 0 && lifted && contact.withBothFingers();
      result.set(reward, held && remaining <= RADIUS);
    }
  }
}
