package org.policytrim.libero.placement;

/**
 * Thrown when no free position is found in thousands of attempts. The original then repeats its
 * reset.
 */
final class PlacementException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PlacementException(String message) {
    super(message);
  }
}
