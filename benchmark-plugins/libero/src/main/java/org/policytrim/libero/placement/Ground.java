package org.policytrim.libero.placement;

import java.util.Map;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.ObjectType;

/** What an object is put on: the point that its place is measured from. */
interface Ground {

  /**
   * The point, in two parts that the original adds one after the other.
   *
   * @param placed what was put down before, by name
   * @param data the scene before anything was put down
   */
  Origin origin(Map<String, Placed> placed, MjData data);

  /**
   * A point as a sum.
   *
   * @param base in metres, 3
   * @param shift in metres, 3
   */
  record Origin(double[] base, double[] shift) {}

  /** The surface of the workspace. */
  static Ground surface(double x, double y, double z) {
    return (_, _) -> new Origin(new double[] {x, y, z}, new double[3]);
  }

  /** The top of another object. */
  static Ground top(String other) {
    return (placed, _) -> {
      Placed below = require(placed, other);
      return new Origin(
          new double[] {below.x(), below.y(), below.z() + below.object().top()}, new double[3]);
    };
  }

  /**
   * A place that another object's model marks. The original takes the place from the scene before
   * anything was put down, when objects stand at the world's origin.
   *
   * @param onTop whether the other object's height is added
   */
  static Ground mark(String other, String site, boolean onTop) {
    return (placed, data) -> {
      Placed below = require(placed, other);
      double height = onTop ? below.object().top() : 0;
      double[] place = data.siteXpos().row(data.model().id(ObjectType.SITE, site));
      return new Origin(
          new double[] {below.x(), below.y(), below.z() + height},
          turned(below.orientation(), place));
    };
  }

  private static Placed require(Map<String, Placed> placed, String name) {
    Placed found = placed.get(name);
    if (found == null) {
      throw new PlacementException(
          "nothing can be put on '%s', which has no place".formatted(name));
    }
    return found;
  }

  /** A vector turned by a quaternion wxyz, which the original holds in single precision. */
  private static double[] turned(double[] quaternion, double[] vector) {
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
    double[] turned = new double[3];
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        turned[row] += rows[row][column] * vector[column];
      }
    }
    return turned;
  }
}
