package org.policytrim.metaworld.task;

import static org.policytrim.metaworld.task.Shaping.distance;
import static org.policytrim.metaworld.task.Shaping.gaussian;
import static org.policytrim.metaworld.task.Shaping.length;
import static org.policytrim.metaworld.task.Shaping.longTail;

import org.policytrim.metaworld.world.Fixture;
import org.policytrim.metaworld.world.Place;
import org.policytrim.metaworld.world.Scene;
import org.policytrim.metaworld.world.Turn;

/** The drawer that is pulled open and pushed shut. */
abstract class DrawerRules extends Rules {

  private static final double HANDLE = -0.16;
  private static final double HANDLE_HEIGHT = 0.09;

  private final Fixture chest;
  private final Fixture marker;
  final Place drawer;

  private DrawerRules(Scene scene) {
    super(scene, 0);
    this.chest = scene.fixture("drawer");
    this.marker = scene.marker("goal");
    this.drawer = scene.body("drawer_link");
  }

  /** How far the target lies in front of the chest, in metres. */
  abstract double reach();

  @Override
  public void arrange(double[] goal) {
    chest.moveTo(goal[0], goal[1], goal[2]);
    marker.moveTo(goal[0], goal[1] + reach(), goal[2] + HANDLE_HEIGHT);
  }

  @Override
  void begin(double[] goal) {
    set(target, goal[0], goal[1] + reach(), goal[2] + HANDLE_HEIGHT);
  }

  static final class Open extends DrawerRules {

    private static final double TRAVEL = 0.2;

    private final Turn turn;

    Open(Scene scene) {
      super(scene);
      this.turn = scene.bodyTurn("drawer_link");
    }

    @Override
    double reach() {
      return HANDLE - TRAVEL;
    }

    /**
     * Ends without computing the poses: the first observation shows those of before the last
     * physics step.
     */
    @Override
    void begin(double[] goal) {
      super.begin(goal);
      set(start, goal, 0);
    }

    @Override
    public void look(double[] into, int at) {
      write(drawer, 0, HANDLE, 0, into, at);
      turn.read(into, at + 3);
    }

    @Override
    public void judge(Sight sight, Judgement judgement) {
      double[] seen = sight.observation;
      double left = distance(seen, Sight.OBJECT, target, 0);
      double away = length((seen[4] - seen[0]) * 3, (seen[5] - seen[1]) * 3, seen[6] - seen[2]);
      double awayAtStart =
          length(
              (target[0] - tipStart[0]) * 3,
              (target[1] + TRAVEL - tipStart[1]) * 3,
              target[2] - tipStart[2]);
      double reward = longTail(away, 0.01, awayAtStart) + longTail(left, 0.02, TRAVEL);
      judgement.is(reward * 5, left <= 0.03);
    }
  }

  static final class Close extends DrawerRules {

    private static final double RADIUS = 0.05;
    private static final double REACHED = 0.005;

    Close(Scene scene) {
      super(scene);
    }

    @Override
    double reach() {
      return HANDLE;
    }

    @Override
    void begin(double[] goal) {
      super.begin(goal);
      scene.setPositions(OBJECT_ADDRESS, -0.15);
      scene.forward();
      look(start, 0);
    }

    @Override
    public void look(double[] into, int at) {
      write(drawer, 0, HANDLE, 0.05, into, at);
    }

    @Override
    public void judge(Sight sight, Judgement judgement) {
      double left = distance(sight.observation, Sight.OBJECT, target, 0);
      double inPlace = longTail(left, RADIUS, Math.abs(distance(start, 0, target, 0) - RADIUS));
      double tip = distance(sight.observation, Sight.OBJECT, sight.tip, 0);
      double near = gaussian(tip, REACHED, Math.abs(distance(start, 0, tipStart, 0) - REACHED));
      Precision precision = sight.effort > 0 ? Precision.SINGLE : Precision.DOUBLE;
      double held = precision.both(near, Math.max(sight.effort, 0));
      boolean success = left <= RADIUS + 0.015;
      judgement.is(success ? 10 : precision.times(precision.both(held, inPlace), 10), success);
    }
  }
}
