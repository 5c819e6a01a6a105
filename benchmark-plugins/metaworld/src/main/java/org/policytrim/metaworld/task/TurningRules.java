package org.policytrim.metaworld.task;

import static org.policytrim.metaworld.task.Shaping.both;
import static org.policytrim.metaworld.task.Shaping.distance;
import static org.policytrim.metaworld.task.Shaping.gaussian;
import static org.policytrim.metaworld.task.Shaping.length;
import static org.policytrim.metaworld.task.Shaping.longTail;

import org.policytrim.metaworld.world.Fixture;
import org.policytrim.metaworld.world.Place;
import org.policytrim.metaworld.world.Scene;
import org.policytrim.metaworld.world.Turn;

/** Things that turn or slide in a fixed base: dial, faucet, lever, window. */
final class TurningRules {

  private TurningRules() {}

  /** The dial, by the point of its rim that its pointer shows at. */
  static final class Dial extends Rules {

    private static final double RADIUS = 0.07;
    private static final double RIM = 0.05;
    private static final double REACHED = 0.005;

    private final Fixture base;
    private final Fixture marker;
    private final Place dial;
    private final Turn turn;
    private final int angle;
    private final double[] pushed = new double[3];

    Dial(Scene scene) {
      super(scene, 3);
      this.base = scene.fixture("dial");
      this.marker = scene.marker("goal");
      this.dial = scene.body("dial");
      this.turn = scene.bodyTurn("dial");
      this.angle = scene.positionAddress("knob_Joint_1");
    }

    @Override
    public void arrange(double[] goal) {
      base.moveTo(goal[0], goal[1], goal[2]);
      marker.moveTo(goal[0], goal[1] + 0.03, goal[2] + 0.03);
    }

    /**
     * Ends without computing the poses: the first observation shows those of before the last
     * physics step.
     */
    @Override
    void begin(double[] goal) {
      set(start, goal, 0);
      set(target, goal[0], goal[1] + 0.03, goal[2] + 0.03);
      push(notes);
    }

    @Override
    public void look(double[] into, int at) {
      rim(into, at);
      turn.read(into, at + 3);
    }

    @Override
    public void judge(Sight sight, Judgement judgement) {
      double left = distance(sight.observation, Sight.OBJECT, target, 0);
      double inPlace = longTail(left, RADIUS, Math.abs(distance(notes, 0, target, 0) - RADIUS));
      push(pushed);
      double near =
          gaussian(
              distance(pushed, 0, sight.tip, 0),
              REACHED,
              Math.abs(distance(notes, 0, tipStart, 0) - REACHED));
      Precision precision = sight.effort > 0 ? Precision.SINGLE : Precision.DOUBLE;
      double held = precision.both(near, Math.max(sight.effort, 0));
      judgement.is(precision.times(10, precision.both(held, inPlace)), left <= RADIUS);
    }

    private void rim(double[] into, int at) {
      double turned = scene.position(angle);
      into[at] = dial.x() + Math.sin(turned) * RIM;
      into[at + 1] = dial.y() + -Math.cos(turned) * RIM;
      into[at + 2] = dial.z();
    }

    /** Where the finger pushes. */
    private void push(double[] into) {
      rim(into, 0);
      set(into, into[0] + 0.05, into[1] + 0.02, into[2] + 0.09);
    }
  }

  static final class Faucet extends Rules {

    private static final double RADIUS = 0.07;
    private static final double HANDLE = 0.175;
    private static final double REACHED = 0.01;

    private final boolean open;
    private final Fixture base;
    private final Fixture marker;
    private final Place handle;
    private final Turn turn;
    private final double[] thing = new double[3];

    Faucet(Scene scene, boolean open) {
      super(scene, 0);
      this.open = open;
      this.base = scene.fixture("faucetBase");
      this.marker = scene.marker(open ? "goal_open" : "goal_close");
      this.handle = scene.site(open ? "handleStartOpen" : "handleStartClose");
      this.turn = scene.bodyTurn("faucetBase");
    }

    @Override
    public void arrange(double[] goal) {
      base.moveTo(goal[0], goal[1], goal[2]);
      marker.moveTo(goal[0] + (open ? HANDLE : -HANDLE), goal[1], goal[2] + 0.125);
    }

    /**
     * Opening ends without computing the poses: its first observation shows those of before the
     * last physics step.
     */
    @Override
    void begin(double[] goal) {
      set(start, goal, 0);
      set(target, goal[0] + (open ? HANDLE : -HANDLE), goal[1], goal[2] + 0.125);
      if (!open) {
        scene.forward();
      }
    }

    @Override
    public void look(double[] into, int at) {
      write(handle, 0, 0, -0.01, into, at);
      turn.read(into, at + 3);
    }

