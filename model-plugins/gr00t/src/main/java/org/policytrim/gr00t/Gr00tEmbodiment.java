package org.policytrim.gr00t;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The robot of a checkpoint: its number, which selects layers of the action head, and its cameras.
 *
 * @param number the number
 * @param cameras the names of its cameras in order; empty if no file names them
 */
record Gr00tEmbodiment(int number, List<String> cameras) {

  static final String NUMBERS = "embodiment_id.json";

  /** The numbers of N1.5, which are part of its code. */
  private static final Map<String, Integer> EARLIER =
      Map.of(
          "gr1",
          24,
          "oxe_droid",
          17,
          "agibot_genie1",
          26,
          "genie1_gripper",
          26,
          "new_embodiment",
          31);

  Gr00tEmbodiment {
    cameras = List.copyOf(cameras);
  }

  /**
   * Reads it.
   *
   * @param name the embodiment's name in the files of statistics
   * @param known the number of embodiments that the network has layers for
   * @throws IOException if no file names the number
   */
  static Gr00tEmbodiment read(
      Path checkpoint, Gr00tConfigurationFile config, String name, int known) throws IOException {
    return new Gr00tEmbodiment(number(checkpoint, config, name, known), cameras(checkpoint, name));
  }

  private static int number(Path checkpoint, Gr00tConfigurationFile config, String name, int known)
      throws IOException {
    String key = "embodiment-number";
    if (config.own(key, Integer.class).isPresent()) {
      return config.own(key, Integer.class).get();
    }
    Path file = checkpoint.resolve(NUMBERS);
    if (Files.isRegularFile(file)) {
      JsonNode numbers = Gr00tConfigurationFile.parse(file);
      if (!numbers.path(name).isInt()) {
        throw new IOException(
            "%s names no whole number for embodiment '%s', only %s".formatted(file, name, numbers));
      }
      return numbers.path(name).asInt();
    }
    Integer earlier = config.isLater() ? null : EARLIER.get(name);
    if (earlier != null && earlier < known) {
      return earlier;
    }
    throw new IOException(
        "no file names the number of embodiment '%s', from 0 to %d: add %s, or %s.%s in %s"
            .formatted(
                name,
                known - 1,
                NUMBERS,
                Gr00tConfigurationFile.OWN,
                key,
                Gr00tConfigurationFile.NAME));
  }

  /** Returns the cameras that N1.5's metadata or N1.7's processor names. */
  private static List<String> cameras(Path checkpoint, String name) throws IOException {
    List<String> cameras = new ArrayList<>();
    for (String metadata : Gr00tStatisticsFile.FILES) {
      Path file = checkpoint.resolve(metadata);
      if (cameras.isEmpty() && Files.isRegularFile(file)) {
        Gr00tConfigurationFile.parse(file)
            .path(name)
            .path("modalities")
            .path("video")
            .fieldNames()
            .forEachRemaining(cameras::add);
      }
    }
    Path processor = checkpoint.resolve(Gr00tProcessorFile.NAME);
    if (cameras.isEmpty() && Files.isRegularFile(processor)) {
      JsonNode root = Gr00tConfigurationFile.parse(processor);
      JsonNode all = root.path("processor_kwargs").path("modality_configs");
      JsonNode configs = all.isMissingNode() ? root.path("modality_configs") : all;
      configs
          .path(name)
          .path("video")
          .path("modality_keys")
          .forEach(camera -> cameras.add(camera.asText()));
    }
    return cameras;
  }
}
