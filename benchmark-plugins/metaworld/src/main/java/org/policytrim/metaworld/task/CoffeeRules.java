package org.policytrim.metaworld.task;

import static org.policytrim.metaworld.task.Shaping.both;
import static org.policytrim.metaworld.task.Shaping.distance;
import static org.policytrim.metaworld.task.Shaping.length;
import static org.policytrim.metaworld.task.Shaping.longTail;

import org.policytrim.metaworld.world.Fixture;
import org.policytrim.metaworld.world.Place;
import org.policytrim.metaworld.world.Scene;
import org.policytrim.metaworld.world.Turn;

/** The coffee machine: its button, and a mug to be pushed under it or pulled away. */
abstract class CoffeeRules extends Rules {

  private static final double DEPTH = 0.22;
  private static final double TRAVEL = 0.03;

  private final Fixture machine;

  private CoffeeRules(Scene scene) {
    super(scene, 0);
    this.machine = scene.fixture("coffee_machine");
  }

  final void putMachine(double x, double y, double z) {
    machine.moveTo(x, y, z);
  }

  /**
   * Puts the mug to a point. Its joint stands first in this scene, but the original zeroes the
   * velocities that are an object's in other scenes; here they are joints of the arm and the
   * fingers.
   */
  final void putMug(double x, double y, double z) {
    scene.setPositions(0, x, y, z);
    scene.stopVelocities(OBJECT_ADDRESS, OBJECT_ADDRESS + 6);
    scene.forward();
  }

  /** The button of the machine. */
  static final class Button extends CoffeeRules {

    private final Place face;

    Button(Scene scene) {
      super(scene);
      this.face = scene.site("buttonStart");
    }

    @Override
    public void arrange(double[] goal) {
      putMachine(goal[0], goal[1], goal[2]);
    }

    @Override
    void begin(double[] goal) {
      set(start, goal, 0);
      putMug(goal[0], goal[1] - DEPTH, goal[2]);
      set(target, goal[0], goal[1] - DEPTH + TRAVEL, goal[2] + 0.3);
    }

    @Override
    public void look(double[] into, int at) {
      face.read(into, at);
      into[at + 3] = 1;
    }

    @Override
    public void judge(Sight sight, Judgement judgement) {
      double tip = distance(sight.observation, Sight.OBJECT, sight.tip, 0);
      double tipAtStart = distance(sight.observation, Sight.OBJECT, tipStart, 0);
      double left = Math.abs(target[1] - sight.object(1));
      double reward = 2 * both(Math.max(sight.opening(), 0), longTail(tip, 0.05, tipAtStart));
      if (tip <= 0.05) {
        reward += 8 * longTail(left, 0.005, TRAVEL);
      }
      judgement.is(reward, left <= 0.02);
    }
  }

  /** The mug. */
  static final class Mug extends CoffeeRules {

    private final boolean pull;
    private final Fixture marker;
    private final Place mug;
    private final Turn turn;
    private final Caging caging = new Caging(0.02, 0.05, 0.05, 0.04, 0.7, Caging.Mix.REACH);

    Mug(Scene scene, boolean pull) {
      super(scene);
      this.pull = pull;
      this.marker = scene.marker("mug_goal");
      this.mug = scene.body("obj");
      this.turn = scene.geomTurn("mug");
    }

    @Override
    public void arrange(double[] goal) {
      int machine = pull ? 0 : 3;
      putMachine(goal[machine], goal[machine + 1] + DEPTH, goal[machine + 2]);
      marker.moveTo(goal[3], goal[4], goal[5]);
    }

    @Override
    void begin(double[] goal) {
      putMug(goal[0], goal[1], goal[2]);
      set(start, goal, 0);
      set(target, goal, 3);
    }

    @Override
    public void look(double[] into, int at) {
      mug.read(into, at);
      turn.read(into, at + 3);
    }

    @Override
    public void judge(Sight sight, Judgement judgement) {
      double left = scaled(sight.observation, Sight.OBJECT);
      double inPlace = longTail(left, 0.05, scaled(start, 0));
      double held = caging.measure(sight, sight.observation, Sight.OBJECT, start, tipStart);
      Precision precision = caging.precision();
      double reward = precision.both(held, inPlace);
      double tip = distance(sight.observation, Sight.OBJECT, sight.tip, 0);
      if (tip < 0.04 && sight.opening() > 0) {
        reward = precision.plus(reward, 1 + 5 * inPlace);
      }
      boolean success = distance(sight.observation, Sight.OBJECT, target, 0) <= 0.07;
      judgement.is(left < 0.05 ? 10 : reward, success);
    }

    private double scaled(double[] point, int at) {
      return length(
          2 * (point[at] - target[0]), 2 * (point[at + 1] - target[1]), point[at + 2] - target[2]);
    }
  }
}
