package org.policytrim.network.policy;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.policytrim.network.onnx.OnnxWriter;
import org.policytrim.network.parameter.WeightSource;
import org.policytrim.network.tensorflow.TensorFlowNetwork;

/**
 * A policy's backbone and the place of its weights: the ONNX file of the bundle it was opened from,
 * which ONNX Runtime computes, or the TensorFlow network of a policy that was made from scratch or
 * is being pretrained.
 */
public final class FrozenBackbone {

  private final String plugin;
  private final ComputedBackbone backbone;
  private final @Nullable BackboneGraph graph;
  private final TensorFlowNetwork network;
  private @Nullable Path file;

  /**
   * Joins a backbone and the place of its weights.
   *
   * @param plugin the model plugin's id, for messages and the ONNX file's producer
   * @param backbone stays the caller's to close
   * @param graph its network; null if only an ONNX file is known
   * @param network has variables for its weights if the graph is known; stays the caller's to close
   * @param origin the bundle whose ONNX file holds the weights; null if the network holds them
   */
  public FrozenBackbone(
      String plugin,
      ComputedBackbone backbone,
      @Nullable BackboneGraph graph,
      TensorFlowNetwork network,
      @Nullable Path origin) {
    this.plugin = plugin;
    this.backbone = backbone;
    this.graph = graph;
    this.network = network;
    this.file = origin;
  }

  /** Returns the backbone that computes the features. */
  public ComputedBackbone backbone() {
    return backbone;
  }

  /** Returns its network; null if only an ONNX file is known. */
  public @Nullable BackboneGraph graph() {
    return graph;
  }

  /** Returns true if the weights are in a bundle's ONNX file. */
  public boolean isInFile() {
    return file != null;
  }

  /**
   * Moves the weights into the TensorFlow network, where they can be trained; does nothing if they
   * are there already.
   *
   * @throws IllegalStateException if the backbone is only known as an ONNX file
   */
  public void moveIntoNetwork() {
    Path bundle = file;
    if (bundle == null) {
      return;
    }
    if (graph == null) {
      throw new IllegalStateException(
          "a backbone that is only known as an ONNX file can't be trained");
    }
    try {
      network.load(graph.schema(), BundleFiles.backboneWeights(bundle, graph.schema()));
    } catch (IOException e) {
      throw BundleFiles.unusable(plugin, bundle, e);
    }
    backbone.computeWith(network.compile(graph.computation()));
    file = null;
  }

  /** Writes the ONNX file into a bundle's folder. */
  public void save(Path folder) throws IOException {
    if (file != null) {
      BundleFiles.copyFrozen(file, folder);
    } else if (graph != null) {
      new OnnxWriter(plugin)
          .write(
              folder.resolve(BundleFiles.BACKBONE),
              graph.computation(),
              WeightSource.of(network.weights(graph.schema())));
    }
  }
}
