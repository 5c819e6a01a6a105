package org.policytrim.metaworld.task;

import static org.policytrim.metaworld.task.Shaping.both;
import static org.policytrim.metaworld.task.Shaping.distance;
import static org.policytrim.metaworld.task.Shaping.length;
import static org.policytrim.metaworld.task.Shaping.longTail;

import org.policytrim.metaworld.world.Fixture;
import org.policytrim.metaworld.world.Place;
import org.policytrim.metaworld.world.Scene;
import org.policytrim.metaworld.world.Turn;

/**
 * Things that must be held the right way round: a nut with a handle and its peg, a hammer and its
 * nail, a lid and its box.
 */
final class ToolRules {

  /** The original writes half the square root of two with three digits. */
  private static final double[] QUARTER_TURN = {0.707, 0, 0, 0.707};

  private static final double[] UNTURNED = {1, 0, 0, 0};

  private ToolRules() {}

  /** 1 as long as an orientation is the ideal one, falling to 0 at {@code far}. */
  private static double upright(Sight sight, double[] ideal, double far) {
    double sum = 0;
    for (int i = 0; i < 4; i++) {
      double error = sight.observation[Sight.OBJECT + 3 + i] - ideal[i];
      sum += error * error;
    }
    return Math.max(1 - Math.sqrt(sum) / far, 0);
  }

  /** A nut with a handle, put over a peg or taken off it. */
  abstract static class Nut extends Rules {

    private static final double HALF_HANDLE = 0.01;

    private final Fixture peg;
    private final Fixture marker;
    private final Place handle;
    private final Turn turn;
    final Place nut;
    private final Caging caging;
    private final double[] grasp = new double[3];
    final double[] centre = new double[3];

    private Nut(Scene scene, Caging.Mix mix) {
      super(scene, 0);
      this.peg = scene.fixture("peg");
      this.marker = scene.marker("pegTop");
      this.handle = scene.site("RoundNut-8");
      this.turn = scene.bodyTurn("RoundNut");
      this.nut = scene.site("RoundNut");
      this.caging = new Caging(0.015, 0.02, 0.01, 0.01, 1, mix);
    }

    final void putPeg(double x, double y, double z, double topZ) {
      peg.moveTo(x, y, z);
      marker.moveTo(x, y, topZ);
    }

    @Override
    public void look(double[] into, int at) {
      handle.read(into, at);
      turn.read(into, at + 3);
    }

    /** Twice the grasp and six times the place, as far as the nut lies flat. */
    final double reward(Sight sight, double inPlace) {
      set(grasp, sight.observation, Sight.OBJECT);
      if (Math.abs(grasp[0] - sight.observation[0]) < HALF_HANDLE) {
        grasp[0] = sight.observation[0];
      }
      double held = caging.measure(sight, grasp, 0, start, tipStart);
      Precision precision = caging.precision();
      return precision.times(
          precision.plus(precision.times(2, held), 6 * inPlace), upright(sight, QUARTER_TURN, 0.4));
    }
  }

  static final class Assembly extends Nut {

    Assembly(Scene scene) {
      super(scene, Caging.Mix.REACH);
    }

    @Override
    public void arrange(double[] goal) {
      putPeg(goal[3], goal[4], goal[5] - 0.05, goal[5]);
    }

    @Override
    void begin(double[] goal) {
      set(start, goal, 0);
      set(target, goal, 3);
      putObject(goal[0], goal[1], goal[2]);
    }

    @Override
    public void judge(Sight sight, Judgement judgement) {
      nut.read(centre, 0);
      double dx = target[0] - centre[0];
      double dy = target[1] - centre[1];
      double radius = length(dx, dy);
      boolean success = radius < 0.02 && target[2] - centre[2] > 0;
      double threshold = success ? 0.02 : 0.01;
      double height = radius > threshold ? 0.02 * Math.log(radius - threshold) + 0.2 : 0;
      double lifted = centre[2] > 0.02 || radius < threshold ? 0.1 : 0;
      double away = length(dx, dy, (height - centre[2]) * 3);
      double inPlace = lifted + 0.9 * longTail(away, 0.02, 0.4);
      double reward = reward(sight, inPlace);
      judgement.is(success ? 10 : reward, success);
    }
  }

  static final class Disassemble extends Nut {

    Disassemble(Scene scene) {
      super(scene, Caging.Mix.CAGE);
    }

    @Override
    public void arrange(double[] goal) {
      putPeg(goal[0], goal[1], goal[2] + 0.03, goal[2] + 0.08);
    }

    @Override
    void begin(double[] goal) {
      set(start, goal, 0);
      set(target, goal[0], goal[1], goal[2] + 0.15);
      scene.forward();
      putObject(goal[0], goal[1], goal[2]);
    }

