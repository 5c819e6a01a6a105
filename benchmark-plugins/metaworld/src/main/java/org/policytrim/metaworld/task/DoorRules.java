package org.policytrim.metaworld.task;

import static org.policytrim.metaworld.task.Shaping.both;
import static org.policytrim.metaworld.task.Shaping.distance;
import static org.policytrim.metaworld.task.Shaping.gaussian;
import static org.policytrim.metaworld.task.Shaping.length;
import static org.policytrim.metaworld.task.Shaping.longTail;

import org.policytrim.metaworld.world.Fixture;
import org.policytrim.metaworld.world.Place;
import org.policytrim.metaworld.world.Scene;
import org.policytrim.metaworld.world.Turn;

/** The door that is opened and closed. */
abstract class DoorRules extends Rules {

  private final Fixture door;
  private final Fixture marker;
  private final Place handle;
  private final Turn handleTurn;
  private final int angle;
  private final int rate;

  private DoorRules(Scene scene) {
    super(scene, 0);
    this.door = scene.fixture("door");
    this.marker = scene.marker("goal");
    this.handle = scene.geom("handle");
    this.handleTurn = scene.geomTurn("handle");
    this.angle = scene.positionAddress("doorjoint");
    this.rate = scene.velocityAddress("doorjoint");
  }

  final void putDoor(double[] goal, double dx, double dy) {
    door.moveTo(goal[0], goal[1], goal[2]);
    marker.moveTo(goal[0] + dx, goal[1] + dy, goal[2]);
  }

  final void putHinge(double radians) {
    scene.setPositions(angle, radians);
    scene.stopVelocities(rate, rate + 1);
    scene.forward();
  }

  final double hinge() {
    return scene.position(angle);
  }

  @Override
  public void look(double[] into, int at) {
    handle.read(into, at);
    handleTurn.read(into, at + 3);
  }

  static final class Open extends DoorRules {

    Open(Scene scene) {
      super(scene);
    }

    @Override
    public void arrange(double[] goal) {
      putDoor(goal, -0.3, -0.45);
    }

    @Override
    void begin(double[] goal) {
      set(start, goal, 0);
      set(target, goal[0] - 0.3, goal[1] - 0.45, goal[2]);
      putHinge(0);
    }

    @Override
    public void judge(Sight sight, Judgement judgement) {
      double effort = (float) ((float) (sight.effort + 1) / 2);
      double reward = 2 * both(ready(sight), effort) + 8 * opened(hinge());
      boolean success = Math.abs(sight.object(0) - target[0]) <= 0.08;
      judgement.is(success ? 10 : reward, success);
    }

    /** At the handle, and not too low on the way there. */
    private static double ready(Sight sight) {
      double[] seen = sight.observation;
      double doorX = sight.object(0) - 0.05;
      double radius = length(seen[0] - doorX, seen[1] - sight.object(1));
      double floor = radius <= 0.12 ? 0 : 0.04 * Math.log(radius - 0.12) + 0.4;
      double aboveFloor = seen[2] >= floor ? 1 : longTail(floor - seen[2], 0.01, floor / 2);
      double away =
          length(
              seen[0] - doorX - 0.05,
              seen[1] - sight.object(1) - 0.03,
              seen[2] - sight.object(2) + 0.01);
      return both(aboveFloor, longTail(away, 0.06, 0.5));
    }

    private static double opened(double theta) {
      double moved = theta < -Math.PI / 90 ? 0.2 : 0;
      return moved + 0.8 * longTail(Math.PI / 2 + Math.PI / 6 + theta, 0.5, Math.PI / 3);
    }
  }

  static final class Close extends DoorRules {

    private static final double RADIUS = 0.05;

    Close(Scene scene) {
      super(scene);
    }

    @Override
    public void arrange(double[] goal) {
      putDoor(goal, 0.2, -0.2);
    }

    @Override
    void begin(double[] goal) {
      set(start, goal, 0);
      set(target, goal[0] + 0.2, goal[1] - 0.2, goal[2]);
      putHinge(-1.5708);
    }

    @Override
    public void judge(Sight sight, Judgement judgement) {
      double left = distance(sight.observation, Sight.OBJECT, target, 0);
      double inPlace = gaussian(left, RADIUS, distance(start, 0, target, 0));
      double handMargin = distance(scene.handStart(), 0, sight.observation, Sight.OBJECT) + 0.1;
      double handInPlace = gaussian(distance(sight.tip, 0, target, 0), 0.25 * RADIUS, handMargin);
      judgement.is(left < RADIUS ? 10 : 3 * handInPlace + 6 * inPlace, left <= 0.08);
    }
  }

  /** The lock of another door; the goal depends on where the lock is after the reset. */
  abstract static class Lock extends Rules {

    private static final double LENGTH = 0.1;

    private final Fixture door;
    private final Place face;
    private final Turn doorTurn;
    final Place lock;

    private Lock(Scene scene, String face) {
      super(scene, 0);
      this.door = scene.fixture("door");
      this.face = scene.site(face);
      this.doorTurn = scene.bodyTurn("door_link");
      this.lock = scene.body("lock_link");
    }

    @Override
    public void arrange(double[] goal) {
      door.moveTo(goal[0], goal[1], goal[2]);
    }

    @Override
    public void look(double[] into, int at) {
      face.read(into, at);
      doorTurn.read(into, at + 3);
    }
  }

  static final class TurnDown extends Lock {

    TurnDown(Scene scene) {
      super(scene, "lockStartLock");
    }

    /**
     * Ends without computing the poses: the first observation shows those of before the last
     * physics step.
     */
    @Override
    void begin(double[] goal) {
      scene.advance();
      lock.read(start, 0);
      write(lock, 0, -0.04, -0.1, target, 0);
    }

    /**
     * In the original the left pad's initial position is a view of the present one, so both
     * distances are the same.
     */
    @Override
    public void judge(Sight sight, Judgement judgement) {
      double[] pad = sight.leftPadPosition;
      double away =
          length(
              (sight.object(0) - pad[0]) * 0.25,
              sight.object(1) - pad[1],
              (sight.object(2) - pad[2]) * 0.5);
      double left = Math.abs(target[2] - sight.object(2));
      double near = longTail(away, 0.01, away);
      double turned = longTail(left, 0.005, Lock.LENGTH);
      double reward = 2 * both(Math.max(sight.opening(), 0), near) + 8 * turned;
      judgement.is(reward, left <= 0.02);
    }
  }

  static final class TurnSideways extends Lock {

    TurnSideways(Scene scene) {
      super(scene, "lockStartUnlock");
    }

    @Override
    void begin(double[] goal) {
      putJoint(1.5708);
      lock.read(start, 0);
      write(lock, 0.1, -0.04, 0, target, 0);
    }

    /** The lock's initial position is a view of the present one here too. */
    @Override
    public void judge(Sight sight, Judgement judgement) {
      double[] seen = sight.observation;
      double shoulder = shoulder(seen[0], seen[1], seen[2], seen[4], seen[5], seen[6]);
      double atStart =
          shoulder(tipStart[0], tipStart[1], tipStart[2], lock.x(), lock.y(), lock.z());
      double left = Math.abs(target[0] - sight.object(0));
      double ready = longTail(shoulder, 0.02, atStart);
      double pushed = longTail(left, 0.005, Lock.LENGTH);
      judgement.is(2 * ready + 8 * pushed, left <= 0.02);
    }

    private static double shoulder(
        double x, double y, double z, double lockX, double lockY, double lockZ) {
      return length((x - lockX) * 0.25, y + 0.055 - lockY, (z + 0.07 - lockZ) * 0.5);
    }
  }
}
