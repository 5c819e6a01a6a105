package org.policytrim.network.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.network.checkpoint.ConfigurationFile;
import org.policytrim.toolkit.safetensors.Safetensors;

/**
 * A recorded run of an original: a folder with {@code config.json}, {@code model.safetensors},
 * {@code io.safetensors} and {@code trace.safetensors}.
 *
 * @param name the folder's name, for messages
 * @param config the configuration
 * @param weights the network's weights
 * @param io inputs and outputs
 * @param trace intermediate tensors
 */
public record RecordedRun(
    String name, JsonNode config, NamedTensors weights, NamedTensors io, NamedTensors trace) {

  /** The file of intermediate tensors, without which a folder is no recording. */
  public static final String TRACE = "trace.safetensors";

  /**
   * Reads a recording.
   *
   * @param names changes the names of weights
   * @throws IOException naming the file that is missing or damaged
   */
  public static RecordedRun read(Path folder, UnaryOperator<String> names) throws IOException {
    Map<String, Tensor> weights = new LinkedHashMap<>();
    Safetensors.read(folder.resolve("model.safetensors"))
        .tensors()
        .forEach((name, tensor) -> weights.put(names.apply(name), tensor));
    return new RecordedRun(
        folder.getFileName().toString(),
        ConfigurationFile.parse(folder.resolve(ConfigurationFile.NAME)),
        new NamedTensors(weights),
        Safetensors.read(folder.resolve("io.safetensors")),
        Safetensors.read(folder.resolve(TRACE)));
  }

  /**
   * Returns the same run with the weights of further parts, where the folder has them as {@code
   * PART.safetensors}. Their names begin with the part.
   */
  public RecordedRun withParts(Path folder, List<String> parts) throws IOException {
    Map<String, Tensor> all = new LinkedHashMap<>(weights.tensors());
    for (String part : parts) {
      Path file = folder.resolve(part + ".safetensors");
      if (Files.isRegularFile(file)) {
        Safetensors.read(file)
            .tensors()
            .forEach((name, tensor) -> all.put(part + "." + name, tensor));
      }
    }
    return new RecordedRun(name, config, new NamedTensors(all), io, trace);
  }

  /** Returns true if there are weights whose names begin with the part and a dot. */
  public boolean hasPart(String part) {
    return weights.names().stream().anyMatch(weight -> weight.startsWith(part + "."));
  }

  /**
   * Returns a value of the configuration.
   *
   * @param path the keys that lead to it
   * @throws IllegalArgumentException if there is none
   */
  public JsonNode node(String... path) {
    JsonNode found = config;
    for (String key : path) {
      found = found.path(key);
    }
    if (found.isMissingNode()) {
      throw new IllegalArgumentException(
          ConfigurationFile.NAME + " lacks '" + String.join(".", path) + "'");
    }
    return found;
  }

  /**
   * Returns a whole number of the configuration.
   *
   * @throws IllegalArgumentException if there is none
   */
  public int whole(String... path) {
    JsonNode found = node(path);
    if (!found.isInt()) {
      throw new IllegalArgumentException(
          "%s: '%s' should be a whole number, found %s"
              .formatted(ConfigurationFile.NAME, String.join(".", path), found));
    }
    return found.asInt();
  }

  /**
   * Returns a number of the configuration.
   *
   * @throws IllegalArgumentException if there is none
   */
  public double number(String... path) {
    return node(path).asDouble();
  }

  /** Returns whole numbers as floats of the same shape. */
  public static FloatTensor floats(IntTensor whole) {
    float[] values = new float[whole.shape().elements()];
    for (int i = 0; i < values.length; i++) {
      values[i] = whole.get(i);
    }
    return FloatTensor.wrap(whole.shape(), values);
  }
}
