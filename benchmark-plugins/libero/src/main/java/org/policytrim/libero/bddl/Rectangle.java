package org.policytrim.libero.bddl;

/**
 * A part of a surface, in metres from the middle of the workspace.
 *
 * @param lowX the side next to the arm
 * @param lowY the side to the arm's right
 * @param highX at least {@code lowX}
 * @param highY at least {@code lowY}
 */
public record Rectangle(double lowX, double lowY, double highX, double highY) {

  public Rectangle {
    if (!(lowX <= highX && lowY <= highY)) {
      throw new IllegalArgumentException(
          "a range is (low-x low-y high-x high-y), found (%s %s %s %s)"
              .formatted(lowX, lowY, highX, highY));
    }
  }
}
