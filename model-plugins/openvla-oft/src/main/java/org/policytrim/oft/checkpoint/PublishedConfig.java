package org.policytrim.oft.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policytrim.api.action.ActionSpec;
import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.environment.StateField;
import org.policytrim.network.checkpoint.ConfigurationFile;
import org.policytrim.oft.policy.NetworkFile;

/**
 * {@code config.json} of a published checkpoint, or of one that we exported. What is not in it
 * takes the value that the original's code would give it.
 */
final class PublishedConfig extends ConfigurationFile {

  private static final List<String> CAMERAS = List.of("image", "wrist_image");

  private PublishedConfig(Path checkpoint, JsonNode root) {
    super(checkpoint, root);
  }

  static PublishedConfig read(Path checkpoint) throws IOException {
    return new PublishedConfig(checkpoint, root(checkpoint));
  }

  int whole(String key, int otherwise) {
    JsonNode found = root().path(key);
    return found.isInt() ? found.asInt() : otherwise;
  }

  /** Whether the robot's state enters, where the file says so. */
  boolean flag(String key, boolean otherwise) {
    JsonNode found = root().path(key);
    return found.isBoolean() ? found.asBoolean() : otherwise;
  }

  /** The statistics that older checkpoints keep here. */
  JsonNode statistics() {
    return root().path("norm_stats");
  }

  /** Which of several statistics is meant, where the file says so. */
  Optional<String> statisticsKey() {
    JsonNode found = root().path(OURS).path("unnorm_key");
    return found.isTextual() ? Optional.of(found.asText()) : Optional.empty();
  }

  /** How many actions are executed, where the file says so. */
  int horizon(int chunk) {
    JsonNode found = root().path(OURS).path("horizon");
    return Math.clamp(found.isInt() ? found.asInt() : chunk, 1, chunk);
  }

  /** What an export of ours says of the network. */
  Optional<NetworkFile> network() throws IOException {
    return ours("network", NetworkFile.class);
  }

  /** What the policy sends, where the file says so. */
  Optional<ActionSpec> actions() throws IOException {
    return ours("actions", ActionSpec.class);
  }

  /** What the policy sees. */
  ObservationSpec observations(int cameras, int image, int stateSize) throws IOException {
    Optional<ObservationSpec> ours = ours("observations", ObservationSpec.class);
    if (ours.isPresent()) {
      return ours.get();
    }
    List<CameraSpec> specs = new ArrayList<>();
    for (int i = 0; i < cameras; i++) {
      String name = i < CAMERAS.size() ? CAMERAS.get(i) : "image-" + i;
      specs.add(new CameraSpec(name, image, image, true));
    }
    List<StateField> state =
        stateSize == 0 ? List.of() : List.of(new StateField("state", stateSize, "1", "none"));
    return new ObservationSpec("published", specs, state);
  }
}
