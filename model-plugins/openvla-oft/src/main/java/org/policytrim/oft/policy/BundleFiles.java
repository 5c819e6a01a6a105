package org.policytrim.oft.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Safetensors;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.network.onnx.OnnxWeights;
import org.policytrim.network.onnx.OnnxWriter;
import org.policytrim.network.parameter.ParameterSchema;

/** The files of a bundle that this plugin writes, besides {@link NetworkFile}. */
public final class BundleFiles {

  /** The frozen half: graph and weights. */
  public static final String BACKBONE = "backbone.onnx";

  /** The decoder, under the checkpoint's names. */
  public static final String HEAD = "head.safetensors";

  /** The decoder's adapters, where it was trained by some. */
  public static final String ADAPTERS = "adapters.safetensors";

  /** The regression head, of checkpoints that have one. */
  public static final String REGRESSION = "regression.safetensors";

  /** The tokenizer's rules. */
  public static final String TOKENIZER = "tokenizer.json";

  /** How the checkpoint it was imported from looked. */
  public static final String CHECKPOINT = "checkpoint.json";

  /** Tensors of that checkpoint on which no action depends. */
  public static final String CARRIED = "carried.safetensors";

  /** Who writes the ONNX files. */
  public static final String PRODUCER = "policytrim-openvla-oft";

  private static final List<String> FROZEN = List.of(BACKBONE, BACKBONE + OnnxWriter.DATA_SUFFIX);

  private static final List<String> UNTOUCHED = List.of(CHECKPOINT, CARRIED, REGRESSION);

  private BundleFiles() {}

  /** The backbone's weights, read from a bundle's graph. */
  static NamedTensors backboneWeights(Path bundle, ParameterSchema schema) throws IOException {
    OnnxWeights stored = OnnxWeights.open(bundle.resolve(BACKBONE));
    Map<String, Tensor> weights = new LinkedHashMap<>();
    for (String name : schema.stored().keySet()) {
      weights.put(name, stored.read(name));
    }
    return new NamedTensors(weights);
  }

  /** The tensors of a file, which are to be those of a schema. */
  static NamedTensors weights(Path file, ParameterSchema schema) throws IOException {
    NamedTensors stored = Safetensors.read(file);
    try {
      schema.require(stored);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
    return stored;
  }

  /** Copies the frozen half. */
  static void copyFrozen(Path from, Path to) throws IOException {
    copy(FROZEN, from, to);
  }

  /** Copies the decoder's own weights, which training by adapters leaves as they are. */
  static void copyHead(Path from, Path to) throws IOException {
    copy(List.of(HEAD), from, to);
  }

  /** Copies what no training changes. */
  static void copyUntouched(Path from, Path to) throws IOException {
    copy(UNTOUCHED, from, to);
  }

  private static void copy(List<String> names, Path from, Path to) throws IOException {
    for (String name : names) {
      if (Files.exists(from.resolve(name))) {
        Files.copy(from.resolve(name), to.resolve(name));
      }
    }
  }

  static PluginException unusable(Path bundle, Exception cause) {
    return new PluginException(
        "openvla-oft",
        "the bundle %s can't be used: %s".formatted(bundle, cause.getMessage()),
        "Copy it again from where it came, or make it anew.",
        cause);
  }
}
