package org.policytrim.toolkit.model;

import java.util.List;
import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.environment.ImageFrame;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.model.NormalisationStatistics;

/**
 * The layout of an observation as one vector of values of about 1, the input of a small network:
 * the instruction as one of the known ones (one-hot), the state in standard deviations from its
 * mean, and all pixels from -1 to 1.
 *
 * @param observations the layout of the observations; all cameras are required
 * @param instructions the known instructions
 */
public record ObservationVector(ObservationSpec observations, List<String> instructions) {

  /** Normalised state values are clipped to this magnitude. */
  private static final double FARTHEST = 5;

  public ObservationVector {
    instructions = List.copyOf(instructions);
  }

  /** Returns the length of a vector. */
  public int size() {
    int size = instructions.size() + observations.stateSize();
    for (CameraSpec camera : observations.cameras()) {
      size += camera.height() * camera.width() * 3;
    }
    return size;
  }

  /**
   * Returns the vector of an observation.
   *
   * @param statistics normalise the state
   * @throws IllegalArgumentException if the instruction is unknown, or a part is missing or has
   *     another size
   */
  public float[] of(Observation observation, NormalisationStatistics statistics) {
    float[] vector = new float[size()];
    int place = instructions.indexOf(observation.instruction());
    if (place < 0) {
      throw new IllegalArgumentException(
          "the policy knows the instructions %s, found '%s'"
              .formatted(instructions, observation.instruction()));
    }
    vector[place] = 1;
    int at = instructions.size();
    double[] state = observation.state().toArray();
    if (state.length != observations.stateSize()) {
      throw new IllegalArgumentException(
          "the policy needs %d state values, found %d"
              .formatted(observations.stateSize(), state.length));
    }
    for (int i = 0; i < state.length; i++) {
      NormalisationStatistics.Range range = statistics.state().get(i);
      double spread = range.deviation() > 0 ? range.deviation() : 1;
      vector[at++] = (float) Math.clamp((state[i] - range.mean()) / spread, -FARTHEST, FARTHEST);
    }
    for (CameraSpec camera : observations.cameras()) {
      ImageFrame image = observation.images().get(camera.name());
      if (image == null || image.height() != camera.height() || image.width() != camera.width()) {
        throw new IllegalArgumentException(
            "the policy needs %s, found %s".formatted(camera, image == null ? "nothing" : image));
      }
      for (byte value : image.toArray()) {
        vector[at++] = (value & 0xFF) / 127.5f - 1;
      }
    }
    return vector;
  }
}
