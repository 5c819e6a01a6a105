package org.policytrim.pi05.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.policytrim.pi05.graph.Pi05Sizes;

/**
 * {@code network.json}: what a bundle's network looks like.
 *
 * @param sizes all its extents
 * @param denoiseSteps how many it takes where an experiment names none
 * @param promptState how many state numbers stand in its prompt
 */
public record NetworkFile(Pi05Sizes sizes, int denoiseSteps, int promptState) {

  /** Its name in a bundle. */
  public static final String NAME = "network.json";

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  /** Writes it into a folder. */
  public void write(Path folder) throws IOException {
    Files.writeString(folder.resolve(NAME), JSON.writeValueAsString(this) + "\n");
  }

  /**
   * Reads it from a folder.
   *
   * @throws IOException naming the file if it is missing or is not what it should be
   */
  public static NetworkFile read(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    String text = readText(file);
    try {
      return JSON.readValue(text, NetworkFile.class);
    } catch (JsonProcessingException e) {
      throw new IOException(
          "%s does not describe a network: %s".formatted(file, e.getOriginalMessage()), e);
    }
  }

  static String readText(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException(file + " is missing");
    }
    return Files.readString(file);
  }
}
