package org.policytrim.libero.expert;

import org.hipparchus.geometry.euclidean.threed.Rotation;
import org.hipparchus.geometry.euclidean.threed.RotationConvention;
import org.hipparchus.geometry.euclidean.threed.Vector3D;

/** Converts the target of the hand to an action of the controller {@code OSC_POSE}. */
final class PoseTracker {

  /** The translation of an action's unit, m. */
  private static final double METRES = 0.05;

  /** The rotation of an action's unit, rad. */
  private static final double RADIANS = 0.5;

  /** The factor by which the goal exceeds the displacement, because the controller lags behind. */
  private static final double GAIN = 1.6;

  private PoseTracker() {}

  /** Returns the action of seven numbers, each in [-1, 1]. */
  static double[] action(HandPose hand, HandTarget command) {
    HandPose desired = command.pose();
    Vector3D displacement =
        desired.position().subtract(hand.position()).scalarMultiply(GAIN / METRES);
    double longest =
        Math.max(
            Math.abs(displacement.getX()),
            Math.max(Math.abs(displacement.getY()), Math.abs(displacement.getZ())));
    if (longest > command.speed()) {
      displacement = displacement.scalarMultiply(command.speed() / longest);
    }
    Vector3D turn = turn(hand, desired).scalarMultiply(GAIN / RADIANS);
    double norm = turn.getNorm();
    if (norm > command.speed()) {
      turn = turn.scalarMultiply(command.speed() / norm);
    }
    return new double[] {
      displacement.getX(),
      displacement.getY(),
      displacement.getZ(),
      turn.getX(),
      turn.getY(),
      turn.getZ(),
      command.grip()
    };
  }

  /**
   * Returns the rotation from one orientation to the other as a rotation vector, rad, world frame.
   */
  static Vector3D turn(HandPose from, HandPose to) {
    Rotation now = rotation(from.approach(), from.closing());
    Vector3D closing =
        to.closing().dotProduct(from.closing()) < 0 ? to.closing().negate() : to.closing();
    Rotation desired = rotation(to.approach(), closing);
    Rotation displacement = desired.compose(now.revert(), RotationConvention.VECTOR_OPERATOR);
    return displacement
        .getAxis(RotationConvention.VECTOR_OPERATOR)
        .scalarMultiply(displacement.getAngle());
  }

  private static Rotation rotation(Vector3D approach, Vector3D closing) {
    return new Rotation(Vector3D.PLUS_K, Vector3D.PLUS_I, approach, closing);
  }
}
