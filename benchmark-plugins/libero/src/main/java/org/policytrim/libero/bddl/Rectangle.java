package org.policytrim.libero.bddl;

/**
 * A part of a surface, in metres from the centre of the workspace.
 *
 * @param lowX the edge nearest to the arm
 * @param lowY the edge on the arm's right
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
