package org.policytrim.network.checkpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
   * @throws IOException naming the file if it is missing or is not a JSON object
   */
  protected static JsonNode root(Path checkpoint) throws IOException {
    Path file = checkpoint.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      throw new IOException(
          file + " is missing; it describes the network and the length of its chunks");
    }
    JsonNode root = parse(file);
    if (!root.isObject()) {
      throw new IOException(file + " is not a JSON object");
    }
    return root;
  }

  /**
   * Parses any JSON file.
   *
   * @throws IOException naming the file if it can't be read or is not JSON
   */
  public static JsonNode parse(Path file) throws IOException {
    try {
      return JSON.readTree(Files.readString(file));
    } catch (JsonProcessingException e) {
      throw new IOException(file + " is not JSON: " + e.getOriginalMessage(), e);
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
