package org.policytrim.gr00t.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.gr00t.PublishedConfig;
import org.policytrim.gr00t.graph.ActionNetwork;
import org.policytrim.gr00t.graph.FeatureNames;
import org.policytrim.gr00t.graph.HeadSizes;
import org.policytrim.toolkit.safetensors.Safetensors;

/**
 * One recorded run of the original.
 *
 * @param name the folder's and that of the one above it
 * @param sizes the head's
 * @param chunkLength how many actions it predicts
 * @param steps how many denoise steps it takes
 * @param weights of the head, under the published names
 * @param io inputs, noise and actions
 * @param trace what was recorded in between
 * @param gradientNorms of a recorded training step, by parameter; empty where there is none
 */
record Recording(
    String name,
    HeadSizes sizes,
    int chunkLength,
    int steps,
    NamedTensors weights,
    NamedTensors io,
    NamedTensors trace,
    Map<String, Double> gradientNorms) {

  /** What stands before the names of the head's weights. */
  static final String PREFIX = "action_head.";

  static Recording read(Path folder) throws IOException {
    PublishedConfig config = PublishedConfig.read(folder);
    Map<String, Tensor> weights = new LinkedHashMap<>();
    Safetensors.read(folder.resolve("model.safetensors"))
        .tensors()
        .forEach(
            (name, tensor) -> {
              if (name.startsWith(PREFIX)) {
                weights.put(name, tensor);
              }
            });
    Path parent = folder.toAbsolutePath().normalize().getParent();
    return new Recording(
        (parent == null ? "" : parent.getFileName() + "/") + folder.getFileName(),
        config.sizes(),
        config.actionHorizon(),
        config.denoiseSteps(),
        new NamedTensors(weights),
        Safetensors.read(folder.resolve("io.safetensors")),
        Safetensors.read(folder.resolve("trace.safetensors")),
        norms(folder.resolve(PublishedConfig.NAME)));
  }

  private static Map<String, Double> norms(Path config) throws IOException {
    Map<String, Double> norms = new LinkedHashMap<>();
    JsonNode recorded = new ObjectMapper().readTree(config.toFile()).path("train_grad_norm");
    Iterator<Map.Entry<String, JsonNode>> fields = recorded.fields();
    while (fields.hasNext()) {
      Map.Entry<String, JsonNode> field = fields.next();
      norms.put(field.getKey(), field.getValue().asDouble());
    }
    return norms;
  }

  /** How many rows were recorded together. */
  int batch() {
    return io.floats("noise").shape().extent(0);
  }

  private FloatTensor backbone() {
    return (io.names().contains(FeatureNames.TOKENS) ? io : trace).floats(FeatureNames.TOKENS);
  }

  /** How many tokens the backbone gave. */
  int tokens() {
    return backbone().shape().extent(1);
  }

  /** Whether a training step was recorded. */
  boolean hasTraining() {
    return trace.names().contains("train_loss");
  }

  /** The features of all rows, each with its embodiment. */
  NamedTensors features() {
    FloatTensor state = io.floats("state");
    NamedTensors features =
        NamedTensors.of(FeatureNames.TOKENS, backbone())
            .with(
                FeatureNames.STATE,
                FloatTensor.wrap(Shape.of(batch(), sizes.stateWidth()), state.toArray()))
            .with(ActionNetwork.EMBODIMENT, floats(io.ints("embodiment_id"), Shape.of(batch())));
    if (!sizes.alternates()) {
      return features;
    }
    IntTensor valid = trace.ints("backbone_attention_mask");
    IntTensor image = trace.ints("image_token_mask");
    float[] ofText = new float[batch() * tokens()];
    float[] ofImages = new float[ofText.length];
    for (int i = 0; i < ofText.length; i++) {
      boolean counts = valid.get(i) != 0;
      ofText[i] = counts && image.get(i) == 0 ? 1 : 0;
      ofImages[i] = counts && image.get(i) != 0 ? 1 : 0;
    }
    Shape shape = Shape.of(batch(), tokens());
    return features
        .with(FeatureNames.TEXT, FloatTensor.wrap(shape, ofText))
        .with(FeatureNames.IMAGE, FloatTensor.wrap(shape, ofImages));
  }

  private static FloatTensor floats(IntTensor ints, Shape shape) {
    float[] values = new float[shape.elements()];
    for (int i = 0; i < values.length; i++) {
      values[i] = ints.get(i);
    }
    return FloatTensor.wrap(shape, values);
  }
}
