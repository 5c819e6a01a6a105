package org.policytrim.metaworld.task;

import static org.policytrim.metaworld.task.Shaping.both;
import static org.policytrim.metaworld.task.Shaping.distance;
import static org.policytrim.metaworld.task.Shaping.gaussian;
import static org.policytrim.metaworld.task.Shaping.length;
import static org.policytrim.metaworld.task.Shaping.longTail;

import org.policytrim.metaworld.scene.ModelPosition;
import org.policytrim.metaworld.scene.Orientation;
import org.policytrim.metaworld.scene.PositionView;
import org.policytrim.metaworld.scene.Scene;

/** Objects that turn or slide in a fixed base: dial, faucet, lever, window. */
final class TurningRules {

  private TurningRules() {}

  /** The dial, represented by the point of its rim at its pointer. */
  static final class Dial extends Rules {

    private static final double RADIUS = 0.07;
    private static final double RIM = 0.05;
    private static final double REACHED = 0.005;

    private final ModelPosition base;
    private final ModelPosition marker;
    private final PositionView dial;
    private final Orientation orientation;
    private final int angle;
    private final double[] pushed = new double[3];

    /** The extra values are the initial position of the push point. */
    Dial(Scene scene) {
      super(scene, 3);
      this.base = scene.movableBody("dial");
      this.marker = scene.movableSite("goal");
      this.dial = scene.body("dial");
      this.orientation = scene.bodyOrientation("dial");
      this.angle = scene.positionAddress("knob_Joint_1");
    }

    @Override
    public void editModel(double[] goal) {
      base.moveTo(goal[0], goal[1], goal[2]);
      marker.moveTo(goal[0], goal[1] + 0.03, goal[2] + 0.03);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Does not compute the poses: the first observation shows those of before the last physics
     * step.
     */
    @Override
    void placeObjects(double[] goal) {
      set(start, goal, 0);
      set(target, goal[0], goal[1] + 0.03, goal[2] + 0.03);
      readPushPoint(extra);
    }

    @Override
    public void readObjects(double[] into, int at) {
      readRim(into, at);
      orientation.read(into, at + 3);
    }

    @Override
    public void evaluate(StepState state, StepResult result) {
      double remaining = state.objectDistance(target);
      double margin = Math.abs(distance(extra, 0, target, 0) - RADIUS);
      double inPlace = longTail(remaining, RADIUS, margin);
      readPushPoint(pushed);
      double near = nearness(distance(pushed, 0, state.tip, 0), extra, tipStart, REACHED);
      result.set(effortReward(state, near, inPlace), remaining <= RADIUS);
    }

    private void readRim(double[] into, int at) {
      double turned = scene.position(angle);
      into[at] = dial.x() + Math.sin(turned) * RIM;
      into[at + 1] = dial.y() + -Math.cos(turned) * RIM;
      into[at + 2] = dial.z();
    }

    /** Writes the point at which a finger pushes the dial. */
    private void readPushPoint(double[] into) {
      readRim(into, 0);
      set(into, into[0] + 0.05, into[1] + 0.02, into[2] + 0.09);
    }
  }

  /** Returns the nearness of the fingertips to a point, 0 to 1. */
  private static double nearness(
      double distance, double[] start, double[] tipStart, double reached) {
    return gaussian(distance, reached, Math.abs(distance(start, 0, tipStart, 0) - reached));
  }

  /** Rules of the tasks in which a faucet is turned. */
  static final class Faucet extends Rules {

    private static final double RADIUS = 0.07;
    private static final double HANDLE = 0.175;
    private static final double REACHED = 0.01;

    private final boolean open;
    private final ModelPosition base;
    private final ModelPosition marker;
    private final PositionView handle;
    private final Orientation orientation;
    private final double[] point = new double[3];

    Faucet(Scene scene, boolean open) {
      super(scene, 0);
      this.open = open;
      this.base = scene.movableBody("faucetBase");
      this.marker = scene.movableSite(open ? "goal_open" : "goal_close");
      this.handle = scene.site(open ? "handleStartOpen" : "handleStartClose");
      this.orientation = scene.bodyOrientation("faucetBase");
    }

