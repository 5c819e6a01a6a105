package org.policytrim.metaworld.task;

import static org.policytrim.metaworld.task.Shaping.distance;
import static org.policytrim.metaworld.task.Shaping.length;
import static org.policytrim.metaworld.task.Shaping.longTail;

import org.policytrim.metaworld.world.Fixture;
import org.policytrim.metaworld.world.Place;
import org.policytrim.metaworld.world.Scene;
import org.policytrim.metaworld.world.Touch;
import org.policytrim.metaworld.world.Turn;

/**
 * A thermos that is pushed or pulled with a stick. Notes 0 to 2: where the stick began; {@code
 * start} is the thermos'.
 */
abstract class StickRules extends Rules {

  private static final int THERMOS_ADDRESS = 16;
  private static final double STICK_HEIGHT = 0.02;

  private final Fixture marker;
  private final Place stick;
  private final Turn turn;
  final Place handle;
  private final Place thermos;

  private StickRules(Scene scene) {
    super(scene, 3);
    this.marker = scene.marker("goal");
    this.stick = scene.body("stick");
    this.turn = scene.bodyMatrixTurn("stick");
    this.handle = scene.site("insertion");
    this.thermos = scene.body("object");
  }

  @Override
  public void arrange(double[] goal) {
    marker.moveTo(goal[3], goal[4], goal[5]);
  }

  final void put(double[] goal, double targetHeight, double thermosY) {
    set(notes, goal[0], goal[1], STICK_HEIGHT);
    set(target, goal[3], goal[4], targetHeight);
    marker.moveTo(target[0], target[1], target[2]);
    putObject(notes[0], notes[1], notes[2]);
    scene.setPositions(THERMOS_ADDRESS, 0, thermosY);
    scene.stopVelocities(THERMOS_ADDRESS, THERMOS_ADDRESS + 2);
    scene.forward();
    thermos.read(start, 0);
  }

  /** Where observations show the thermos: its handle, shifted. */
  abstract double handleShift();

  @Override
  public void look(double[] into, int at) {
    stick.read(into, at);
    turn.read(into, at + 3);
    write(handle, 0, handleShift(), 0, into, at + 7);
  }

  static final class Pull extends StickRules {

    private static final double RADIUS = 0.05;

    private final Place end;
    private final Caging caging = Caging.of(0.014, 0.05, 0.01);

    Pull(Scene scene) {
      super(scene);
      this.end = scene.site("stick_end");
    }

    @Override
    double handleShift() {
      return 0;
    }

    @Override
    void begin(double[] goal) {
      put(goal, STICK_HEIGHT, 0.09);
    }

    @Override
    public void judge(Sight sight, Judgement judgement) {
      double[] seen = sight.observation;
      double inserting =
          longTail(
              container(seen, Sight.OBJECT, seen, Sight.SECOND),
              RADIUS,
              container(notes, 0, start, 0));
      double left = distance(seen, Sight.SECOND, target, 0);
      boolean inserted = inserted(seen);
      boolean held =
          distance(seen, Sight.OBJECT, sight.tip, 0) < 0.02
              && sight.opening() > 0
              && sight.object(2) - 0.01 > notes[2];
      double reward;
      if (!held) {
        double grasp = caging.measure(sight, seen, Sight.OBJECT, start, tipStart);
        reward = caging.precision().both(grasp, inserting);
      } else if (!inserted) {
        reward = 1 + Shaping.both(1, inserting) + 5 * inserting;
      } else if (left <= 0.12) {
        reward = 10;
      } else {
        reward = 1 + Shaping.both(1, inserting) + 5 + 2 * stickLeft(seen) + thermosLeft(seen);
      }
      judgement.is(reward, left <= 0.12 && inserted);
    }

    private boolean inserted(double[] seen) {
      return end.x() >= seen[Sight.SECOND]
          && Math.abs(end.y() - seen[Sight.SECOND + 1]) <= 0.04
          && Math.abs(end.z() - seen[Sight.SECOND + 2]) <= 0.06;
    }

    private double stickLeft(double[] seen) {
      return longTail(
          distance(seen, Sight.OBJECT, target, 0), RADIUS, distance(notes, 0, target, 0));
    }

    private double thermosLeft(double[] seen) {
      double away =
          length(
              seen[Sight.SECOND] + 0.05 - target[0],
              seen[Sight.SECOND + 1] - target[1],
              seen[Sight.SECOND + 2] - target[2]);
      return longTail(away, RADIUS, distance(start, 0, target, 0));
    }

    /** From the stick to the thermos' middle; heights count double. */
    private static double container(double[] stick, int atStick, double[] thermos, int at) {
      return length(
          stick[atStick] - (thermos[at] + 0.05),
          stick[atStick + 1] - thermos[at + 1],
          (stick[atStick + 2] - thermos[at + 2]) * 2);
    }
  }

  static final class Push extends StickRules {

    private static final double RADIUS = 0.12;

    private final Touch touch;
    private final Caging caging = Caging.of(0.04, 0.05, 0.01);
    private final double[] grip = new double[3];

    Push(Scene scene) {
      super(scene);
      this.touch = scene.touch("objGeom");
    }

    @Override
    double handleShift() {
      return 0.09;
    }

    @Override
    void begin(double[] goal) {
      put(goal, handle.z(), 0);
    }

    /** Success needs a grasp: both fingers pressing on the stick. */
    @Override
    public void judge(Sight sight, Judgement judgement) {
      double[] seen = sight.observation;
      set(grip, seen[4] + 0.015, seen[5], seen[6]);
      double left = distance(seen, Sight.SECOND, target, 0);
      boolean lifted = grip[2] - 0.01 > notes[2];
      double reward;
      if (distance(grip, 0, sight.tip, 0) < 0.02 && sight.opening() > 0 && lifted) {
        double stick =
            longTail(distance(grip, 0, target, 0), RADIUS, distance(notes, 0, target, 0) - RADIUS);
        double thermos = longTail(left, RADIUS, distance(start, 0, target, 0) - RADIUS);
        reward = left <= RADIUS ? 10 : 2 + 5 * stick + 3 * thermos;
      } else {
        reward = caging.measure(sight, grip, 0, notes, tipStart);
      }
      boolean held = sight.opening() > 0 && lifted && touch.byBothFingers();
      judgement.is(reward, held && left <= RADIUS);
    }
  }
}
