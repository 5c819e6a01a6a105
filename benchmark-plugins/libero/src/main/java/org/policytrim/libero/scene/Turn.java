package org.policytrim.libero.scene;

/**
 * How an object is turned when it is put down.
 *
 * @param axis x, y or z
 * @param low the least angle, in radians
 * @param high the largest angle
 */
public record Turn(String axis, double low, double high) {

  public Turn {
    if (!axis.matches("[xyz]") || !(low <= high)) {
      throw new IllegalArgumentException(
          "a turn is about x, y or z from a low to a high angle, found %s %s %s"
              .formatted(axis, low, high));
    }
  }
}
