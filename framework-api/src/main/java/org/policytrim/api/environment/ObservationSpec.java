package org.policytrim.api.environment;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * The observations that a policy needs, or that a benchmark provides under one of its presets.
 *
 * @param name the preset's name, such as {@code corner-64} or {@code state-39}
 * @param cameras the images, with distinct names; may be empty
 * @param state the layout of the state vector; may be empty
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public record ObservationSpec(String name, List<CameraSpec> cameras, List<StateField> state) {

  public ObservationSpec {
    cameras = List.copyOf(cameras);
    state = List.copyOf(state);
    Set<String> names = new HashSet<>();
    cameras.forEach(camera -> requireNew(names, "camera " + camera.name()));
    state.forEach(field -> requireNew(names, "state field " + field.name()));
    if (names.isEmpty()) {
      throw new IllegalArgumentException(
          "observation " + name + " has neither an image nor a state");
    }
  }

  /** Returns the length of the state vector. */
  public int stateSize() {
    return StateField.sizeOf(state);
  }

  /** Returns the camera of that name, if there is one. */
  public Optional<CameraSpec> camera(String cameraName) {
    return cameras.stream().filter(camera -> camera.name().equals(cameraName)).findFirst();
  }

  private static void requireNew(Set<String> names, String name) {
    if (!names.add(name)) {
      throw new IllegalArgumentException("an observation names " + name + " twice");
    }
  }
}
