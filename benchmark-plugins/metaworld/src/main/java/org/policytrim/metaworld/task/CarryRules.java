package org.policytrim.metaworld.task;

import static org.policytrim.metaworld.task.Shaping.both;
import static org.policytrim.metaworld.task.Shaping.distance;
import static org.policytrim.metaworld.task.Shaping.length;
import static org.policytrim.metaworld.task.Shaping.longTail;
import static org.policytrim.metaworld.task.Shaping.planar;

import org.policytrim.metaworld.world.Fixture;
import org.policytrim.metaworld.world.Place;
import org.policytrim.metaworld.world.Scene;
import org.policytrim.metaworld.world.Turn;

/** Loose things carried into or out of something: bin, hole, shelf, basket. */
abstract class CarryRules extends Rules {

  private final Place seen;
  private final Turn turn;

  private CarryRules(Scene scene, int notes, String body, Turn turn) {
    super(scene, notes);
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

  final double left(Sight sight) {
    return distance(sight.observation, Sight.OBJECT, target, 0);
  }

  final double tipDistance(Sight sight) {
    return distance(sight.observation, Sight.OBJECT, sight.tip, 0);
  }

  final boolean lifted(Sight sight, double by) {
    return sight.object(2) - by > start[2];
  }

  /** From one bin into the other. */
  static final class BinPicking extends CarryRules {

    private static final double RADIUS = 0.05;
    private static final double UNKNOWN = -1;

    private final Place bin;
    private final Caging caging = new Caging(0.015, 0.05, 0.01, 0.01, 0.7, Caging.Mix.CAGE);

    BinPicking(Scene scene) {
      super(scene, 1, "obj", scene.bodyTurn("obj"));
      this.bin = scene.body("bin_goal");
    }

    @Override
    public void arrange(double[] goal) {
      // the bins never move
    }

    @Override
    void begin(double[] goal) {
      set(start, goal[0], goal[1], height());
      putObject(start[0], start[1], start[2]);
      bin.read(target, 0);
      notes[0] = UNKNOWN;
    }

    /** The margin is the distance after the first step, not at the start. */
    @Override
    public void judge(Sight sight, Judgement judgement) {
      double[] seen = sight.observation;
      double left = left(sight);
      if (notes[0] == UNKNOWN) {
        notes[0] = left;
      }
      double inPlace = longTail(left, RADIUS, notes[0]);
      double floor =
          Math.min(
              floor(planar(seen, Sight.HAND, start, 0)),
              floor(planar(seen, Sight.HAND, target, 0)));
      double aboveFloor = seen[2] >= floor ? 1 : longTail(Math.max(floor - seen[2], 0), 0.01, 0.05);
      double held = caging.measure(sight, seen, Sight.OBJECT, start, tipStart);
      Precision precision = caging.precision();
      double reward = precision.both(held, inPlace);
      boolean near = distance(seen, Sight.OBJECT, seen, Sight.HAND) < 0.04;
      if (near && lifted(sight, 0.02) && !(sight.opening() < 0.43)) {
        reward = precision.plus(reward, 1 + 5 * both(aboveFloor, inPlace));
      }
      judgement.is(left < RADIUS ? 10 : reward, left <= 0.05);
    }

    private static double floor(double radius) {
      return radius > 0.03 ? 0.02 * Math.log(radius - 0.03) + 0.2 : 0;
    }
  }

  static final class PickOutOfHole extends CarryRules {

    private final Fixture marker;
    private final Caging caging = new Caging(0.015, 0.02, 0.03, 0.01, 0.1, Caging.Mix.CAGE);

    PickOutOfHole(Scene scene) {
      super(scene, 0, "obj", scene.bodyTurn("obj"));
      this.marker = scene.marker("goal");
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
    public void judge(Sight sight, Judgement judgement) {
      double left = left(sight);
      double radius = planar(sight.tip, 0, start, 0);
      double floor = radius <= 0.03 ? 0 : 0.015 * Math.log(radius - 0.03) + 0.15;
      double aboveFloor =
          sight.tip[2] >= floor ? 1 : longTail(Math.max(floor - sight.tip[2], 0), 0.01, 0.02);
      double held = caging.measure(sight, sight.observation, Sight.OBJECT, start, tipStart);
      Precision precision = caging.precision();
      double inPlace = longTail(left, 0.02, distance(start, 0, target, 0));
      double reward = precision.both(held, inPlace);
      if (tipDistance(sight) < 0.04 && lifted(sight, 0.02) && !(sight.opening() < 0.33)) {
        reward = precision.plus(reward, 1 + 5 * both(inPlace, aboveFloor));
      }
      judgement.is(left < 0.05 ? 10 : reward, left <= 0.07);
    }
  }

  /** The hand itself goes into the hole, with the block. */
  static final class HandInsert extends CarryRules {

    private static final double RADIUS = 0.05;

    private final Fixture marker;
    private final Caging caging = Caging.of(0.015, 0.05, 0.005);

    HandInsert(Scene scene) {
      super(scene, 0, "obj", scene.bodyTurn("obj"));
      this.marker = scene.marker("goal");
    }

    @Override
    public void arrange(double[] goal) {
      marker.moveTo(goal[3], goal[4], goal[5]);
    }

    @Override
    void begin(double[] goal) {
      set(start, goal[0], goal[1], 0.05);
      set(target, goal, 3);
      putObject(goal[0], goal[1], 0.05);
    }

    @Override
    public void judge(Sight sight, Judgement judgement) {
      double left = left(sight);
      double inPlace = longTail(left, RADIUS, distance(start, 0, target, 0));
      double held = caging.measure(sight, sight.observation, Sight.OBJECT, start, tipStart);
      Precision precision = caging.precision();
      double reward = precision.both(held, inPlace);
      if (tipDistance(sight) < 0.02 && sight.opening() > 0) {
        reward = precision.plus(reward, 1 + 7 * inPlace);
      }
      judgement.is(left < RADIUS ? 10 : reward, left <= 0.05);
    }
  }

  static final class ShelfPlace extends CarryRules {

    private static final double RADIUS = 0.05;
    private static final double SHELF_HEIGHT = 0.3;
    private static final double BOARD = 0.24;
    private static final double BEFORE = 3 * RADIUS;

    private final Fixture shelf;
    private final Fixture marker;
    private final Caging caging = new Caging(0.02, 0.05, 0.01, 0.01, 1, Caging.Mix.GRIP);

    ShelfPlace(Scene scene) {
      super(scene, 0, "obj", scene.geomTurn("objGeom"));
      this.shelf = scene.fixture("shelf");
      this.marker = scene.marker("goal");
    }

    @Override
    public void arrange(double[] goal) {
      shelf.moveTo(goal[3], goal[4], goal[5] - SHELF_HEIGHT);
    }

    @Override
    void begin(double[] goal) {
      double height = height();
      set(start, goal[0], goal[1], height);
      set(
          target,
          marker.get(0) + shelf.get(0),
          marker.get(1) + shelf.get(1),
          marker.get(2) + shelf.get(2));
      scene.forward();
      putObject(goal[0], goal[1], height);
    }

    @Override
    public void judge(Sight sight, Judgement judgement) {
      double left = left(sight);
      double inPlace = longTail(left, RADIUS, distance(start, 0, target, 0));
      double held = caging.measure(sight, sight.observation, Sight.OBJECT, start, tipStart);
      Precision precision = caging.precision();
      double reward = precision.both(held, inPlace);
      Precision then = precision;
      if (underTheBoard(sight)) {
        double y = sight.object(1);
        if (target[1] - BEFORE < y && y < target[1]) {
          double lower = (BOARD - sight.object(2)) / BOARD;
          double nearer = (y - (target[1] - BEFORE)) / BEFORE;
          inPlace = Math.clamp(inPlace - both(nearer, lower), 0, 1);
          then = Precision.DOUBLE;
        }
        if (y > target[1]) {
          inPlace = 0;
        }
      }
      if (tipDistance(sight) < 0.025 && sight.opening() > 0 && lifted(sight, 0.01)) {
        reward = then.plus(reward, 1 + 5 * inPlace);
      }
      judgement.is(left < RADIUS ? 10 : reward, left <= 0.07);
    }

    private boolean underTheBoard(Sight sight) {
      double x = sight.object(0);
      double z = sight.object(2);
      return 0 < z && z < BOARD && target[0] - 0.15 < x && x < target[0] + 0.15;
    }
  }

  /**
   * A ball into a basket; the target is read off the hoop. The original writes it back as the
   * mark's place on the hoop, which the engine passes over: a site with its body's own frame has
   * none.
   */
  static final class Basketball extends CarryRules {

    private static final double RADIUS = 0.08;
    private static final double RIM = 0.3;

    private final Fixture basket;
    private final Place hoop;
    private final Fixture marker;
    private final Caging caging = Caging.of(0.025, 0.06, 0.005);

    Basketball(Scene scene) {
      super(scene, 0, "bsktball", scene.bodyTurn("bsktball"));
      this.basket = scene.fixture("basket_goal");
      this.hoop = scene.site("goal");
      this.marker = scene.marker("goal");
    }

    @Override
    public void arrange(double[] goal) {
      basket.moveTo(goal[3], goal[4], goal[5]);
    }

    @Override
    void begin(double[] goal) {
      set(start, goal[0], goal[1], 0.03f);
      putObject(start[0], start[1], start[2]);
      hoop.read(target, 0);
      marker.moveTo(target[0], target[1], target[2]);
    }

    @Override
    public void judge(Sight sight, Judgement judgement) {
      double left = high(sight.observation, Sight.OBJECT);
      double inPlace = longTail(left, RADIUS, high(start, 0));
      double held = caging.measure(sight, sight.observation, Sight.OBJECT, start, tipStart);
      double reward = caging.precision().both(held, inPlace);
      if (tipDistance(sight) < 0.035 && sight.opening() > 0 && lifted(sight, 0.01)) {
        reward = both(1, inPlace) + (1 + 5 * inPlace);
      }
      judgement.is(left < RADIUS ? 10 : reward, left <= RADIUS);
    }

    private double high(double[] point, int at) {
      return length(point[at] - target[0], point[at + 1] - target[1], (point[at + 2] - RIM) * 2);
    }
  }
}
