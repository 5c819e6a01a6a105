package org.policytrim.network.checkpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * {@code config.json} of a published checkpoint, with what an export of ours added to it. Each
 * model extends this by the keys that its own original uses.
 */
public abstract class ConfigurationFile {

  /** Its name in a checkpoint's folder. */
  public static final String NAME = "config.json";

  /** Where an export keeps what the original has no room for; may be added by hand, too. */
  public static final String OURS = "policytrim";

  /** Reads and writes such files. */
  public static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final JsonNode root;

  /**
   * Of what was read.
   *
   * @param checkpoint its folder
   * @param root what {@link #root(Path)} read there
   */
  protected ConfigurationFile(Path checkpoint, JsonNode root) {
    this.file = checkpoint.resolve(NAME);
    this.root = root;
  }

  /**
   * The file's content.
   *
   * @param checkpoint its folder
   * @throws IOException naming the file if it is missing or is not a JSON object
   */
  protected static JsonNode root(Path checkpoint) throws IOException {
    Path file = checkpoint.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      throw new IOException(
          file + " is missing; it says what the network looks like and how long a plan is");
    }
    try {
      JsonNode root = JSON.readTree(Files.readString(file));
      if (!root.isObject()) {
        throw new IOException(file + " is not a JSON object");
      }
      return root;
    } catch (JsonProcessingException e) {
      throw new IOException(file + " is not JSON: " + e.getOriginalMessage(), e);
    }
  }

  /** The file, for messages. */
  public final Path file() {
    return file;
  }

  /** The file's content. */
  protected final JsonNode root() {
    return root;
  }

  /** A whole number in a section, such as {@code vision.num_attention_heads}. */
  public final int whole(String section, String key, int otherwise) {
    JsonNode found = root.path(section).path(key);
    return found.isInt() ? found.asInt() : otherwise;
  }

  /** A number in a section. */
  public final double number(String section, String key, double otherwise) {
    JsonNode found = root.path(section).path(key);
    return found.isNumber() ? found.asDouble() : otherwise;
  }

  /**
   * One of our own additions.
   *
   * @param key its name below {@link #OURS}
   * @param type what it is
   * @return empty where the file has none of that name
   * @throws IOException naming the file and the key if it is something else
   */
  public final <C> Optional<C> ours(String key, Class<C> type) throws IOException {
    JsonNode found = root.path(OURS).path(key);
    try {
      return found.isMissingNode() ? Optional.empty() : Optional.of(JSON.treeToValue(found, type));
    } catch (JsonProcessingException e) {
      throw new IOException("%s: %s.%s: %s".formatted(file, OURS, key, e.getOriginalMessage()), e);
    }
  }
}
