package org.policytrim.metaworld.task;

import static org.policytrim.metaworld.task.Shaping.distance;
import static org.policytrim.metaworld.task.Shaping.length;
import static org.policytrim.metaworld.task.Shaping.longTail;

import org.policytrim.metaworld.world.Fixture;
import org.policytrim.metaworld.world.Place;
import org.policytrim.metaworld.world.Scene;
import org.policytrim.metaworld.world.Turn;

/** A loose puck, pushed over the table or carried to a point. */
abstract class PuckRules extends Rules {

  static final double RADIUS = 0.05;

  private final Fixture marker;
  private final Place seen;
  private final Turn turn;

  /**
   * The common part.
   *
   * @param byGeom whether the puck is seen by its geom; by its body otherwise
   */
  private PuckRules(Scene scene, boolean byGeom) {
    super(scene, 0);
    this.marker = scene.marker("goal");
    this.seen = byGeom ? scene.geom("objGeom") : scene.body("obj");
    this.turn = scene.geomTurn("objGeom");
  }

  /**
   * The marker's height is only seen; where it depends on the settled puck, {@link #begin} sets it.
   */
  @Override
  public void arrange(double[] goal) {
    marker.moveTo(goal[3], goal[4], goal[5]);
  }

  /** Puck and target at the height at which the puck lies on the table. */
  final void beginOnTheTable(double[] goal) {
    double height = seen.z();
    set(start, goal[0], goal[1], height);
    set(target, goal[3], goal[4], height);
    marker.moveTo(goal[3], goal[4], height);
    putObject(goal[0], goal[1], height);
  }

  final void beginAsDrawn(double[] goal) {
    set(start, goal, 0);
    set(target, goal, 3);
    putObject(goal[0], goal[1], goal[2]);
  }

  @Override
  public void look(double[] into, int at) {
    seen.read(into, at);
    turn.read(into, at + 3);
  }

  final double left(Sight sight) {
    return distance(sight.observation, Sight.OBJECT, target, 0);
  }

  final double leftAtStart() {
    return distance(start, 0, target, 0);
  }

  final double tipDistance(Sight sight) {
    return distance(sight.observation, Sight.OBJECT, sight.tip, 0);
  }

  static final class Push extends PuckRules {

    private final Caging caging = Caging.of(0.015, 0.05, 0.005);

    Push(Scene scene) {
      super(scene, false);
    }

    @Override
    void begin(double[] goal) {
      beginOnTheTable(goal);
    }

    @Override
    public void judge(Sight sight, Judgement judgement) {
      double left = left(sight);
      double inPlace = longTail(left, RADIUS, leftAtStart());
      double held = caging.measure(sight, sight.observation, Sight.OBJECT, start, tipStart);
      Precision precision = caging.precision();
      double reward = precision.times(2, held);
      if (tipDistance(sight) < 0.02 && sight.opening() > 0) {
        double more = precision.plus(precision.plus(1, reward), 5 * inPlace);
        reward = precision.plus(reward, more);
      }
      judgement.is(left < RADIUS ? 10 : reward, left <= RADIUS);
    }
  }

  static final class PushBack extends PuckRules {

    private final PadCaging caging = new PadCaging(0.007, 0.003, 0.01);

    PushBack(Scene scene) {
      super(scene, true);
    }

    @Override
    void begin(double[] goal) {
      beginOnTheTable(goal);
    }

    @Override
    public void judge(Sight sight, Judgement judgement) {
      double left = left(sight);
      double inPlace = longTail(left, RADIUS, leftAtStart());
      double reward = Shaping.both(caging.byPads(sight, start, tipStart), inPlace);
      boolean held = tipDistance(sight) < 0.01 && sight.opening() > 0 && sight.opening() < 0.55;
      if (held && leftAtStart() - left > 0.01) {
        reward += 1 + 5 * inPlace;
      }
      judgement.is(left < RADIUS ? 10 : reward, left <= 0.07);
    }
  }

