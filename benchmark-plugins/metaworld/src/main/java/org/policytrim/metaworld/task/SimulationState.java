package org.policytrim.metaworld.task;

import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.toolkit.safetensors.DoubleBits;

/**
 * A saved state from which a simulation continues bit for bit.
 *
 * @param physics the engine's integration state
 * @param modelEdits the positions in the model that the reset edited
 * @param rules the values that the rules keep from the reset
 * @param current the last frame: hand, fingers and objects, not clipped
 * @param previous the frame one step earlier
 */
public record SimulationState(
    double[] physics, double[] modelEdits, double[] rules, double[] current, double[] previous) {

  private static final String PHYSICS = "physics";
  private static final String MODEL_EDITS = "model-edits";
  private static final String RULES = "rules";
  private static final String CURRENT = "current";
  private static final String PREVIOUS = "previous";

  /** Returns the parts as named tensors, without rounding. */
  public NamedTensors toTensors() {
    return NamedTensors.empty()
        .with(PHYSICS, DoubleBits.pack(physics))
        .with(MODEL_EDITS, DoubleBits.pack(modelEdits))
        .with(RULES, DoubleBits.pack(rules))
        .with(CURRENT, DoubleBits.pack(current))
        .with(PREVIOUS, DoubleBits.pack(previous));
  }

  /** Returns the state that {@link #toTensors} packed. */
  public static SimulationState fromTensors(NamedTensors tensors) {
    return new SimulationState(
        DoubleBits.unpack(tensors.ints(PHYSICS)),
        DoubleBits.unpack(tensors.ints(MODEL_EDITS)),
        DoubleBits.unpack(tensors.ints(RULES)),
        DoubleBits.unpack(tensors.ints(CURRENT)),
        DoubleBits.unpack(tensors.ints(PREVIOUS)));
  }
}
