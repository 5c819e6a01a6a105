package org.policytrim.libero.scene;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of object or fixture.
 *
 * @param category as descriptions call it, such as {@code flat_stove}
 * @param model its file below LIBERO's models
 * @param turns how it is put down; several are applied one after the other
 * @param joint the positions from which its joints start when a description says that it is open,
 *     closed, on or off; null where nothing moves
 */
public record ObjectKind(
    String category, String model, List<Turn> turns, @Nullable JointRanges joint) {

  public ObjectKind {
    turns = List.copyOf(turns);
  }

  /**
   * Joint positions in radians or metres; pairs of a low and a high one, null where there are none.
   *
   * @param open where it is open
   * @param close where it is closed
   * @param turnOn where it is on
   * @param turnOff where it is off
   */
  public record JointRanges(
      @JsonProperty("open") @Nullable List<Double> open,
      @JsonProperty("close") @Nullable List<Double> close,
      @JsonProperty("turnOn") @Nullable List<Double> turnOn,
      @JsonProperty("turnOff") @Nullable List<Double> turnOff) {}
}
