package org.policytrim.metaworld.task;

import static org.policytrim.metaworld.task.Shaping.distance;
import static org.policytrim.metaworld.task.Shaping.longTail;

import org.policytrim.metaworld.world.Fixture;
import org.policytrim.metaworld.world.Place;
import org.policytrim.metaworld.world.Scene;
import org.policytrim.metaworld.world.Turn;

/**
 * Bringing the fingers' tips to a point, past a puck that is only in the way, with or without a
 * wall.
 */
final class ReachRules extends Rules {

  private static final double RADIUS = 0.05;

  private final Fixture marker;
  private final Place puck;
  private final Turn turn;

  ReachRules(Scene scene) {
    super(scene, 0);
    this.marker = scene.marker("goal");
    this.puck = scene.body("obj");
    this.turn = scene.geomTurn("objGeom");
  }

  @Override
  public void arrange(double[] goal) {
    marker.moveTo(goal[3], goal[4], goal[5]);
  }

  @Override
  void begin(double[] goal) {
    set(start, goal, 0);
    set(target, goal, 3);
    putObject(goal[0], goal[1], goal[2]);
  }

  @Override
  public void look(double[] into, int at) {
    puck.read(into, at);
    turn.read(into, at + 3);
  }

  @Override
  public void judge(Sight sight, Judgement judgement) {
    double left = distance(sight.tip, 0, target, 0);
    double margin = distance(scene.handStart(), 0, target, 0);
    judgement.is(10 * longTail(left, RADIUS, margin), left <= RADIUS);
  }
}