    @Override
    public void editModel(double[] goal) {
      base.moveTo(goal[0], goal[1], goal[2]);
      marker.moveTo(goal[0] + (open ? HANDLE : -HANDLE), goal[1], goal[2] + 0.125);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Opening does not compute the poses: its first observation shows those of before the last
     * physics step.
     */
    @Override
    void placeObjects(double[] goal) {
      set(start, goal, 0);
      set(target, goal[0] + (open ? HANDLE : -HANDLE), goal[1], goal[2] + 0.125);
      if (!open) {
        scene.forward();
      }
    }

    @Override
    public void readObjects(double[] into, int at) {
      write(handle, 0, 0, -0.01, into, at);
      orientation.read(into, at + 3);
    }

    @Override
    public void evaluate(StepState state, StepResult result) {
      set(point, state.observation, StepState.OBJECT);
      if (open) {
        point[0] += -0.04;
        point[2] += 0.03;
      }
      double remaining = distance(point, 0, target, 0);
      double inPlace = longTail(remaining, RADIUS, Math.abs(initialDistance() - RADIUS));
      double near = nearness(distance(point, 0, state.tip, 0), start, tipStart, REACHED);
      boolean success = remaining <= RADIUS;
      result.set(success ? 10 : (2 * near + 3 * inPlace) * 2, success);
    }
  }

  /** Rules of {@code lever-pull-v3}: a lever is pulled up. */
  static final class Lever extends ObjectRules {

    private static final double ARM = 0.2;

    private final ModelPosition base;
    private final ModelPosition marker;
    private final int angle;

    Lever(Scene scene) {
      super(scene, 0, scene.site("leverStart"), scene.geomOrientation("objGeom"));
      this.base = scene.movableBody("lever");
      this.marker = scene.movableSite("goal");
      this.angle = scene.positionAddress("LeverAxis");
    }

    @Override
    public void editModel(double[] goal) {
      base.moveTo(goal[0], goal[1], goal[2]);
      marker.moveTo(goal[0] + 0.12, goal[1], goal[2] + (0.25 + ARM));
    }

    /**
     * {@inheritDoc}
     *
     * <p>Does not compute the poses: the first observation shows those of before the last physics
     * step.
     */
    @Override
    void placeObjects(double[] goal) {
      set(start, goal[0] + 0.12, goal[1] - ARM, goal[2] + 0.25);
      set(target, goal[0] + 0.12, goal[1], goal[2] + (0.25 + ARM));
    }

    @Override
    public void evaluate(StepState state, StepResult result) {
      double[] seen = state.observation;
      double shoulder = shoulder(seen, StepState.HAND, seen, StepState.OBJECT);
      double ready = longTail(shoulder, 0.02, shoulder(tipStart, 0, start, 0));
      double inPlace = longTail(state.objectDistance(target), 0.04, initialDistance());
      double remainingAngle = Math.abs(-scene.position(angle) - Math.PI / 2);
      result.set(10 * both(ready, inPlace), remainingAngle <= Math.PI / 24);
    }

    private static double shoulder(double[] hand, int atHand, double[] lever, int atLever) {
      return length(
          (hand[atHand] - lever[atLever]) * 4,
          hand[atHand + 1] + 0.055 - lever[atLever + 1],
          (hand[atHand + 2] + 0.07 - lever[atLever + 2]) * 4);
    }
  }

  /** The window. The extra values are the initial position of its handle. */
  static final class Window extends Rules {

    private static final double RADIUS = 0.05;
    private static final double WIDTH = 0.2;
    private static final double REACHED = 0.02;

    private final boolean open;
    private final ModelPosition frame;
    private final ModelPosition marker;
    private final PositionView handle;
    private final int slide;

    Window(Scene scene, boolean open) {
      super(scene, 3);
      this.open = open;
      this.frame = scene.movableBody("window");
      this.marker = scene.movableSite("goal");
      this.handle = scene.site(open ? "handleOpenStart" : "handleCloseStart");
      this.slide = scene.positionAddress("window_slide");
    }

    @Override
    public void editModel(double[] goal) {
      frame.moveTo(goal[0], goal[1], goal[2]);
      marker.moveTo(goal[0] + (open ? WIDTH : 0), goal[1], goal[2]);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Moves the pane without computing the poses: the first observation shows its former
     * position.
     */
    @Override
    void placeObjects(double[] goal) {
      set(start, goal, 0);
      set(target, goal[0] + (open ? WIDTH : 0), goal[1], goal[2]);
      write(handle, open ? 0 : WIDTH, 0, 0, extra, 0);
      scene.setPositions(slide, open ? 0 : WIDTH);
    }

    @Override
    public void readObjects(double[] into, int at) {
      handle.read(into, at);
    }

    @Override
    public void evaluate(StepState state, StepResult result) {
      double remaining = Math.abs(state.object(0) - target[0]);
      double remainingAtStart = Math.abs((open ? start[0] : extra[0]) - target[0]);
      double inPlace = longTail(remaining, RADIUS, Math.abs(remainingAtStart - RADIUS));
      double tip = state.tipDistance();
      double margin = Math.abs(distance(extra, 0, tipStart, 0) - REACHED);
      double reach = open ? longTail(tip, REACHED, margin) : gaussian(tip, REACHED, margin);
      result.set(10 * both(reach, inPlace), remaining <= RADIUS);
    }
  }
}
