package org.policytrim.pi05;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.policytrim.api.environment.CameraSpec;
import org.policytrim.network.checkpoint.ConfigurationFile;
import org.policytrim.network.checkpoint.PublishedShapes;
import org.policytrim.network.layer.VisionSizes;
import org.policytrim.pi05.graph.Pi05Sizes;

/**
 * The {@code config.json} of a published checkpoint: lerobot's, openpi's, or that of an export. A
 * missing value is what the original's code assumes.
 */
final class Pi05ConfigurationFile extends ConfigurationFile {

  private static final int DENOISE_STEPS = 10;
  private static final int TOKENS = 200;

  /** The numbers of a padded action or state. */
  private static final int WIDTH = 32;

  private static final String LEROBOT = "pi05";
  private static final int CHANNELS = 3;

  /** The actions of a chunk that openpi's examples execute. */
  private static final int OPENPI_HORIZON = 5;

  /** SigLIP So400m's heads, which no shape determines. */
  private static final int VISION_HEADS = 16;

  private static final double EPSILON = 1e-6;
  private static final double THETA = 10_000;
  private static final double SHORTEST_PERIOD = 4e-3;
  private static final double LONGEST_PERIOD = 4.0;

  private static final String EMPTY = "empty_camera";
  private static final String IMAGES = "observation.images.";
  private static final List<String> OPENPI_CAMERAS =
      List.of("base_0_rgb", "left_wrist_0_rgb", "right_wrist_0_rgb");

  private static final String VISION =
      "paligemma_with_expert.paligemma.model.vision_tower.vision_model.";

  /** The prefix of the language model's names. */
  static final String LANGUAGE = "paligemma_with_expert.paligemma.model.language_model.";

  /** The prefix of the action expert's names. */
  static final String EXPERT = "paligemma_with_expert.gemma_expert.model.";

  private Pi05ConfigurationFile(Path checkpoint, JsonNode root) {
    super(checkpoint, root);
  }

  /**
   * Reads the file.
   *
   * @param assumed values of keys that it may lack, as JSON texts
   * @throws IOException naming the file and the key if it is not one of pi0.5, or asks for
   *     something that is not supported
   */
  static Pi05ConfigurationFile read(Path checkpoint, Map<String, String> assumed)
      throws IOException {
    Pi05ConfigurationFile config = new Pi05ConfigurationFile(checkpoint, root(checkpoint, assumed));
    config.requireSupported();
    return config;
  }

  private void requireSupported() throws IOException {
    String type = root().path("type").asText(LEROBOT);
    if (!type.equals(LEROBOT)) {
      throw new IOException(
          "%s is of type '%s', this is no checkpoint of pi0.5 (type '%s')"
              .formatted(file(), type, LEROBOT));
    }
    if (root().path("use_relative_actions").asBoolean(false)) {
      throw new IOException(relative(file() + ": use_relative_actions"));
    }
    int steps = whole("n_obs_steps", 1);
    if (steps != 1) {
      throw new IOException(
          "%s: n_obs_steps is %d, a policy here sees 1 observation".formatted(file(), steps));
    }
  }

  /** Returns the refusal of actions that are relative to the state. */
  static String relative(String where) {
    return where
        + " is true: actions are relative to the state, which no benchmark's controller here takes";
  }

  /** Returns true if the file is lerobot's. */
  boolean isLerobot() {
    return root().has("type");
  }

  /** Returns the numbers of a padded action. */
  int actionWidth() {
    return whole("max_action_dim", whole("action_dim", WIDTH));
  }

  /** Returns the numbers of a feature, such as {@code input_features.observation.state}. */
  OptionalInt featureSize(String section, String feature) {
    JsonNode shape = root().path(section).path(feature).path("shape");
    return shape.size() == 1 && shape.path(0).isInt()
        ? OptionalInt.of(shape.path(0).asInt())
        : OptionalInt.empty();
  }

  /** Returns the number of actions in a chunk. */
  int chunkLength() throws IOException {
    for (String key : List.of("chunk_size", "action_horizon")) {
      int length = whole(key, 0);
      if (length > 0) {
        return length;
      }
    }
    throw new IOException(file() + " names neither chunk_size nor action_horizon");
  }

  /** Returns the number of actions that are executed. */
  int horizon() throws IOException {
    return Math.clamp(whole("n_action_steps", OPENPI_HORIZON), 1, chunkLength());
  }

  int denoiseSteps() {
    return root().path("num_inference_steps").asInt(DENOISE_STEPS);
  }

  private int tokens(OptionalInt processed) {
    return processed.isPresent()
        ? processed.getAsInt()
        : root().path("tokenizer_max_length").asInt(root().path("max_token_len").asInt(TOKENS));
  }

  /** Returns the state numbers in the prompt, given the size of a state. */
  int promptState(int stateSize) {
    return root().path("discrete_state_input").asBoolean(true) ? stateSize : 0;
  }

  /** Returns the kind of scaling of {@code STATE} or {@code ACTION}. */
  String normalisation(String kind) {
    return root().path("normalization_mapping").path(kind).asText("QUANTILES");
  }

