package org.policytrim.metaworld.task;

import static org.policytrim.metaworld.task.Shaping.distance;
import static org.policytrim.metaworld.task.Shaping.gaussian;
import static org.policytrim.metaworld.task.Shaping.length;
import static org.policytrim.metaworld.task.Shaping.longTail;

import org.policytrim.metaworld.scene.ModelPosition;
import org.policytrim.metaworld.scene.Orientation;
import org.policytrim.metaworld.scene.PositionView;
import org.policytrim.metaworld.scene.Scene;

/** A drawer that is pulled open and pushed shut. */
abstract class DrawerRules extends Rules {

  private static final double HANDLE = -0.16;
  private static final double HANDLE_HEIGHT = 0.09;

  private final ModelPosition chest;
  private final ModelPosition marker;
  final PositionView drawer;

  private DrawerRules(Scene scene) {
    super(scene, 0);
    this.chest = scene.movableBody("drawer");
    this.marker = scene.movableSite("goal");
    this.drawer = scene.body("drawer_link");
  }

  /** Returns the y coordinate of the target relative to the chest, in metres. */
  abstract double reach();

  @Override
  public void editModel(double[] goal) {
    chest.moveTo(goal[0], goal[1], goal[2]);
    marker.moveTo(goal[0], goal[1] + reach(), goal[2] + HANDLE_HEIGHT);
  }

  @Override
  void placeObjects(double[] goal) {
    set(target, goal[0], goal[1] + reach(), goal[2] + HANDLE_HEIGHT);
  }

  /** Rules of {@code drawer-open-v3}: a drawer is pulled open by its handle. */
  static final class Open extends DrawerRules {

    private static final double TRAVEL = 0.2;

    private final Orientation orientation;

    Open(Scene scene) {
      super(scene);
      this.orientation = scene.bodyOrientation("drawer_link");
    }

    @Override
    double reach() {
      return HANDLE - TRAVEL;
    }

    /**
     * {@inheritDoc}
     *
     * <p>Does not compute the poses: the first observation shows those of before the last physics
     * step.
     */
    @Override
    void placeObjects(double[] goal) {
      super.placeObjects(goal);
      set(start, goal, 0);
    }

    @Override
    public void readObjects(double[] into, int at) {
      write(drawer, 0, HANDLE, 0, into, at);
      orientation.read(into, at + 3);
    }

    @Override
    public void evaluate(StepState state, StepResult result) {
      double[] seen = state.observation;
      double remaining = state.objectDistance(target);
      double away = length((seen[4] - seen[0]) * 3, (seen[5] - seen[1]) * 3, seen[6] - seen[2]);
      double awayAtStart =
          length(
              (target[0] - tipStart[0]) * 3,
              (target[1] + TRAVEL - tipStart[1]) * 3,
              target[2] - tipStart[2]);
      double reward = longTail(away, 0.01, awayAtStart) + longTail(remaining, 0.02, TRAVEL);
      result.set(reward * 5, remaining <= 0.03);
    }
  }

  /** Rules of {@code drawer-close-v3}: a drawer is pushed shut. */
  static final class Close extends DrawerRules {

    private static final double RADIUS = 0.05;
    private static final double REACHED = 0.005;

    Close(Scene scene) {
      super(scene);
    }

    @Override
    double reach() {
      return HANDLE;
    }

    @Override
    void placeObjects(double[] goal) {
      super.placeObjects(goal);
      scene.setPositions(OBJECT_ADDRESS, -0.15);
      scene.forward();
      readObjects(start, 0);
    }

    @Override
    public void readObjects(double[] into, int at) {
      write(drawer, 0, HANDLE, 0.05, into, at);
    }

    @Override
    public void evaluate(StepState state, StepResult result) {
      double remaining = state.objectDistance(target);
      double inPlace = longTail(remaining, RADIUS, Math.abs(initialDistance() - RADIUS));
      double margin = Math.abs(distance(start, 0, tipStart, 0) - REACHED);
      double near = gaussian(state.tipDistance(), REACHED, margin);
      boolean success = remaining <= RADIUS + 0.015;
      result.set(success ? 10 : effortReward(state, near, inPlace), success);
    }
  }
}