  /** Around a wall: first to a point beside it, then to the target. */
  static final class PushWall extends PuckRules {

    private static final double PASSAGE_X = -0.05;
    private static final double PASSAGE_Y = 0.77;

    private final Caging caging = Caging.of(0.015, 0.05, 0.005);

    PushWall(Scene scene) {
      super(scene, true);
    }

    @Override
    void begin(double[] goal) {
      beginOnTheTable(goal);
    }

    @Override
    public void judge(Sight sight, Judgement judgement) {
      double left = left(sight);
      double held = caging.measure(sight, sight.observation, Sight.OBJECT, start, tipStart);
      Precision precision = caging.precision();
      double reward = precision.times(2, held);
      if (tipDistance(sight) < 0.02 && sight.opening() > 0) {
        reward =
            sight.object(1) > 0.75
                ? precision.plus(
                    precision.plus(precision.plus(reward, 1), 4),
                    3 * longTail(left, RADIUS, leftAtStart()))
                : precision.plus(precision.plus(reward, 1), 4 * passage(sight));
      }
      judgement.is(left < RADIUS ? 10 : reward, left <= 0.07);
    }

    private double passage(Sight sight) {
      double away = length((sight.object(0) - PASSAGE_X) * 3, sight.object(1) - PASSAGE_Y, 0);
      double awayAtStart =
          length((start[0] - PASSAGE_X) * 3, start[1] - PASSAGE_Y, start[2] - sight.object(2));
      return longTail(away, RADIUS, awayAtStart);
    }
  }

  static final class PickPlace extends PuckRules {

    private final PadCaging caging = new PadCaging(0.015, 0, 0.005);

    PickPlace(Scene scene) {
      super(scene, false);
    }

    @Override
    void begin(double[] goal) {
      beginAsDrawn(goal);
    }

    @Override
    public void judge(Sight sight, Judgement judgement) {
      double left = left(sight);
      double inPlace = longTail(left, RADIUS, leftAtStart());
      double held = caging.byEffort(sight, start, tipStart);
      Precision precision = caging.precision();
      double reward = precision.both(held, inPlace);
      boolean lifted = sight.object(2) - 0.01 > start[2];
      if (tipDistance(sight) < 0.02 && sight.opening() > 0 && lifted) {
        reward = precision.plus(reward, 1 + 5 * inPlace);
      }
      judgement.is(left < RADIUS ? 10 : reward, left <= 0.07);
    }
  }

  /** Over a wall: first to a point above it, then to the target. */
  static final class PickPlaceWall extends PuckRules {

    private static final double PASSAGE_Y = 0.77;
    private static final double PASSAGE_Z = 0.25;

    private final Caging caging = new Caging(0.015, 0.05, 0.005, 0, 1, Caging.Mix.GRIP);

    PickPlaceWall(Scene scene) {
      super(scene, true);
    }

    @Override
    void begin(double[] goal) {
      beginAsDrawn(goal);
    }

    @Override
    public void judge(Sight sight, Judgement judgement) {
      double left = left(sight);
      double passage =
          longTail(passage(sight.observation, Sight.OBJECT), RADIUS, passage(start, 0));
      double held = caging.measure(sight, sight.observation, Sight.OBJECT, start, tipStart);
      Precision precision = caging.precision();
      double reward = precision.both(held, passage);
      boolean lifted = sight.object(2) - 0.015 > start[2];
      if (tipDistance(sight) < 0.02 && sight.opening() > 0 && lifted) {
        reward =
            sight.object(1) > 0.75
                ? precision.plus(
                    precision.plus(precision.plus(reward, 1), 4),
                    3 * longTail(left, RADIUS, leftAtStart()))
                : precision.plus(precision.plus(reward, 1), 4 * passage);
      }
      judgement.is(left < RADIUS ? 10 : reward, left <= 0.07);
    }

    private double passage(double[] point, int at) {
      return length(
          point[at] - target[0], point[at + 1] - PASSAGE_Y, (point[at + 2] - PASSAGE_Z) * 3);
    }
  }
}
