package org.policytrim.libero.placement;

/** There is no room: thousands of places were tried. The original then begins its reset anew. */
final class PlacementException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PlacementException(String message) {
    super(message);
  }
}
