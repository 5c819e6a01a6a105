package org.policytrim.libero.expert;

import org.hipparchus.geometry.euclidean.threed.Vector3D;

/**
 * The pose of the hand.
 *
 * @param position the point between the fingertips, m
 * @param approach the direction in which the fingers point, of length 1
 * @param closing the direction along which they close, of length 1 and orthogonal to {@code
 *     approach}; the opposite direction is equivalent
 */
record HandPose(Vector3D position, Vector3D approach, Vector3D closing) {

  /**
   * Returns a pose with the fingers pointing down.
   *
   * @param yaw the horizontal direction along which they close, rad
   */
  static HandPose down(Vector3D position, double yaw) {
    return new HandPose(position, Vector3D.MINUS_K, new Vector3D(Math.cos(yaw), Math.sin(yaw), 0));
  }

  /** Returns the same orientation at another position. */
  HandPose at(Vector3D other) {
    return new HandPose(other, approach, closing);
  }

  /** Returns the same orientation at a displaced position. */
  HandPose moved(Vector3D by) {
    return at(position.add(by));
  }

  /** Returns the same orientation at a higher position. */
  HandPose raised(double height) {
    return moved(new Vector3D(0, 0, height));
  }
}
