package org.policytrim.gr00t;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.policytrim.gr00t.graph.Gr00tBackbone;
import org.policytrim.gr00t.graph.ObservationSizes;
import org.policytrim.network.onnx.OnnxInputs;
import org.policytrim.network.policy.BundleFiles;

/** The sizes of a backbone that lies beside a checkpoint as an ONNX file. */
final class BackboneFile {

  /** The observations of a checkpoint without a backbone. */
  private static final ObservationSizes UNKNOWN = new ObservationSizes(0, 0, 0, 0, 1, 1);

  private BackboneFile() {}

  /**
   * Returns the sizes that the configuration names or the ONNX file's inputs have.
   *
   * @throws IOException naming the file and the input that is missing or has another shape
   */
  static ObservationSizes sizes(Path checkpoint, Gr00tConfigurationFile config) throws IOException {
    Path file = checkpoint.resolve(BundleFiles.BACKBONE);
    ObservationSizes own = config.own("backbone", ObservationSizes.class).orElse(null);
    if (own != null || !Files.isRegularFile(file)) {
      return own == null ? UNKNOWN : own;
    }
    Map<String, List<Integer>> inputs = OnnxInputs.shapes(file);
    List<Integer> tokens = shape(file, inputs, Gr00tBackbone.TOKENS, 2);
    List<Integer> valid = shape(file, inputs, Gr00tBackbone.VALID, 2);
    int text = tokens.get(1);
    int vocabulary = vocabulary(checkpoint.resolve(BundleFiles.TOKENIZER));
    if (!inputs.containsKey(Gr00tBackbone.IMAGES)) {
      return new ObservationSizes(0, 0, 0, 0, text, vocabulary);
    }
    List<Integer> images = shape(file, inputs, Gr00tBackbone.IMAGES, 5);
    int cameras = images.get(1);
    return new ObservationSizes(
        cameras, images.get(3), images.get(4), (valid.get(1) - text) / cameras, text, vocabulary);
  }

  private static List<Integer> shape(
      Path file, Map<String, List<Integer>> inputs, String name, int rank) throws IOException {
    List<Integer> shape = inputs.get(name);
    if (shape == null || shape.size() != rank || shape.subList(1, rank).contains(-1)) {
      throw new IOException(
          "%s should have an input '%s' of %d extents, only the first of them open; found %s"
              .formatted(file, name, rank, shape == null ? inputs.keySet() : shape));
    }
    return shape;
  }

  /** Returns the number of ids of a tokenizer. */
  private static int vocabulary(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException(file + " is missing; the backbone's prompts can't be read without it");
    }
    JsonNode root = Gr00tConfigurationFile.parse(file);
    JsonNode words = root.path("model").path("vocab");
    int count = words.isArray() ? words.size() : 0;
    for (JsonNode id : words.isArray() ? List.<JsonNode>of() : words) {
      count = Math.max(count, id.asInt() + 1);
    }
    for (JsonNode added : root.path("added_tokens")) {
      count = Math.max(count, added.path("id").asInt() + 1);
    }
    return Math.max(1, count);
  }
}
