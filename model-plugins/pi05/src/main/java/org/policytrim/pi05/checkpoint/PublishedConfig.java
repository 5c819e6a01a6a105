package org.policytrim.pi05.checkpoint;

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

/**
 * {@code config.json} of a published checkpoint: lerobot's, openpi's, or one that we exported. What
 * is not in it takes the value that the original's code would give it.
 */
final class PublishedConfig extends ConfigurationFile {

  private static final int DENOISE_STEPS = 10;
  private static final int TOKENS = 200;
  private static final int LEROBOT_STATE = 32;

  /** What openpi's examples execute of a plan. */
  private static final int OPENPI_HORIZON = 5;

  private static final String IMAGES = "observation.images.";
  private static final List<String> OPENPI_CAMERAS =
      List.of("base_0_rgb", "left_wrist_0_rgb", "right_wrist_0_rgb");

  private PublishedConfig(Path checkpoint, JsonNode root) {
    super(checkpoint, root);
  }

  static PublishedConfig read(Path checkpoint) throws IOException {
    return new PublishedConfig(checkpoint, root(checkpoint));
  }

  /** Whether it is lerobot's. */
  boolean isLerobot() {
    return root().path("type").asText().equals("pi05");
  }

  double number(String key, double otherwise) {
    JsonNode found = root().path(key);
    return found.isNumber() ? found.asDouble() : otherwise;
  }

  /** The number of actions of a plan. */
  int chunkLength() throws IOException {
    for (String key : List.of("chunk_size", "action_horizon")) {
      if (root().path(key).isInt() && root().path(key).asInt() > 0) {
        return root().path(key).asInt();
      }
    }
    throw new IOException(file() + " names neither chunk_size nor action_horizon");
  }

  /** How many of them are executed. */
  int horizon() throws IOException {
    JsonNode found = root().path("n_action_steps");
    int chunkLength = chunkLength();
    return Math.clamp(found.isInt() ? found.asInt() : OPENPI_HORIZON, 1, chunkLength);
  }

  int denoiseSteps() {
    return root().path("num_inference_steps").asInt(DENOISE_STEPS);
  }

  int tokens() {
    return root().path("tokenizer_max_length").asInt(root().path("max_token_len").asInt(TOKENS));
  }

  /** How many state numbers stand in the prompt, given how many a state has. */
  int promptState(int stateSize) {
    if (!root().path("discrete_state_input").asBoolean(true)) {
      return 0;
    }
    return isLerobot() ? root().path("max_state_dim").asInt(LEROBOT_STATE) : stateSize;
  }

  /** How statistics are to be read for {@code STATE} or {@code ACTION}. */
  String normalisation(String kind) {
    return root().path("normalization_mapping").path(kind).asText("QUANTILES");
  }

  /** What the policy sends, where the file says so. */
  Optional<ActionSpec> actions() throws IOException {
    return ours("actions", ActionSpec.class);
  }

  /** What the policy sees. */
  ObservationSpec observations(int imageHeight, int imageWidth, int stateSize) throws IOException {
    Optional<ObservationSpec> ours = ours("observations", ObservationSpec.class);
    if (ours.isPresent()) {
      return ours.get();
    }
    List<StateField> state =
        stateSize == 0 ? List.of() : List.of(new StateField("state", stateSize, "1", "none"));
    return new ObservationSpec("published", cameras(imageHeight, imageWidth), state);
  }

  private List<CameraSpec> cameras(int imageHeight, int imageWidth) {
    List<CameraSpec> cameras = new ArrayList<>();
    JsonNode features = root().path("input_features");
    features
        .properties()
        .forEach(
            feature -> {
              if (feature.getValue().path("type").asText().equals("VISUAL")) {
                JsonNode shape = feature.getValue().path("shape");
                String name = cameraName(feature.getKey());
                cameras.add(
                    new CameraSpec(
                        name,
                        shape.path(1).asInt(imageHeight),
                        shape.path(2).asInt(imageWidth),
                        !name.startsWith("empty_camera")));
              }
            });
    if (cameras.isEmpty() && root().path("cameras").isArray()) {
      root()
          .path("cameras")
          .forEach(
              name ->
                  cameras.add(
                      new CameraSpec(
                          cameraName(name.asText()), imageHeight, imageWidth, cameras.isEmpty())));
    } else if (cameras.isEmpty()) {
      for (String name : OPENPI_CAMERAS) {
        cameras.add(new CameraSpec(name, imageHeight, imageWidth, cameras.isEmpty()));
      }
    }
    return cameras;
  }

  private static String cameraName(String key) {
    return key.startsWith(IMAGES) ? key.substring(IMAGES.length()) : key;
  }
}