    @Override
    public void judge(Sight sight, Judgement judgement) {
      nut.read(centre, 0);
      double away =
          length(target[0] - centre[0], target[1] - centre[1], target[2] + 0.1 - centre[2]);
      double lifted = centre[2] > 0.02 ? 0.1 : 0;
      double reward = reward(sight, lifted + 0.9 * longTail(away, 0.02, 0.2));
      boolean success = sight.object(2) > target[2];
      judgement.is(success ? 10 : reward, success);
    }
  }

  static final class Hammer extends Rules {

    private static final double HALF_HANDLE = 0.07;
    private static final double DRIVEN = 0.09;

    private final Place hammer;
    private final Turn hammerTurn;
    private final Place nail;
    private final Turn nailTurn;
    private final Place goal;
    private final int slide;
    private final Caging caging = Caging.of(0.015, 0.02, 0.01);
    private final double[] grasp = new double[3];

    Hammer(Scene scene) {
      super(scene, 0);
      this.hammer = scene.body("hammer");
      this.hammerTurn = scene.bodyTurn("hammer");
      this.nail = scene.body("nail_link");
      this.nailTurn = scene.bodyTurn("nail_link");
      this.goal = scene.site("goal");
      this.slide = scene.positionAddress("NailSlideJoint");
    }

    @Override
    public void arrange(double[] vector) {
      // the box with the nail stands where the scene has it
    }

    @Override
    void begin(double[] vector) {
      goal.read(target, 0);
      set(start, vector, 0);
      putObject(vector[0], vector[1], vector[2]);
    }

    @Override
    public void look(double[] into, int at) {
      hammer.read(into, at);
      hammerTurn.read(into, at + 3);
      nail.read(into, at + 7);
      nailTurn.read(into, at + 10);
    }

    @Override
    public void judge(Sight sight, Judgement judgement) {
      set(grasp, sight.observation, Sight.OBJECT);
      double away =
          length(
              target[0] - (grasp[0] + 0.16), target[1] - (grasp[1] + 0.06), target[2] - grasp[2]);
      double lifted = grasp[2] > 0.02 ? 0.1 : 0;
      double inPlace = lifted + 0.9 * longTail(away, 0.02, 0.2);
      if (Math.abs(grasp[0] - sight.observation[0]) < HALF_HANDLE) {
        grasp[0] = sight.observation[0];
      }
      double held = caging.measure(sight, grasp, 0, start, tipStart);
      Precision precision = caging.precision();
      double reward =
          precision.times(
              precision.plus(precision.times(2, held), 6 * inPlace), upright(sight, UNTURNED, 0.4));
      boolean success = scene.position(slide) > DRIVEN;
      judgement.is(success && reward > 5 ? 10 : reward, success);
    }
  }

  /** A lid put on a box. */
  static final class BoxClose extends Rules {

    private final Fixture box;
    private final Fixture marker;
    private final Place lid;
    private final Turn turn;

    BoxClose(Scene scene) {
      super(scene, 0);
      this.box = scene.fixture("boxbody");
      this.marker = scene.marker("goal");
      this.lid = scene.body("top_link");
      this.turn = scene.bodyTurn("top_link");
    }

    @Override
    public void arrange(double[] goal) {
      box.moveTo(goal[3], goal[4], box.get(2));
      marker.moveTo(goal[3], goal[4], goal[5]);
    }

    @Override
    void begin(double[] goal) {
      set(start, goal[0], goal[1], 0.02f);
      set(target, goal, 3);
      scene.advance();
      putObject(start[0], start[1], start[2]);
    }

    @Override
    public void look(double[] into, int at) {
      lid.read(into, at);
      turn.read(into, at + 3);
    }

    @Override
    public void judge(Sight sight, Judgement judgement) {
      double effort = (float) ((float) (sight.effort + 1) / 2);
      double[] seen = sight.observation;
      double x = sight.object(0);
      double y = sight.object(1);
      double z = sight.object(2) + 0.02;
      double radius = length(seen[0] - x, seen[1] - y);
      double floor = radius <= 0.02 ? 0 : 0.04 * Math.log(radius - 0.02) + 0.4;
      double aboveFloor = seen[2] >= floor ? 1 : longTail(floor - seen[2], 0.01, floor / 2);
      double away = length(seen[0] - x, seen[1] - y, seen[2] - z);
      double ready = both(aboveFloor, longTail(away, 0.02, 0.5));
      double left = length(target[0] - x, target[1] - y, (target[2] - z) * 3);
      double closed = (z > 0.04 ? 0.2 : 0) + 0.8 * longTail(left, 0.05, 0.25);
      double reward = 2 * both(effort, ready) + 8 * closed;
      boolean success = distance(seen, Sight.OBJECT, target, 0) < 0.08;
      judgement.is((success ? 10 : reward) * upright(sight, QUARTER_TURN, 0.2), success);
    }
  }
}
