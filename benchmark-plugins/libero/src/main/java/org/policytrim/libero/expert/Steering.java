package org.policytrim.libero.expert;

import org.hipparchus.geometry.euclidean.threed.Rotation;
import org.hipparchus.geometry.euclidean.threed.RotationConvention;
import org.hipparchus.geometry.euclidean.threed.Vector3D;

/** From where the hand should be to an action of the controller {@code OSC_POSE}. */
final class Steering {

  /** One unit of an action's translation, m. */
  private static final double METRES = 0.05;

  /** One unit of an action's rotation, rad. */
  private static final double RADIANS = 0.5;

  /** The goal is set this many times as far as the hand should go: it lags behind. */
  private static final double GAIN = 1.6;

  private Steering() {}

  /** The action of seven numbers, each in [-1, 1]. */
  static double[] action(Pose hand, Command command) {
    Pose wanted = command.pose();
    Vector3D way = wanted.place().subtract(hand.place()).scalarMultiply(GAIN / METRES);
    double longest =
        Math.max(Math.abs(way.getX()), Math.max(Math.abs(way.getY()), Math.abs(way.getZ())));
    if (longest > command.speed()) {
      way = way.scalarMultiply(command.speed() / longest);
    }
    Vector3D turn = turn(hand, wanted).scalarMultiply(GAIN / RADIANS);
    double norm = turn.getNorm();
    if (norm > command.speed()) {
      turn = turn.scalarMultiply(command.speed() / norm);
    }
    return new double[] {
      way.getX(), way.getY(), way.getZ(), turn.getX(), turn.getY(), turn.getZ(), command.grip()
    };
  }

  /** The rotation from one orientation to the other, axis times angle in rad, world axes. */
  static Vector3D turn(Pose from, Pose to) {
    Rotation now = rotation(from.approach(), from.closing());
    Vector3D closing =
        to.closing().dotProduct(from.closing()) < 0 ? to.closing().negate() : to.closing();
    Rotation wanted = rotation(to.approach(), closing);
    Rotation way = wanted.compose(now.revert(), RotationConvention.VECTOR_OPERATOR);
    return way.getAxis(RotationConvention.VECTOR_OPERATOR).scalarMultiply(way.getAngle());
  }

  private static Rotation rotation(Vector3D approach, Vector3D closing) {
    return new Rotation(Vector3D.PLUS_K, Vector3D.PLUS_I, approach, closing);
  }
}
