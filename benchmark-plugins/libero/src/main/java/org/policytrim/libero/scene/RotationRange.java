package org.policytrim.libero.scene;

/**
 * The range of an object's rotation about an axis.
 *
 * @param axis x, y or z
 * @param low the least angle, in radians
 * @param high the greatest angle
 */
public record RotationRange(String axis, double low, double high) {

  public RotationRange {
    if (!axis.matches("[xyz]") || !(low <= high)) {
      throw new IllegalArgumentException(
          "a rotation is about x, y or z, from a lower to an upper bound; found %s %s %s"
              .formatted(axis, low, high));
    }
  }
}
