package org.policytrim.metaworld.task;

import static org.policytrim.metaworld.task.Shaping.both;
import static org.policytrim.metaworld.task.Shaping.length;
import static org.policytrim.metaworld.task.Shaping.longTail;

import org.policytrim.metaworld.scene.ModelPosition;
import org.policytrim.metaworld.scene.PositionView;
import org.policytrim.metaworld.scene.Scene;

/** The lock of a door. The goal depends on the position of the lock after the reset. */
abstract class LockRules extends ObjectRules {

  private static final double LENGTH = 0.1;

  private final ModelPosition door;
  final PositionView lock;

  private LockRules(Scene scene, String face) {
    super(scene, 0, scene.site(face), scene.bodyOrientation("door_link"));
    this.door = scene.movableBody("door");
    this.lock = scene.body("lock_link");
  }

  @Override
  public void editModel(double[] goal) {
    door.moveTo(goal[0], goal[1], goal[2]);
  }

  /** Rules of the task in which a lock is turned down. */
  static final class TurnDown extends LockRules {

    TurnDown(Scene scene) {
      super(scene, "lockStartLock");
    }

    /**
     * {@inheritDoc}
     *
     * <p>Does not compute the poses: the first observation shows those of before the last physics
     * step.
     */
    @Override
    void placeObjects(double[] goal) {
      scene.advance();
      lock.read(start, 0);
      write(lock, 0, -0.04, -0.1, target, 0);
    }

    /**
     * {@inheritDoc}
     *
     * <p>In the original the left pad's initial position is a view of its current one, so both
     * distances are the same.
     */
    @Override
    public void evaluate(StepState state, StepResult result) {
      double[] pad = state.leftPadPosition;
      double away =
          length(
              (state.object(0) - pad[0]) * 0.25,
              state.object(1) - pad[1],
              (state.object(2) - pad[2]) * 0.5);
      double remaining = Math.abs(target[2] - state.object(2));
      double near = longTail(away, 0.01, away);
      double turned = longTail(remaining, 0.005, LENGTH);
      double reward = 2 * both(Math.max(state.opening(), 0), near) + 8 * turned;
      result.set(reward, remaining <= 0.02);
    }
  }

  /** Rules of the task in which a lock is turned sideways. */
  static final class TurnSideways extends LockRules {

    TurnSideways(Scene scene) {
      super(scene, "lockStartUnlock");
    }

    @Override
    void placeObjects(double[] goal) {
      putJoint(1.5708);
      lock.read(start, 0);
      write(lock, 0.1, -0.04, 0, target, 0);
    }

    /**
     * {@inheritDoc}
     *
     * <p>The lock's initial position is a view of its current one here too.
     */
    @Override
    public void evaluate(StepState state, StepResult result) {
      double[] seen = state.observation;
      double shoulder = shoulder(seen[0], seen[1], seen[2], seen[4], seen[5], seen[6]);
      double atStart =
          shoulder(tipStart[0], tipStart[1], tipStart[2], lock.x(), lock.y(), lock.z());
      double remaining = Math.abs(target[0] - state.object(0));
      double ready = longTail(shoulder, 0.02, atStart);
      double pushed = longTail(remaining, 0.005, LENGTH);
      result.set(2 * ready + 8 * pushed, remaining <= 0.02);
    }

    private static double shoulder(
        double x, double y, double z, double lockX, double lockY, double lockZ) {
      return length((x - lockX) * 0.25, y + 0.055 - lockY, (z + 0.07 - lockZ) * 0.5);
    }
  }
}
