package org.policytrim.network.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.network.onnx.OnnxComputation;
import org.policytrim.network.onnx.OnnxWeights;
import org.policytrim.network.onnx.OnnxWriter;
import org.policytrim.network.onnx.WeightPlacement;
import org.policytrim.network.operation.CompiledComputation;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.parameter.ParameterSchema;
import org.policytrim.network.text.PromptTokenizer;
import org.policytrim.toolkit.safetensors.Safetensors;

/** The files that a model plugin writes into a bundle. */
public final class BundleFiles {

  /** The record of the network's sizes. */
  public static final String NETWORK = "network.json";

  /** The backbone: graph and weights. */
  public static final String BACKBONE = "backbone.onnx";

  /** The head's weights, under the checkpoint's names. */
  public static final String HEAD = "head.safetensors";

  /** The tokenizer's rules. */
  public static final String TOKENIZER = "tokenizer.json";

  /** The layout of the checkpoint it was imported from. */
  public static final String CHECKPOINT = "checkpoint.json";

  /** Tensors of that checkpoint on which no action depends. */
  public static final String CARRIED = "carried.safetensors";

  /** The backbone's files; a large one keeps its weights beside the graph. */
  private static final List<String> FROZEN = List.of(BACKBONE, BACKBONE + OnnxWriter.DATA_SUFFIX);

  /** The files that only an export needs. */
  private static final List<String> IMPORTED = List.of(CHECKPOINT, CARRIED);

  private BundleFiles() {}

  /** Reads the backbone's weights from a bundle's graph. */
  public static NamedTensors backboneWeights(Path bundle, ParameterSchema schema)
      throws IOException {
    OnnxWeights stored = OnnxWeights.open(bundle.resolve(BACKBONE));
    Map<String, Tensor> weights = new LinkedHashMap<>();
    for (String name : schema.stored().keySet()) {
      weights.put(name, stored.read(name));
    }
    return new NamedTensors(weights);
  }

  /**
   * Opens the backbone with ONNX Runtime.
   *
   * @param inputs of its graph
   * @param outputs the graph's outputs that are wanted
   * @param threads how many one operation may use
   * @param weights the place of its weights
   * @throws IOException naming the file and what is wrong with it
   */
  public static CompiledComputation backbone(
      Path bundle,
      List<Computation.Input> inputs,
      List<String> outputs,
      int threads,
      Device device,
      WeightPlacement weights)
      throws IOException {
    return OnnxComputation.open(
        bundle.resolve(BACKBONE),
        inputs.stream().map(Computation.Input::name).toList(),
        outputs,
        threads,
        device,
        weights);
  }

  /**
   * Reads the tensors of a file, which must be those of a schema.
   *
   * @throws IllegalArgumentException naming the file and every tensor that is missing, superfluous
   *     or misshapen
   */
  public static NamedTensors weights(Path file, ParameterSchema schema) throws IOException {
    NamedTensors stored = Safetensors.read(file);
    try {
      schema.require(stored);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
    return stored;
  }

  /**
   * Reads the tokenizer.
   *
   * @param plugin the plugin whose prompts it reads, for messages
   * @param vocabulary the number of ids that the network knows
   * @throws IOException naming the file and what is wrong with it
   */
  public static PromptTokenizer tokenizer(Path bundle, String plugin, int vocabulary)
      throws IOException {
    Path file = bundle.resolve(TOKENIZER);
    String json = RecordFile.readText(file);
    try {
      return new PromptTokenizer(plugin, json, vocabulary);
    } catch (IOException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  /** Copies the backbone. */
  public static void copyFrozen(Path from, Path to) throws IOException {
    copy(FROZEN, from, to);
  }

  /** Copies the layout of the checkpoint that a bundle was imported from, if it was. */
  public static void copyImported(Path from, Path to) throws IOException {
    copy(IMPORTED, from, to);
  }

  /** Copies those of the files that are there. */
  public static void copy(List<String> names, Path from, Path to) throws IOException {
    for (String name : names) {
      if (Files.exists(from.resolve(name))) {
        Files.copy(from.resolve(name), to.resolve(name));
      }
    }
  }

  /**
   * Returns the exception for a bundle that can't be read.
   *
   * @param plugin the id of the plugin that reads it
   */
  public static PluginException unusable(String plugin, Path bundle, Exception cause) {
    return new PluginException(
        plugin,
        "the bundle %s can't be used: %s".formatted(bundle, cause.getMessage()),
        "Copy the bundle again from its source, or make it again.",
        cause);
  }
}
