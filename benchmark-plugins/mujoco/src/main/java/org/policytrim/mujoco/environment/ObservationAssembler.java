package org.policytrim.mujoco.environment;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.environment.ImageFrame;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.environment.StateField;
import org.policytrim.api.tensor.Matrix;

/**
 * Assembles observations from the state fields and cameras that a benchmark offers.
 *
 * @param benchmark the benchmark's name, for messages
 * @param fields all state fields in the order of their values
 * @param cameras the names of all cameras
 */
public record ObservationAssembler(
    String benchmark, List<StateField> fields, Collection<String> cameras) {

  public ObservationAssembler {
    fields = List.copyOf(fields);
    cameras = List.copyOf(cameras);
  }

  /**
   * Returns an observation. All fields and cameras are checked before the first image is rendered.
   *
   * @param wanted the requested state fields and cameras
   * @param values the values of all state fields
   * @param camera renders the image of a camera
   * @param instruction the instruction for the policy
   * @throws IllegalArgumentException if the benchmark has no such field or camera
   */
  public Observation observe(
      ObservationSpec wanted,
      double[] values,
      Function<CameraSpec, ImageFrame> camera,
      String instruction) {
    double[] state = new double[wanted.stateSize()];
    int at = 0;
    for (StateField field : wanted.state()) {
      System.arraycopy(values, offset(field), state, at, field.size());
      at += field.size();
    }
    for (CameraSpec asked : wanted.cameras()) {
      if (!cameras.contains(asked.name())) {
        throw new IllegalArgumentException(
            "%s has no camera '%s'; it has %s".formatted(benchmark, asked.name(), cameras));
      }
    }
    Map<String, ImageFrame> images = new HashMap<>();
    for (CameraSpec asked : wanted.cameras()) {
      images.put(asked.name(), camera.apply(asked));
    }
    return new Observation(images, Matrix.of(1, state.length, state), instruction);
  }

  private int offset(StateField wanted) {
    int at = 0;
    for (StateField field : fields) {
      if (field.name().equals(wanted.name()) && field.size() == wanted.size()) {
        return at;
      }
      at += field.size();
    }
    throw new IllegalArgumentException(
        "%s has no state field '%s' of %d numbers; it has %s"
            .formatted(
                benchmark,
                wanted.name(),
                wanted.size(),
                fields.stream().map(StateField::name).toList()));
  }
}
