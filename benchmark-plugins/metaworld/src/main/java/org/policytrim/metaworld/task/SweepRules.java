package org.policytrim.metaworld.task;

import static org.policytrim.metaworld.task.Shaping.both;
import static org.policytrim.metaworld.task.Shaping.distance;
import static org.policytrim.metaworld.task.Shaping.length;
import static org.policytrim.metaworld.task.Shaping.longTail;

import org.policytrim.metaworld.world.Fixture;
import org.policytrim.metaworld.world.Place;
import org.policytrim.metaworld.world.Scene;
import org.policytrim.metaworld.world.Turn;

/** Things swept or kicked over the table: off it, into a hole, into a goal. */
abstract class SweepRules extends Rules {

  private final Place seen;
  private final Turn turn;

  private SweepRules(Scene scene, String body, Turn turn) {
    super(scene, 0);
    this.seen = scene.body(body);
    this.turn = turn;
  }

  final double height() {
    return seen.z();
  }

  @Override
  public void look(double[] into, int at) {
    seen.read(into, at);
    turn.read(into, at + 3);
  }

  private static double reward(double held, double left, double leftAtStart) {
    double inPlace = longTail(left, 0.05, leftAtStart);
    return left < 0.05 ? 10 : 2 * held + 6 * both(held, inPlace);
  }

  /** Off the table, to the side. */
  static final class OffTheTable extends SweepRules {

    private final Fixture marker;
    private final PadCaging caging = new PadCaging(0.02, 0.01, 0.005);

    OffTheTable(Scene scene) {
      super(scene, "obj", scene.bodyTurn("obj"));
      this.marker = scene.marker("goal");
    }

    @Override
    public void arrange(double[] goal) {
      marker.moveTo(0.5, goal[1], 0.01);
    }

    @Override
    void begin(double[] goal) {
      set(start, goal[0], goal[1], 0.02);
      set(target, 0.5, goal[1], 0.01);
      putObject(goal[0], goal[1], 0.02);
    }

    @Override
    public void judge(Sight sight, Judgement judgement) {
      double left = distance(sight.observation, Sight.OBJECT, target, 0);
      double held = caging.byPads(sight, start, tipStart);
      judgement.is(reward(held, left, distance(start, 0, target, 0)), left <= 0.05);
    }
  }

  /** Into a hole that never moves; the height does not count. */
  static final class IntoTheHole extends SweepRules {

    private final PadCaging caging = new PadCaging(0.02, 0.005, 0.01);

    IntoTheHole(Scene scene) {
      super(scene, "obj", scene.geomTurn("objGeom"));
    }

    @Override
    public void arrange(double[] goal) {
      // the scene's own marker is at the hole already
    }

    @Override
    void begin(double[] goal) {
      set(target, 0, 0.84, 0.02);
      set(start, goal[0], goal[1], height());
      putObject(start[0], start[1], start[2]);
    }

    @Override
    public void judge(Sight sight, Judgement judgement) {
      double left = length(sight.object(0) - target[0], sight.object(1) - target[1]);
      double leftAtStart =
          length(start[0] - target[0], start[1] - target[1], start[2] - sight.object(2));
      double held = caging.byPads(sight, start, tipStart);
      judgement.is(reward(held, left, leftAtStart), left <= 0.05);
    }
  }

  /** A ball into a goal. */
  static final class Soccer extends SweepRules {

    private static final double RADIUS = 0.07;

    private final Fixture net;
    private final Fixture marker;
    private final PadCaging caging = new PadCaging(0.013, 0.01, 0.005);

    Soccer(Scene scene) {
      super(scene, "soccer_ball", scene.bodyMatrixTurn("soccer_ball"));
      this.net = scene.fixture("goal_whole");
      this.marker = scene.marker("goal");
    }

    @Override
    public void arrange(double[] goal) {
      net.moveTo(goal[3], goal[4], goal[5]);
      marker.moveTo(goal[3], goal[4], goal[5]);
    }

    @Override
    void begin(double[] goal) {
      set(target, goal, 3);
      set(start, goal[0], goal[1], 0.03);
      putObject(goal[0], goal[1], 0.03);
    }

    /**
     * The margin grows with the way the ball has gone, not with the way it has to go: the
     * original's formula.
     */
    @Override
    public void judge(Sight sight, Judgement judgement) {
      double left = wide(sight, target);
      double inPlace = longTail(left, RADIUS, wide(sight, start));
      double line = target[1] - 0.1;
      double beyond = sight.object(1) - line;
      if (beyond > 0 && Math.abs(sight.object(0) - target[0]) > 0.1) {
        inPlace = Math.clamp(inPlace - 2 * (beyond / (1 - line)), 0, 1);
      }
      double reward = 3 * caging.byPads(sight, start, tipStart) + 6.5 * inPlace;
      boolean success = distance(sight.observation, Sight.OBJECT, target, 0) <= 0.07;
      judgement.is(left < RADIUS ? 10 : reward, success);
    }

    private static double wide(Sight sight, double[] point) {
      return length(
          (sight.object(0) - point[0]) * 3, sight.object(1) - point[1], sight.object(2) - point[2]);
    }
  }
}