    @Override
    public void judge(Sight sight, Judgement judgement) {
      set(thing, sight.observation, Sight.OBJECT);
      if (open) {
        thing[0] += -0.04;
        thing[2] += 0.03;
      }
      double left = distance(thing, 0, target, 0);
      double inPlace = longTail(left, RADIUS, Math.abs(distance(start, 0, target, 0) - RADIUS));
      double near =
          gaussian(
              distance(thing, 0, sight.tip, 0),
              REACHED,
              Math.abs(distance(start, 0, tipStart, 0) - REACHED));
      boolean success = left <= RADIUS;
      judgement.is(success ? 10 : (2 * near + 3 * inPlace) * 2, success);
    }
  }

  static final class Lever extends Rules {

    private static final double ARM = 0.2;

    private final Fixture base;
    private final Fixture marker;
    private final Place lever;
    private final Turn turn;
    private final int angle;

    Lever(Scene scene) {
      super(scene, 0);
      this.base = scene.fixture("lever");
      this.marker = scene.marker("goal");
      this.lever = scene.site("leverStart");
      this.turn = scene.geomTurn("objGeom");
      this.angle = scene.positionAddress("LeverAxis");
    }

    @Override
    public void arrange(double[] goal) {
      base.moveTo(goal[0], goal[1], goal[2]);
      marker.moveTo(goal[0] + 0.12, goal[1], goal[2] + (0.25 + ARM));
    }

    /**
     * Ends without computing the poses: the first observation shows those of before the last
     * physics step.
     */
    @Override
    void begin(double[] goal) {
      set(start, goal[0] + 0.12, goal[1] - ARM, goal[2] + 0.25);
      set(target, goal[0] + 0.12, goal[1], goal[2] + (0.25 + ARM));
    }

    @Override
    public void look(double[] into, int at) {
      lever.read(into, at);
      turn.read(into, at + 3);
    }

    @Override
    public void judge(Sight sight, Judgement judgement) {
      double shoulder = shoulder(sight.observation, Sight.HAND, sight.observation, Sight.OBJECT);
      double ready = longTail(shoulder, 0.02, shoulder(tipStart, 0, start, 0));
      double left = distance(sight.observation, Sight.OBJECT, target, 0);
      double inPlace = longTail(left, 0.04, distance(start, 0, target, 0));
      double angleLeft = Math.abs(-scene.position(angle) - Math.PI / 2);
      judgement.is(10 * both(ready, inPlace), angleLeft <= Math.PI / 24);
    }

    private static double shoulder(double[] hand, int atHand, double[] lever, int atLever) {
      return length(
          (hand[atHand] - lever[atLever]) * 4,
          hand[atHand + 1] + 0.055 - lever[atLever + 1],
          (hand[atHand + 2] + 0.07 - lever[atLever + 2]) * 4);
    }
  }

  static final class Window extends Rules {

    private static final double RADIUS = 0.05;
    private static final double WIDTH = 0.2;
    private static final double REACHED = 0.02;

    private final boolean open;
    private final Fixture frame;
    private final Fixture marker;
    private final Place handle;
    private final int slide;

    Window(Scene scene, boolean open) {
      super(scene, 3);
      this.open = open;
      this.frame = scene.fixture("window");
      this.marker = scene.marker("goal");
      this.handle = scene.site(open ? "handleOpenStart" : "handleCloseStart");
      this.slide = scene.positionAddress("window_slide");
    }

    @Override
    public void arrange(double[] goal) {
      frame.moveTo(goal[0], goal[1], goal[2]);
      marker.moveTo(goal[0] + (open ? WIDTH : 0), goal[1], goal[2]);
    }

    /**
     * Moves the pane without computing the poses: the first observation shows it where it was
     * before.
     */
    @Override
    void begin(double[] goal) {
      set(start, goal, 0);
      set(target, goal[0] + (open ? WIDTH : 0), goal[1], goal[2]);
      write(handle, open ? 0 : WIDTH, 0, 0, notes, 0);
      scene.setPositions(slide, open ? 0 : WIDTH);
    }

    @Override
    public void look(double[] into, int at) {
      handle.read(into, at);
    }

    @Override
    public void judge(Sight sight, Judgement judgement) {
      double left = Math.abs(sight.object(0) - target[0]);
      double leftAtStart = Math.abs((open ? start[0] : notes[0]) - target[0]);
      double inPlace = longTail(left, RADIUS, Math.abs(leftAtStart - RADIUS));
      double tip = distance(sight.observation, Sight.OBJECT, sight.tip, 0);
      double margin = Math.abs(distance(notes, 0, tipStart, 0) - REACHED);
      double reach = open ? longTail(tip, REACHED, margin) : gaussian(tip, REACHED, margin);
      judgement.is(10 * both(reach, inPlace), left <= RADIUS);
    }
  }
}
