package org.policytrim.metaworld.task;

import static org.policytrim.metaworld.task.Shaping.both;
import static org.policytrim.metaworld.task.Shaping.distance;
import static org.policytrim.metaworld.task.Shaping.length;
import static org.policytrim.metaworld.task.Shaping.longTail;

import org.policytrim.metaworld.world.Fixture;
import org.policytrim.metaworld.world.Place;
import org.policytrim.metaworld.world.Scene;
import org.policytrim.metaworld.world.Turn;

/** A peg that is put into a hole of a box' side, or pulled out of it. */
abstract class PegRules extends Rules {

  private final Fixture box;
  private final Fixture marker;
  private final Place peg;
  private final Turn turn;

  private PegRules(Scene scene, int notes, Place peg, Turn turn) {
    super(scene, notes);
    this.box = scene.fixture("box");
    this.marker = scene.marker("goal");
    this.peg = peg;
    this.turn = turn;
  }

  final void putBox(double[] goal, int at) {
    box.moveTo(goal[at], goal[at + 1], goal[at + 2]);
  }

  final void putMarker() {
    marker.moveTo(target[0], target[1], target[2]);
  }

  @Override
  public void look(double[] into, int at) {
    peg.read(into, at);
    turn.read(into, at + 3);
  }

  /** Notes 0 to 2: where the peg's head was before the peg was put into place. */
  static final class InsertSide extends PegRules {

    private static final double RADIUS = 0.07;

    private final Place head;
    private final Place lowCornerOne;
    private final Place highCornerOne;
    private final Place lowCornerTwo;
    private final Place highCornerTwo;
    private final double[] headNow = new double[3];
    private final Caging caging = Caging.of(0.0075, 0.03, 0.005);

    InsertSide(Scene scene) {
      super(scene, 3, scene.site("pegGrasp"), scene.siteTurn("pegGrasp"));
      this.head = scene.site("pegHead");
      this.lowCornerOne = scene.site("bottom_right_corner_collision_box_1");
      this.highCornerOne = scene.site("top_left_corner_collision_box_1");
      this.lowCornerTwo = scene.site("bottom_right_corner_collision_box_2");
      this.highCornerTwo = scene.site("top_left_corner_collision_box_2");
    }

    @Override
    public void arrange(double[] goal) {
      putBox(goal, 3);
      set(target, goal[3] + 0.03, goal[4], goal[5] + 0.13);
      putMarker();
    }

    @Override
    void begin(double[] goal) {
      set(start, goal, 0);
      head.read(notes, 0);
      putObject(goal[0], goal[1], goal[2]);
    }

    @Override
    public void judge(Sight sight, Judgement judgement) {
      head.read(headNow, 0);
      double left = scaled(headNow);
      double free = both(inside(lowCornerTwo, highCornerTwo), inside(lowCornerOne, highCornerOne));
      double inPlace = both(longTail(left, RADIUS, scaled(notes)), free);
      double tip = distance(sight.observation, Sight.OBJECT, sight.tip, 0);
      double reward;
      if (tip < 0.08 && sight.opening() > 0 && sight.object(2) - 0.01 > start[2]) {
        reward = both(1, inPlace) + (1 + 5 * inPlace);
      } else {
        double held = caging.measure(sight, sight.observation, Sight.OBJECT, start, tipStart);
        Precision precision = within() ? Precision.DOUBLE : caging.precision();
        reward = precision.both(held, inPlace);
      }
      judgement.is(left <= 0.07 ? 10 : reward, left <= 0.07);
    }

    private double scaled(double[] point) {
      return length(point[0] - target[0], (point[1] - target[1]) * 2, (point[2] - target[2]) * 2);
    }

    /**
     * Whether the head is in one of the two boxes around the hole; the original then counts with
     * doubles.
     */
    private boolean within() {
      return within(lowCornerOne, highCornerOne) || within(lowCornerTwo, highCornerTwo);
    }

    private boolean within(Place zero, Place one) {
      return between(headNow[0], zero.x(), one.x())
          && between(headNow[1], zero.y(), one.y())
          && between(headNow[2], zero.z(), one.z());
    }

    /**
     * How far the head has gone from the corner that is worth 0 to that worth 1; 1 outside of the
     * box.
     */
    private double inside(Place zero, Place one) {
      if (!within(zero, one)) {
        return 1;
      }
      return (headNow[0] - zero.x())
          / (one.x() - zero.x())
          * ((headNow[1] - zero.y()) / (one.y() - zero.y()))
          * ((headNow[2] - zero.z()) / (one.z() - zero.z()));
    }

    private static boolean between(double value, double a, double b) {
      return Math.min(a, b) <= value && value <= Math.max(a, b);
    }
  }

  static final class UnplugSide extends PegRules {

    private static final double RADIUS = 0.05;

    private final Caging caging = new Caging(0.025, 0.05, 0.005, 0.01, 0.8, Caging.Mix.CAGE);

    UnplugSide(Scene scene) {
      super(scene, 0, scene.site("pegEnd"), scene.bodyTurn("plug1"));
    }

    @Override
    public void arrange(double[] goal) {
      putBox(goal, 0);
      set(target, goal[0] + 0.044 + 0.15, goal[1], goal[2] + 0.131);
      putMarker();
    }

    @Override
    void begin(double[] goal) {
      scene.setPositions(OBJECT_ADDRESS, goal[0] + 0.044, goal[1], goal[2] + 0.131, 1, 0, 0, 0);
      scene.stopVelocities(OBJECT_ADDRESS, OBJECT_ADDRESS + 3);
      scene.forward();
      readPeg(start);
    }

    @Override
    public void judge(Sight sight, Judgement judgement) {
      double left = distance(sight.observation, Sight.OBJECT, target, 0);
      double tip = distance(sight.observation, Sight.OBJECT, sight.tip, 0);
      double held = caging.measure(sight, sight.observation, Sight.OBJECT, start, tipStart);
      Precision precision = caging.precision();
      double inPlace = longTail(left, RADIUS, distance(start, 0, target, 0));
      double reward = precision.times(2, held);
      if (sight.opening() > 0.5 && sight.object(0) - start[0] > 0.015 && tip < 0.035) {
        reward = precision.plus(precision.plus(1, reward), 5 * inPlace);
      }
      judgement.is(left <= RADIUS ? 10 : reward, left <= 0.07);
    }
  }

  /** Writes the peg's place alone. */
  final void readPeg(double[] point) {
    peg.read(point, 0);
  }
}
