package org.policytrim.toolkit.environment;

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
 * All state fields and cameras of a benchmark, from which observations are assembled.
 *
 * @param benchmark the benchmark's name, for messages
 * @param fields all state fields, in the order of the numbers given to {@link #observe}
 * @param cameras the names of all cameras
 */
public record ObservableParts(String benchmark, List<StateField> fields, List<String> cameras) {

  public ObservableParts {
    fields = List.copyOf(fields);
    cameras = List.copyOf(cameras);
  }

  /**
   * Assembles an observation. All names are checked before the first image is rendered.
   *
   * @param wanted the observation's layout
   * @param numbers the values of all fields
   * @param renderer renders one image
   * @param instruction the task's instruction
   * @throws IllegalArgumentException naming an unknown field or camera, and the known ones
   */
  public Observation observe(
      ObservationSpec wanted,
      double[] numbers,
      Function<CameraSpec, ImageFrame> renderer,
      String instruction) {
    double[] state = new double[wanted.stateSize()];
    int filled = 0;
    for (StateField field : wanted.state()) {
      System.arraycopy(numbers, offset(field), state, filled, field.size());
      filled += field.size();
    }
    for (CameraSpec camera : wanted.cameras()) {
      if (!cameras.contains(camera.name())) {
        throw new IllegalArgumentException(
            "%s has no camera '%s'; it has %s".formatted(benchmark, camera.name(), cameras));
      }
    }
    Map<String, ImageFrame> images = new HashMap<>();
    for (CameraSpec camera : wanted.cameras()) {
      images.put(camera.name(), renderer.apply(camera));
    }
    return new Observation(images, Matrix.of(1, state.length, state), instruction);
  }

  private int offset(StateField wanted) {
    int offset = 0;
    for (StateField field : fields) {
      if (field.name().equals(wanted.name()) && field.size() == wanted.size()) {
        return offset;
      }
      offset += field.size();
    }
    throw new IllegalArgumentException(
        "%s has no state field '%s' of size %d; it has %s"
            .formatted(
                benchmark,
                wanted.name(),
                wanted.size(),
                fields.stream().map(StateField::name).toList()));
  }
}
