package org.policytrim.metaworld.task;

import static org.policytrim.metaworld.task.Shaping.both;
import static org.policytrim.metaworld.task.Shaping.distance;
import static org.policytrim.metaworld.task.Shaping.longTail;

import org.policytrim.metaworld.world.Fixture;
import org.policytrim.metaworld.world.Place;
import org.policytrim.metaworld.world.Scene;

/** A handle on a box that is pressed down or pulled up, before the robot or at its side. */
abstract class HandleRules extends Rules {

  private final Fixture box;
  private final Place handle;
  private final Place end;

  private HandleRules(Scene scene, String handle, String end) {
    super(scene, 0);
    this.box = scene.fixture("box");
    this.handle = scene.site(handle);
    this.end = scene.site(end);
  }

  @Override
  public void arrange(double[] goal) {
    box.moveTo(goal[0], goal[1], goal[2]);
  }

  final void putHandle(double position) {
    putJoint(position);
    end.read(target, 0);
  }

  @Override
  public final void look(double[] into, int at) {
    handle.read(into, at);
  }

  static final class Press extends HandleRules {

    private static final double RADIUS = 0.02;

    Press(Scene scene) {
      super(scene, "handleStart", "goalPress");
    }

    @Override
    void begin(double[] goal) {
      putHandle(-0.001);
      look(start, 0);
    }

    @Override
    public void judge(Sight sight, Judgement judgement) {
      double left = Math.abs(sight.object(2) - target[2]);
      double leftAtStart = Math.abs(start[2] - target[2]);
      double inPlace = longTail(left, RADIUS, Math.abs(leftAtStart - RADIUS));
      double tip = distance(sight.observation, Sight.OBJECT, sight.tip, 0);
      double reach = longTail(tip, 0.02, Math.abs(distance(start, 0, tipStart, 0) - 0.02));
      boolean success = left <= RADIUS;
      judgement.is(success ? 10 : both(reach, inPlace) * 10, success);
    }
  }

  static final class Pull extends HandleRules {

    private static final double RADIUS = 0.05;

    private final Caging caging = Caging.of(0.022, 0.05, 0.01);

    Pull(Scene scene) {
      super(scene, "handleRight", "goalPull");
    }

    @Override
    void begin(double[] goal) {
      putHandle(-0.1);
      set(start, goal, 0);
    }

    /** The original compares the handle's y with the box' height; so do we. */
    @Override
    public void judge(Sight sight, Judgement judgement) {
      double left = Math.abs(target[2] - sight.object(2));
      boolean lifted = sight.object(1) - 0.01 > start[2];
      double inPlace = longTail(left, RADIUS, Math.abs(target[2] - start[2]));
      judge(sight, judgement, left, inPlace, lifted, RADIUS, caging);
    }
  }

  static final class PullSide extends HandleRules {

    private static final double RADIUS = 0.05;

    private final Caging caging = Caging.of(0.032, 0.06, 0.01);

    PullSide(Scene scene) {
      super(scene, "handleCenter", "goalPull");
    }

    @Override
    void begin(double[] goal) {
      putHandle(-0.1);
      look(start, 0);
    }

    @Override
    public void judge(Sight sight, Judgement judgement) {
      double left = distance(sight.observation, Sight.OBJECT, target, 0);
      boolean lifted = sight.object(2) - 0.01 > start[2];
      double inPlace = longTail(left, RADIUS, distance(start, 0, target, 0));
      judge(sight, judgement, left, inPlace, lifted, 0.08, caging);
    }
  }

  final void judge(
      Sight sight,
      Judgement judgement,
      double left,
      double inPlace,
      boolean lifted,
      double successRadius,
      Caging caging) {
    double held = caging.measure(sight, sight.observation, Sight.OBJECT, start, tipStart);
    Precision precision = caging.precision();
    double reward = precision.both(held, inPlace);
    double tip = distance(sight.observation, Sight.OBJECT, sight.tip, 0);
    if (tip < 0.035 && sight.opening() > 0 && lifted) {
      reward = precision.plus(reward, 1 + 5 * inPlace);
    }
    judgement.is(left < 0.05 ? 10 : reward, left <= successRadius);
  }
}
