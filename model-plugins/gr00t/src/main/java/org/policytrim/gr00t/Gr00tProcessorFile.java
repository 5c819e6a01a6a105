package org.policytrim.gr00t;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.policytrim.api.environment.CameraSpec;

/**
 * The {@code processor_config.json} of an N1.7 checkpoint: its cameras and the preparation of
 * images and instructions. What it leaves out is as in the original.
 *
 * @param cameras the names of its cameras, in the order of the prompt; empty where it names none
 * @param imageSide the side of the square images that the backbone sees, in pixels
 * @param formalises true if instructions lose capitals and punctuation
 */
record Gr00tProcessorFile(List<String> cameras, int imageSide, boolean formalises) {

  static final String NAME = "processor_config.json";

  private static final int SIDE = 256;

  Gr00tProcessorFile {
    cameras = List.copyOf(cameras);
  }

  /**
   * Reads it.
   *
   * @param embodiment whose cameras are meant; may be empty if the file describes only one
   * @param head the description of the action head, which may have the same keys
   * @throws IOException naming the file if it is not JSON
   */
  static Gr00tProcessorFile read(Path checkpoint, String embodiment, JsonNode head)
      throws IOException {
    Path file = checkpoint.resolve(NAME);
    JsonNode root =
        Files.isRegularFile(file)
            ? Gr00tConfigurationFile.parse(file).path("processor_kwargs")
            : head.path("processor_kwargs");
    List<String> cameras = new ArrayList<>();
    modality(root.path("modality_configs"), embodiment)
        .path("video")
        .path("modality_keys")
        .forEach(name -> cameras.add(name.asText()));
    JsonNode preparation = root.isObject() ? root : head;
    int side =
        preparation
            .path("shortest_image_edge")
            .asInt(preparation.path("image_target_size").path(0).asInt(SIDE));
    boolean formalises = preparation.path("formalize_language").asBoolean(true);
    return new Gr00tProcessorFile(cameras, side, formalises);
  }

  private static JsonNode modality(JsonNode all, String embodiment) {
    return embodiment.isEmpty() && all.size() == 1 ? all.elements().next() : all.path(embodiment);
  }

  /** Returns the cameras, each with images of the size that the backbone sees. */
  List<CameraSpec> specs() {
    return cameras.stream().map(name -> new CameraSpec(name, imageSide, imageSide, true)).toList();
  }
}
