package org.policytrim.libero.placement;

import java.util.Map;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.ObjectType;

/** The point relative to which an object is placed. */
interface PlacementReference {

  /**
   * Returns the point in two parts, which the original adds one after the other.
   *
   * @param placed the objects that were placed before, by name
   * @param data the scene before anything was placed
   */
  Origin origin(Map<String, PlacedObject> placed, MjData data);

  /**
   * A point as a sum.
   *
   * @param base in metres, 3
   * @param shift in metres, 3
   */
  record Origin(double[] base, double[] shift) {}

  /** Returns a point of the workspace's surface. */
  static PlacementReference surface(double x, double y, double z) {
    return (_, _) -> new Origin(new double[] {x, y, z}, new double[3]);
  }

  /** Returns the top of another object. */
  static PlacementReference top(String other) {
    return (placed, _) -> {
      PlacedObject below = require(placed, other);
      return new Origin(
          new double[] {below.x(), below.y(), below.z() + below.object().top()}, new double[3]);
    };
  }

  /**
   * Returns a site of another object's model. The original takes its position from the scene before
   * anything was placed, when objects are at the world's origin.
   *
   * @param onTop whether the other object's height is added
   */
  static PlacementReference site(String other, String site, boolean onTop) {
    return (placed, data) -> {
      PlacedObject below = require(placed, other);
      double height = onTop ? below.object().top() : 0;
      double[] position = data.siteXpos().row(data.model().id(ObjectType.SITE, site));
      return new Origin(
          new double[] {below.x(), below.y(), below.z() + height},
          rotated(below.orientation(), position));
    };
  }

  private static PlacedObject require(Map<String, PlacedObject> placed, String name) {
    PlacedObject found = placed.get(name);
    if (found == null) {
      throw new PlacementException(
          "no object can be placed on '%s', which has not been placed".formatted(name));
    }
    return found;
  }

  /** Rotates a vector by a quaternion wxyz, which the original holds in single precision. */
  private static double[] rotated(double[] quaternion, double[] vector) {
    float[] q = new float[4];
    float square = 0;
    for (int i = 0; i < q.length; i++) {
      q[i] = (float) quaternion[i];
      square += q[i] * q[i];
    }
    double scale = Math.sqrt(2.0 / square);
    for (int i = 0; i < q.length; i++) {
      q[i] = (float) (q[i] * scale);
    }
    double[][] rows = {
      {1 - q[2] * q[2] - q[3] * q[3], q[1] * q[2] - q[3] * q[0], q[1] * q[3] + q[2] * q[0]},
      {q[1] * q[2] + q[3] * q[0], 1 - q[1] * q[1] - q[3] * q[3], q[2] * q[3] - q[1] * q[0]},
      {q[1] * q[3] - q[2] * q[0], q[2] * q[3] + q[1] * q[0], 1 - q[1] * q[1] - q[2] * q[2]}
    };
    double[] rotated = new double[3];
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        rotated[row] += rows[row][column] * vector[column];
      }
    }
    return rotated;
  }
}
