package org.policytrim.libero.scene;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of object or fixture.
 *
 * @param category its name in descriptions, such as {@code flat_stove}
 * @param model its file below LIBERO's models
 * @param rotations the ranges of its initial orientation, applied one after the other
 * @param joint the initial joint positions if a description says that it is open, closed, on or
 *     off; null if nothing moves
 */
public record ObjectKind(
    String category, String model, List<RotationRange> rotations, @Nullable JointRanges joint) {

  public ObjectKind {
    rotations = List.copyOf(rotations);
  }

  /**
   * Joint positions in radians or metres as pairs of a lower and an upper bound; null if there are
   * none.
   *
   * @param open the positions of an open part
   * @param close the positions of a closed part
   * @param turnOn the positions of a knob that is on
   * @param turnOff the positions of a knob that is off
   */
  public record JointRanges(
      @JsonProperty("open") @Nullable List<Double> open,
      @JsonProperty("close") @Nullable List<Double> close,
      @JsonProperty("turnOn") @Nullable List<Double> turnOn,
      @JsonProperty("turnOff") @Nullable List<Double> turnOff) {}
}
