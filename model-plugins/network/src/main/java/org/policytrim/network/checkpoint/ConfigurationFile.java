package org.policytrim.network.checkpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policytrim.api.action.ActionSpec;
import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.environment.StateField;
import org.policytrim.api.model.NormalisationStatistics.Range;

/**
 * The {@code config.json} of a published checkpoint, with the section that exports add to it. A
 * family extends this by the keys of its original.
 */
public abstract class ConfigurationFile {

  /** Its name in a checkpoint's folder. */
  public static final String NAME = "config.json";

  /** The section of keys that the original does not have; it may also be written by hand. */
  public static final String OWN = "policytrim";

  /** Reads and writes such files. */
  public static final ObjectMapper JSON = new ObjectMapper();

  private static final ObjectMapper STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build();

  private static final String LFS_POINTER = "version https://git-lfs";

  private final Path file;
  private final JsonNode root;

  /**
   * Wraps a configuration.
   *
   * @param checkpoint its folder
   * @param root its content, as {@link #root(Path)} read it
   */
  protected ConfigurationFile(Path checkpoint, JsonNode root) {
    this.file = checkpoint.resolve(NAME);
    this.root = root;
  }

  /**
   * Reads the file.
   *
   * @param checkpoint its folder
   * @param assumed values of keys that the file may lack, as JSON texts
   * @throws IOException naming the file if it is missing, though nothing is assumed, or is not a
   *     JSON object
   */
  protected static JsonNode root(Path checkpoint, Map<String, String> assumed) throws IOException {
    Path file = checkpoint.resolve(NAME);
    if (!Files.isRegularFile(file) && assumed.isEmpty()) {
      throw new IOException(
          file + " is missing; it describes the network and the length of its chunks");
    }
    JsonNode root = Files.isRegularFile(file) ? parse(file) : JSON.createObjectNode();
    if (!(root instanceof ObjectNode object)) {
      throw new IOException(file + " is not a JSON object");
    }
    for (Map.Entry<String, String> value : assumed.entrySet()) {
      if (!object.has(value.getKey())) {
        object.set(value.getKey(), assumed(value));
      }
    }
    return object;
  }

  private static JsonNode assumed(Map.Entry<String, String> value) throws IOException {
    try {
      return JSON.readTree(value.getValue());
    } catch (JsonProcessingException e) {
      throw new IOException(
          "the profile assumes %s: %s, which is not JSON"
              .formatted(value.getKey(), value.getValue()),
          e);
    }
  }

  /**
   * Parses any JSON file.
   *
   * @throws IOException naming the file and the reason if it can't be read or is not JSON
   */
  public static JsonNode parse(Path file) throws IOException {
    String text;
    try {
      text = Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new IOException(file + " is not text in UTF-8", e);
    }
    if (text.startsWith(LFS_POINTER)) {
      throw new IOException(
          file + " is a git-LFS pointer, not the file itself: fetch it with 'git lfs pull'");
    }
    if (text.startsWith("\uFEFF")) {
      throw new IOException(
          file + " begins with a byte order mark, which JSON does not have: save it without one");
    }
    try {
      JsonNode root = STRICT.readTree(text);
      requireFinite(file, root, "");
      return root;
    } catch (JsonProcessingException e) {
      throw new IOException(file + " is not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static void requireFinite(Path file, JsonNode node, String path) throws IOException {
    if (node.isFloatingPointNumber() && !Double.isFinite(node.asDouble())) {
      throw new IOException(
          "%s is not JSON: %s is %s, write a number or remove the key"
              .formatted(file, path, node.asText()));
    }
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String below = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
      requireFinite(file, entry.getValue(), below);
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      requireFinite(file, node.get(i), path + "[" + i + "]");
    }
  }

  /** Returns the file, for messages. */
  public final Path file() {
    return file;
  }

  /** Returns the file's content. */
  public final JsonNode root() {
    return root;
  }

  /** Returns a whole number. */
  public final int whole(String key, int otherwise) {
    JsonNode found = root.path(key);
    return found.isInt() ? found.asInt() : otherwise;
  }

  /** Returns a number. */
  public final double number(String key, double otherwise) {
    JsonNode found = root.path(key);
    return found.isNumber() ? found.asDouble() : otherwise;
  }

  /** Returns a whole number in a section, such as {@code vision.num_attention_heads}. */
  public final int whole(String section, String key, int otherwise) {
    JsonNode found = root.path(section).path(key);
    return found.isInt() ? found.asInt() : otherwise;
  }

  /** Returns a number in a section. */
  public final double number(String section, String key, double otherwise) {
    JsonNode found = root.path(section).path(key);
    return found.isNumber() ? found.asDouble() : otherwise;
  }

  /**
   * Returns a value of the section {@link #OWN}.
   *
   * @return empty if there is none
   * @throws IOException naming the file and the key if it is of another type
   */
  public final <C> Optional<C> own(String key, Class<C> type) throws IOException {
    JsonNode found = root.path(OWN).path(key);
    try {
      return found.isMissingNode() ? Optional.empty() : Optional.of(JSON.treeToValue(found, type));
    } catch (JsonProcessingException e) {
      throw new IOException("%s: %s.%s: %s".formatted(file, OWN, key, e.getOriginalMessage()), e);
    }
  }

  /**
   * Returns the actions of the policy: those that the section {@link #OWN} names, or a guess.
   *
   * @param statistics one per number of an action
   */
  public final ActionSpec actions(List<Range> statistics) throws IOException {
    return own("actions", ActionSpec.class).orElseGet(() -> PublishedActions.of(statistics));
  }

  /** Returns the profile that an export names; empty if the file is not an export's. */
  public final Optional<String> profile() {
    JsonNode own = root.path(OWN);
    boolean described = own.has("actions") && own.has("observations");
    return described ? Optional.of(own.path("profile").asText("")) : Optional.empty();
  }

  /**
   * Returns the observations of the policy: those that the section {@link #OWN} names, or these
   * cameras and one field of state.
   *
   * @param stateSize the number of state numbers; may be 0
   */
  public final ObservationSpec observations(List<CameraSpec> cameras, int stateSize)
      throws IOException {
    List<StateField> state =
        stateSize == 0 ? List.of() : List.of(new StateField("state", stateSize, "1", "none"));
    return own("observations", ObservationSpec.class)
        .orElseGet(() -> new ObservationSpec("published", cameras, state));
  }
}
