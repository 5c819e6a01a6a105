package org.policytrim.oft.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policytrim.api.environment.CameraSpec;
import org.policytrim.network.checkpoint.ConfigurationFile;
import org.policytrim.oft.graph.OftSizes;
import org.policytrim.oft.policy.OftNetwork;

/**
 * The {@code config.json} of a published checkpoint or of an export. A missing value is what the
 * original's code assumes.
 */
final class OftConfigurationFile extends ConfigurationFile {

  private static final List<String> CAMERAS = List.of("image", "wrist_image");

  private OftConfigurationFile(Path checkpoint, JsonNode root) {
    super(checkpoint, root);
  }

  /** Reads the file, with values of keys that it may lack as JSON texts. */
  static OftConfigurationFile read(Path checkpoint, Map<String, String> assumed)
      throws IOException {
    return new OftConfigurationFile(checkpoint, root(checkpoint, assumed));
  }

  /** Returns a flag, or the default if there is none. */
  boolean flag(String key, boolean otherwise) {
    JsonNode found = root().path(key);
    return found.isBoolean() ? found.asBoolean() : otherwise;
  }

  /** Returns the statistics that older checkpoints keep here. */
  JsonNode statistics() {
    return root().path("norm_stats");
  }

  /** Returns the name of the data set whose statistics are used, if there is one. */
  Optional<String> statisticsKey() {
    JsonNode found = root().path(OWN).path("unnorm_key");
    return found.isTextual() ? Optional.of(found.asText()) : Optional.empty();
  }

  /** Returns the number of actions that are executed; the whole chunk by default. */
  int horizon(int chunk) {
    JsonNode found = root().path(OWN).path("horizon");
    return Math.clamp(found.isInt() ? found.asInt() : chunk, 1, chunk);
  }

  /** Returns the network that an export describes. */
  Optional<OftNetwork> network() throws IOException {
    return own("network", OftNetwork.class);
  }

  /** Returns the cameras of a policy whose file does not describe them. */
  static List<CameraSpec> cameras(OftSizes sizes) {
    List<CameraSpec> cameras = new ArrayList<>();
    for (int i = 0; i < sizes.cameras(); i++) {
      String name = i < CAMERAS.size() ? CAMERAS.get(i) : "image-" + i;
      cameras.add(new CameraSpec(name, sizes.image(), sizes.image(), true));
    }
    return cameras;
  }
}
