package org.policytrim.api.tool;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.policytrim.api.environment.CameraSpec;

/**
 * The robot of a checkpoint as far as its files describe it. The core compares it with the robot
 * profiles.
 *
 * @param layout the code that wrote the checkpoint, such as {@code openpi} or {@code lerobot}
 * @param cameras the cameras in the network's order, under the checkpoint's names
 * @param state the parts of the state in the network's order; empty if the network reads none
 * @param actions the parts of an action in the network's order
 * @param padded true if parts may hold more numbers than the robot has
 * @param profile the robot that the checkpoint names itself, as exports do: the name of a profile,
 *     or an empty text if the files describe actions and observations completely; empty if the
 *     files name none
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.3")
public record CheckpointDescription(
    String layout,
    List<CameraSpec> cameras,
    List<Part> state,
    List<Part> actions,
    boolean padded,
    Optional<String> profile) {

  /**
   * A named part of a state or an action.
   *
   * @param name the name; empty if the checkpoint gives none
   * @param size the number of values, at least 1
   */
  public record Part(String name, int size) {

    public Part {
      if (size < 1) {
        throw new IllegalArgumentException(
            "part '%s' has at least one number, found %d".formatted(name, size));
      }
    }
  }

  public CheckpointDescription {
    cameras = List.copyOf(cameras);
    state = List.copyOf(state);
    actions = List.copyOf(actions);
  }

  /** Returns the number of values in all of these parts. */
  public static int size(List<Part> parts) {
    return parts.stream().mapToInt(Part::size).sum();
  }
}
