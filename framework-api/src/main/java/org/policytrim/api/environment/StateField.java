package org.policytrim.api.environment;

import org.apiguardian.api.API;

/**
 * A named part of a state vector.
 *
 * @param name such as {@code hand-position}; unique within its layout
 * @param size the number of values, at least 1
 * @param unit such as {@code m}, {@code rad}, {@code m/s}; "1" where there is none
 * @param frame such as {@code world}; "none" where there is none
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public record StateField(String name, int size, String unit, String frame) {

  public StateField {
    if (name.isBlank() || unit.isBlank() || frame.isBlank()) {
      throw new IllegalArgumentException("a state field needs a name, a unit and a frame");
    }
    if (size < 1) {
      throw new IllegalArgumentException(
          "state field %s must have at least one value, found %d".formatted(name, size));
    }
  }

  /** Returns the length of a vector with this layout. */
  public static int sizeOf(Iterable<StateField> layout) {
    int size = 0;
    for (StateField field : layout) {
      size += field.size();
    }
    return size;
  }
}
