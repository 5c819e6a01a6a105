package org.policytrim.gr00t.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.network.onnx.OnnxWeights;
import org.policytrim.network.onnx.OnnxWriter;
import org.policytrim.network.parameter.ParameterSchema;

/** The files of a bundle that this plugin writes, besides {@link NetworkFile}. */
public final class BundleFiles {

  /** The frozen half: graph and weights. */
  public static final String BACKBONE = "backbone.onnx";

  /** The trained half, under the checkpoint's names. */
  public static final String HEAD = "head.safetensors";

  /** The tokenizer's rules. */
  public static final String TOKENIZER = "tokenizer.json";

  /** How the checkpoint it was imported from looked. */
  public static final String CHECKPOINT = "checkpoint.json";

  /** Tensors of that checkpoint that are not the head's. */
  public static final String CARRIED = "carried.safetensors";

  /** Who writes the ONNX files. */
  public static final String PRODUCER = "policytrim-gr00t";

  private static final List<String> FROZEN =
      List.of(BACKBONE, BACKBONE + OnnxWriter.DATA_SUFFIX, CHECKPOINT, CARRIED);

  private BundleFiles() {}

  /** A backbone's weights, read from a bundle's graph. */
  static NamedTensors backboneWeights(Path bundle, ParameterSchema schema) throws IOException {
    OnnxWeights stored = OnnxWeights.open(bundle.resolve(BACKBONE));
    Map<String, Tensor> weights = new LinkedHashMap<>();
    for (String name : schema.stored().keySet()) {
      weights.put(name, stored.read(name));
    }
    return new NamedTensors(weights);
  }

  /** Copies what training a head does not change. */
  static void copyFrozen(Path from, Path to) throws IOException {
    for (String name : FROZEN) {
      if (Files.exists(from.resolve(name))) {
        Files.copy(from.resolve(name), to.resolve(name));
      }
    }
  }

  static PluginException unusable(Path bundle, Exception cause) {
    return new PluginException(
        "gr00t",
        "the bundle %s can't be used: %s".formatted(bundle, cause.getMessage()),
        "Copy it again from where it came, or make it anew.",
        cause);
  }
}
