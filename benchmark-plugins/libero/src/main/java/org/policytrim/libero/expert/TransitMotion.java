package org.policytrim.libero.expert;

import java.util.function.Function;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.jspecify.annotations.Nullable;
import org.policytrim.libero.predicate.ModelObject;

/**
 * Moves to a pose above all obstacles. Ends when the hand is approximately arrived; the following
 * motion is precise.
 */
final class TransitMotion implements Motion {

  private static final double MARGIN = 0.025;
  private static final double WIDTH = 0.07;
  private static final double NEAR = 0.05;
  private static final double BESIDE = 0.11;
  private static final double SLACK = 0.008;
  private static final double AHEAD = 0.05;
  private static final double FINGERTIP = 0.015;
  private static final int PATIENCE = 120;

  private final Function<SceneQueries, HandPose> target;
  private final ModelObject object;
  private final boolean carrying;
  private final GripperCommand fingers;
  private final double near;
  private boolean aboveObject;
  private int steps;

  /**
   * Creates the motion.
   *
   * @param target the target pose
   * @param object the object that is carried or about to be grasped, which is not an obstacle
   * @param carrying whether it is in the hand
   * @param fingers the command of the fingers
   * @param near the horizontal distance within which the hand is arrived, m
   */
  TransitMotion(
      Function<SceneQueries, HandPose> target,
      ModelObject object,
      boolean carrying,
      GripperCommand fingers,
      double near) {
    this.target = target;
    this.object = object;
    this.carrying = carrying;
    this.fingers = fingers;
    this.near = near;
  }

  /** Keeps the hand above the object itself, too. */
  TransitMotion aboveObject() {
    aboveObject = true;
    return this;
  }

  @Override
  public @Nullable HandTarget next(SceneQueries scene) {
    HandPose hand = scene.hand();
    Vector3D from = hand.position();
    HandPose desired = target.apply(scene);
    Vector3D to = desired.position();
    double deltaX = to.getX() - from.getX();
    double deltaY = to.getY() - from.getY();
    double distance = Math.hypot(deltaX, deltaY);
    boolean arrived =
        distance < near
            && from.getZ() - to.getZ() < NEAR
            && PoseTracker.turn(hand, desired).getNorm() < 0.35;
    if (arrived || steps++ > PATIENCE) {
      return null;
    }
    double hangingDepth =
        carrying ? Math.max(FINGERTIP, from.getZ() - scene.bottom(object)) : FINGERTIP;
    double safeHeight = scene.highestAlong(from, to, WIDTH, object) + hangingDepth + MARGIN;
    double height = distance < near ? to.getZ() : Math.max(to.getZ(), safeHeight);
    double share = Math.min(1, AHEAD / Math.max(distance, AHEAD));
    Vector3D ahead =
        new Vector3D(from.getX() + share * deltaX, from.getY() + share * deltaY, from.getZ());
    double currentHeight = scene.highestAlong(from, ahead, WIDTH, object) + hangingDepth;
    if (aboveObject && distance < BESIDE) {
      currentHeight =
          Math.max(currentHeight, Math.min(scene.top(object) + hangingDepth, to.getZ() - SLACK));
    }
    boolean blocked = distance > near && from.getZ() < currentHeight;
    Vector3D position =
        blocked
            ? new Vector3D(from.getX(), from.getY(), height)
            : new Vector3D(to.getX(), to.getY(), height);
    return new HandTarget(desired.at(position), HandTarget.FULL_SPEED, fingers.effort(scene));
  }
}
