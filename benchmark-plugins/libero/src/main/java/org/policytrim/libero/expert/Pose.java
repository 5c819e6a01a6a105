package org.policytrim.libero.expert;

import org.hipparchus.geometry.euclidean.threed.Vector3D;

/**
 * Where the hand is, or should be.
 *
 * @param place the point between the fingertips, m
 * @param approach the direction in which the fingers point; of length 1
 * @param closing the direction along which they close; of length 1, at right angles to {@code
 *     approach}. The opposite direction means the same
 */
record Pose(Vector3D place, Vector3D approach, Vector3D closing) {

  /** Fingers pointing down, closing along a direction seen from above. */
  static Pose down(Vector3D place, double yaw) {
    return new Pose(place, Vector3D.MINUS_K, new Vector3D(Math.cos(yaw), Math.sin(yaw), 0));
  }

  /** The same orientation somewhere else. */
  Pose at(Vector3D other) {
    return new Pose(other, approach, closing);
  }

  /** The same orientation, moved. */
  Pose moved(Vector3D by) {
    return at(place.add(by));
  }

  /** The same orientation, moved up. */
  Pose raised(double height) {
    return moved(new Vector3D(0, 0, height));
  }
}
