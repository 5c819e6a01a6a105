package org.policytrim.network.policy;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.policytrim.network.onnx.OnnxWriter;
import org.policytrim.network.parameter.WeightSource;
import org.policytrim.network.tensorflow.TensorFlowNetwork;

/**
 * A policy's backbone and where its weights are: in the bundle it was opened from, computed by ONNX
 * Runtime, or, made from scratch or about to be pretrained, in the network.
 */
public final class FrozenBackbone {

  private final String plugin;
  private final ComputedBackbone backbone;
  private final @Nullable BackboneGraph graph;
  private final TensorFlowNetwork network;
  private @Nullable Path file;

  /**
   * A frozen half.
   *
   * @param plugin the model plugin's id, for messages and the ONNX file's producer
   * @param backbone stays the caller's to close
   * @param graph its network; null for one that is only known as an ONNX file
   * @param network has room for its weights if the graph is known; stays the caller's to close
   * @param origin the bundle whose ONNX file holds the weights; null where the network does
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

  /** What computes features. */
  public ComputedBackbone backbone() {
    return backbone;
  }

  /** Its network; null for one that is only known as an ONNX file. */
  public @Nullable BackboneGraph graph() {
    return graph;
  }

  /** Whether the weights are in a bundle's file. */
  public boolean isInFile() {
    return file != null;
  }

  /**
   * Brings the weights into the network, where they can be learned, unless they are there.
   *
   * @throws IllegalStateException if there is no network for them
   */
  public void bringIntoTheNetwork() {
    Path bundle = file;
    if (bundle == null) {
      return;
    }
    if (graph == null) {
      throw new IllegalStateException("a backbone without a network can't be brought into one");
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
