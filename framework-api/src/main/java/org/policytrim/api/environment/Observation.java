package org.policytrim.api.environment;

import java.util.Map;
import org.policytrim.api.tensor.Matrix;

/**
 * What a policy is shown before a decision.
 *
 * @param images by camera name; an absent camera has no entry
 * @param state the state vector as one row [1, size], in the layout of the {@link ObservationSpec};
 *     [1, 0] where the preset shows none
 * @param instruction what to do, in a sentence
 */
public record Observation(Map<String, ImageFrame> images, Matrix state, String instruction) {

  public Observation {
    images = Map.copyOf(images);
    if (state.rows() != 1) {
      throw new IllegalArgumentException(
          "an observation's state is one row, found " + state.rows());
    }
    if (!state.isFinite()) {
      throw new IllegalArgumentException("an observation's state holds finite numbers only");
    }
  }

  /** An observation of numbers alone. */
  public static Observation ofState(String instruction, double... state) {
    return new Observation(Map.of(), Matrix.of(1, state.length, state), instruction);
  }
}
