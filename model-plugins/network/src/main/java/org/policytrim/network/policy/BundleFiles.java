package org.policytrim.network.policy;

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

/** The files that a model plugin writes into a bundle, besides the record of its own sizes. */
public final class BundleFiles {

  /** The frozen half: graph and weights. */
  public static final String BACKBONE = "backbone.onnx";

  /** The trained half, under the checkpoint's names. */
  public static final String HEAD = "head.safetensors";

  /** The tokenizer's rules. */
  public static final String TOKENIZER = "tokenizer.json";

  /** How the checkpoint it was imported from looked. */
  public static final String CHECKPOINT = "checkpoint.json";

  /** Tensors of that checkpoint on which no action depends. */
  public static final String CARRIED = "carried.safetensors";

  private static final List<String> FROZEN =
      List.of(BACKBONE, BACKBONE + OnnxWriter.DATA_SUFFIX, CHECKPOINT, CARRIED);

  private BundleFiles() {}

  /** The backbone's weights, read from a bundle's graph. */
  public static NamedTensors backboneWeights(Path bundle, ParameterSchema schema)
      throws IOException {
    OnnxWeights stored = OnnxWeights.open(bundle.resolve(BACKBONE));
    Map<String, Tensor> weights = new LinkedHashMap<>();
    for (String name : schema.stored().keySet()) {
      weights.put(name, stored.read(name));
    }
    return new NamedTensors(weights);
  }

  /** Copies what training a head does not change. */
  public static void copyFrozen(Path from, Path to) throws IOException {
    for (String name : FROZEN) {
      if (Files.exists(from.resolve(name))) {
        Files.copy(from.resolve(name), to.resolve(name));
      }
    }
  }

  /**
   * What to say of a bundle that can't be read.
   *
   * @param plugin the id of the plugin that says it
   */
  public static PluginException unusable(String plugin, Path bundle, Exception cause) {
    return new PluginException(
        plugin,
        "the bundle %s can't be used: %s".formatted(bundle, cause.getMessage()),
        "Copy it again from where it came, or make it anew.",
        cause);
  }
}
