package org.policytrim.api.environment;

import java.util.Map;
import org.apiguardian.api.API;
import org.policytrim.api.tensor.Matrix;

/**
 * The input of a policy for one decision.
 *
 * @param images the images by camera name; an absent camera has no entry
 * @param state the state vector as one row [1, size], in the layout of the {@link ObservationSpec};
 *     [1, 0] if the preset has no state
 * @param instruction the task's instruction
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public record Observation(Map<String, ImageFrame> images, Matrix state, String instruction) {

  public Observation {
    images = Map.copyOf(images);
    if (state.rows() != 1) {
      throw new IllegalArgumentException(
          "the state of an observation must be one row, found " + state.rows());
    }
    if (!state.isFinite()) {
      throw new IllegalArgumentException("the state of an observation must be finite");
    }
  }

  /** Creates an observation without images. */
  public static Observation ofState(String instruction, double... state) {
    return new Observation(Map.of(), Matrix.of(1, state.length, state), instruction);
  }
}