  /**
   * Returns the cameras.
   *
   * @param imageHeight of cameras whose size the file does not name
   * @param imageWidth of cameras whose size the file does not name
   */
  List<CameraSpec> cameras(int imageHeight, int imageWidth) throws IOException {
    List<CameraSpec> cameras = new ArrayList<>();
    for (Map.Entry<String, JsonNode> feature : root().path("input_features").properties()) {
      if (feature.getValue().path("type").asText().equals("VISUAL")) {
        JsonNode shape = feature.getValue().path("shape");
        cameras.add(camera(cameraName(feature.getKey()), shape, imageHeight, imageWidth));
      }
    }
    for (int i = 0; i < whole("empty_cameras", 0); i++) {
      String name = EMPTY + "_" + i;
      if (cameras.stream().noneMatch(camera -> camera.name().equals(name))) {
        cameras.add(new CameraSpec(name, imageHeight, imageWidth, false));
      }
    }
    if (cameras.isEmpty()) {
      List<String> names = new ArrayList<>();
      root().path("cameras").forEach(name -> names.add(cameraName(name.asText())));
      for (String name : root().path("cameras").isArray() ? names : OPENPI_CAMERAS) {
        cameras.add(new CameraSpec(name, imageHeight, imageWidth, cameras.isEmpty()));
      }
    }
    return cameras;
  }

  /** Returns a camera by its shape: channels first or last, three of them. */
  private CameraSpec camera(String name, JsonNode shape, int imageHeight, int imageWidth)
      throws IOException {
    boolean required = !name.startsWith(EMPTY);
    if (shape.isMissingNode()) {
      return new CameraSpec(name, imageHeight, imageWidth, required);
    }
    int first = shape.path(0).asInt();
    int last = shape.path(2).asInt();
    if (shape.size() != 3 || first != CHANNELS && last != CHANNELS) {
      throw new IOException(
          "%s: camera '%s' has the shape %s; images of three channels (RGB), first or last, are read"
              .formatted(file(), name, shape));
    }
    return first == CHANNELS
        ? new CameraSpec(name, shape.path(1).asInt(), last, required)
        : new CameraSpec(name, first, shape.path(1).asInt(), required);
  }

  private static String cameraName(String key) {
    return key.startsWith(IMAGES) ? key.substring(IMAGES.length()) : key;
  }

  /**
   * Reads the sizes of the network from configuration and shapes.
   *
   * @param promptTokens the tokens of a prompt, if the preprocessor names them
   * @throws IllegalArgumentException naming every missing or misshapen tensor that they need
   */
  Pi05Sizes sizes(PublishedShapes shapes, int stateSize, OptionalInt promptTokens)
      throws IOException {
    int cameras = observations(cameras(1, 1), stateSize).cameras().size();
    int width = shapes.extent(Pi05Converter.EMBEDDINGS, 2, 1);
    boolean plainState = shapes.has("state_proj.weight");
    int stateTokens =
        plainState ? shapes.extent("state_proj.weight", 2, 0) / Math.max(1, width) : 0;
    int queryRows = shapes.extent(LANGUAGE + "layers.0.self_attn.q_proj.weight", 2, 0);
    int keyRows = shapes.extent(LANGUAGE + "layers.0.self_attn.k_proj.weight", 2, 0);
    int keyHeads = whole("vlm", "num_kv_heads", 1);
    int headWidth = whole("vlm", "head_dim", Math.max(2, keyRows / keyHeads));
    int vocabulary = shapes.extent(Pi05Converter.EMBEDDINGS, 2, 0);
    int languageHidden = shapes.extent(LANGUAGE + "layers.0.mlp.gate_proj.weight", 2, 0);
    int expertWidth = shapes.extent("action_in_proj.weight", 2, 0);
    int expertHidden = shapes.extent(EXPERT + "layers.0.mlp.gate_proj.weight", 2, 0);
    int actionWidth = shapes.extent("action_in_proj.weight", 2, 1);
    VisionSizes vision = cameras > 0 ? vision(shapes) : new VisionSizes(1, 1, 0, 1, 1, 1, 1);
    shapes.require();
    return new Pi05Sizes(
        vision,
        new Pi05Sizes.Language(
            width,
            languageHidden,
            shapes.depth(LANGUAGE + "layers."),
            queryRows / headWidth,
            keyHeads,
            headWidth,
            vocabulary,
            number("vlm", "rms_norm_eps", EPSILON),
            number("vlm", "rope_theta", THETA)),
        new Pi05Sizes.Expert(
            expertWidth,
            expertHidden,
            number("min_period", SHORTEST_PERIOD),
            number("max_period", LONGEST_PERIOD)),
        cameras,
        tokens(promptTokens),
        plainState ? stateSize : 0,
        stateTokens,
        actionWidth);
  }

  private VisionSizes vision(PublishedShapes shapes) throws IOException {
    String patches = VISION + "embeddings.patch_embedding.weight";
    int width = shapes.extent(patches, 4, 0);
    int patch = shapes.extent(patches, 4, 3);
    int positions = shapes.extent(VISION + "embeddings.position_embedding.weight", 2, 0);
    int hidden = shapes.extent(VISION + "encoder.layers.0.mlp.fc1.weight", 2, 0);
    int image = shapes.side(positions) * patch;
    shapes.require();
    return new VisionSizes(
        width,
        hidden,
        shapes.depth(VISION + "encoder.layers."),
        whole("vision", "num_attention_heads", VISION_HEADS),
        patch,
        image,
        image);
  }
}
