package org.policytrim.network.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Records as small JSON files of a bundle. */
public final class RecordFile {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  private RecordFile() {}

  /** Writes a record. */
  public static void write(Path file, Record record) throws IOException {
    Files.writeString(file, JSON.writeValueAsString(record) + "\n");
  }

  /**
   * Reads a record.
   *
   * @param what the kind of thing it describes, for messages
   * @throws IOException naming the file if it is missing or is not what it should be
   */
  public static <R extends Record> R read(Path file, Class<R> type, String what)
      throws IOException {
    String text = readText(file);
    try {
      JsonNode found = JSON.readTree(text);
      if (found instanceof ObjectNode object) {
        fillOptional(object, type);
      }
      return JSON.treeToValue(found, type);
    } catch (JsonProcessingException e) {
      throw new IOException(
          "%s does not describe %s: %s".formatted(file, what, e.getOriginalMessage()), e);
    }
  }

  /** Adds components that may be null and that earlier versions did not write. */
  private static void fillOptional(ObjectNode object, Class<? extends Record> type) {
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)
          && !object.has(component.getName())) {
        object.putNull(component.getName());
      }
    }
  }

  /**
   * Returns true if a file holds a JSON object with this key.
   *
   * @throws IOException naming the file if it is missing
   */
  public static boolean hasKey(Path file, String key) throws IOException {
    try {
      return JSON.readTree(readText(file)).has(key);
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  /**
   * Reads the text of a file.
   *
   * @throws IOException naming the file if it is missing
   */
  public static String readText(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException(file + " is missing");
    }
    return Files.readString(file);
  }
}
