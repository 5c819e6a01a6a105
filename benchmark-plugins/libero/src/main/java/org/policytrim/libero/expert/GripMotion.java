package org.policytrim.libero.expert;

import org.jspecify.annotations.Nullable;

/** Opens or closes the fingers while the hand stays. Ends when they have stopped moving. */
final class GripMotion implements Motion {

  private static final double MOVING = 0.0008;

  /**
   * The number of steps for which the fingers continue to close after they have stopped moving, in
   * which their force increases.
   */
  private static final int SQUEEZE = 2;

  private final HandPose pose;
  private final GripperCommand fingers;
  private final int least;
  private final int most;
  private double last = Double.NaN;
  private int steps;
  private int still;

  /**
   * Creates the motion.
   *
   * @param pose the pose of the hand
   * @param fingers the command of the fingers
   * @param least the least number of steps
   * @param most the greatest number of steps
   */
  GripMotion(HandPose pose, GripperCommand fingers, int least, int most) {
    this.pose = pose;
    this.fingers = fingers;
    this.least = least;
    this.most = most;
  }

  @Override
  public @Nullable HandTarget next(SceneQueries scene) {
    double opening = scene.opening();
    still = Math.abs(opening - last) < MOVING ? still + 1 : 0;
    last = opening;
    if (steps >= most || (still > SQUEEZE && steps >= least)) {
      return null;
    }
    steps++;
    return new HandTarget(pose, HandTarget.FULL_SPEED, fingers.effort(scene));
  }
}
