package org.policytrim.metaworld.task;

import static org.policytrim.metaworld.task.Shaping.both;
import static org.policytrim.metaworld.task.Shaping.distance;
import static org.policytrim.metaworld.task.Shaping.longTail;

import org.jspecify.annotations.Nullable;
import org.policytrim.metaworld.world.Fixture;
import org.policytrim.metaworld.world.Place;
import org.policytrim.metaworld.world.Scene;
import org.policytrim.metaworld.world.Turn;

/** A plate that slides on two joints, into a cabinet or out of it. */
final class PlateRules extends Rules {

  private static final double RADIUS = 0.05;

  /** What differs between the four tasks. */
  enum Way {
    /** Into the cabinet before the robot; the cabinet moves with the target. */
    FORWARD(3, 0, 0),
    /** Into the cabinet at the side. */
    SIDE(-1, 0, 0),
    /** Out of the cabinet, towards the robot. */
    BACK(-1, 0, 0.15),
    /** Out of the cabinet at the side; the cabinet moves with the start. */
    BACK_SIDE(0, -0.15, 0);

    private final int cabinet;
    private final double firstJoint;
    private final double secondJoint;

    Way(int cabinet, double firstJoint, double secondJoint) {
      this.cabinet = cabinet;
      this.firstJoint = firstJoint;
      this.secondJoint = secondJoint;
    }
  }

  private final Way way;
  private final @Nullable Fixture cabinet;
  private final Fixture marker;
  private final Place puck;
  private final Turn turn;

  PlateRules(Scene scene, Way way) {
    super(scene, 0);
    this.way = way;
    this.cabinet = way.cabinet < 0 ? null : scene.fixture("puck_goal");
    this.marker = scene.marker("goal");
    this.puck = scene.geom("puck");
    this.turn = scene.geomTurn("puck");
  }

  @Override
  public void arrange(double[] goal) {
    if (cabinet != null) {
      cabinet.moveTo(goal[way.cabinet], goal[way.cabinet + 1], goal[way.cabinet + 2]);
    }
    marker.moveTo(goal[3], goal[4], goal[5]);
  }

  @Override
  void begin(double[] goal) {
    set(start, goal, 0);
    set(target, goal, 3);
    scene.setPositions(OBJECT_ADDRESS, way.firstJoint, way.secondJoint);
    scene.forward();
  }

  @Override
  public void look(double[] into, int at) {
    puck.read(into, at);
    turn.read(into, at + 3);
  }

  @Override
  public void judge(Sight sight, Judgement judgement) {
    double left = distance(sight.observation, Sight.OBJECT, target, 0);
    double tip = distance(sight.tip, 0, sight.observation, Sight.OBJECT);
    double less = way == Way.FORWARD ? 0 : RADIUS;
    double inPlace = longTail(left, RADIUS, distance(start, 0, target, 0) - less);
    double held = longTail(tip, RADIUS, distance(tipStart, 0, start, 0) - less);
    double reward;
    if (way == Way.FORWARD) {
      reward = 8 * both(held, inPlace);
    } else {
      reward = sight.tip[2] <= 0.03 && tip < 0.07 ? 2 + 7 * inPlace : 1.5 * held;
    }
    judgement.is(left < RADIUS ? 10 : reward, left <= 0.07);
  }
}
