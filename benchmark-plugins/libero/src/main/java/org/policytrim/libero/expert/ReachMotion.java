package org.policytrim.libero.expert;

import java.util.function.Function;
import java.util.function.Predicate;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.jspecify.annotations.Nullable;

/**
 * Moves straight to a pose. Ends when the hand is arrived, when it stops making progress, or when a
 * condition holds.
 */
final class ReachMotion implements Motion {

  private static final double STALLED = 0.001;
  private static final int STALLED_STEPS = 4;
  private static final int SETTLED_IN = 6;

  private final Function<SceneQueries, HandPose> target;
  private final GripperCommand fingers;
  private double near = 0.006;
  private double turned = 0.08;
  private double speed = HandTarget.FULL_SPEED;
  private int patience = 60;
  private Predicate<SceneQueries> until = _ -> false;
  private @Nullable Vector3D last;
  private int steps;
  private int still;

  /** Creates a motion to a pose that may change during the motion. */
  ReachMotion(Function<SceneQueries, HandPose> target, GripperCommand fingers) {
    this.target = target;
    this.fingers = fingers;
  }

  /** Creates a motion to a fixed pose. */
  ReachMotion(HandPose target, GripperCommand fingers) {
    this(_ -> target, fingers);
  }

  /** Sets the distance and angle within which the hand is arrived, m and rad. */
  ReachMotion within(double distance, double angle) {
    near = distance;
    turned = angle;
    return this;
  }

  /** Sets the greatest speed. */
  ReachMotion speed(double greatest) {
    speed = greatest;
    return this;
  }

  /** Sets the greatest number of steps. */
  ReachMotion patience(int most) {
    patience = most;
    return this;
  }

  /** Sets a condition that ends the motion. */
  ReachMotion until(Predicate<SceneQueries> condition) {
    until = condition;
    return this;
  }

  @Override
  public @Nullable HandTarget next(SceneQueries scene) {
    HandPose hand = scene.hand();
    HandPose desired = target.apply(scene);
    boolean arrived =
        Vector3D.distance(hand.position(), desired.position()) < near
            && PoseTracker.turn(hand, desired).getNorm() < turned;
    if (arrived || steps >= patience || until.test(scene) || stalled(hand.position())) {
      return null;
    }
    steps++;
    return new HandTarget(desired, speed, fingers.effort(scene));
  }

  private boolean stalled(Vector3D position) {
    Vector3D before = last;
    last = position;
    if (before == null || steps < SETTLED_IN) {
      return false;
    }
    still = Vector3D.distance(before, position) < STALLED ? still + 1 : 0;
    return still >= STALLED_STEPS;
  }
}
