package org.policytrim.pi05.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.network.layer.VisionSizes;
import org.policytrim.pi05.graph.Pi05Sizes;
import org.policytrim.pi05.graph.Prefix;
import org.policytrim.pi05.graph.PrefixFeatures;
import org.policytrim.toolkit.safetensors.Safetensors;

/**
 * One recorded run of the original.
 *
 * @param name the folder's name
 * @param sizes the network's
 * @param chunkLength how many actions it predicts
 * @param steps how many denoise steps it takes
 * @param weights its weights, under the published names
 * @param io inputs, noise and actions
 * @param trace what was recorded in between
 */
record Recording(
    String name,
    Pi05Sizes sizes,
    int chunkLength,
    int steps,
    NamedTensors weights,
    NamedTensors io,
    NamedTensors trace) {

  private static final String PREFIX = "model.";

  static Recording read(Path folder) throws IOException {
    JsonNode config = new ObjectMapper().readTree(folder.resolve("config.json").toFile());
    Map<String, Tensor> weights = new LinkedHashMap<>();
    Safetensors.read(folder.resolve("model.safetensors"))
        .tensors()
        .forEach(
            (name, tensor) ->
                weights.put(
                    name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name, tensor));
    return new Recording(
        folder.getFileName().toString(),
        new Sizes(folder, config).read(),
        new Sizes(folder, config).whole("chunk_size"),
        new Sizes(folder, config).whole("num_inference_steps"),
        new NamedTensors(weights),
        Safetensors.read(folder.resolve("io.safetensors")),
        Safetensors.read(folder.resolve("trace.safetensors")));
  }

  /** The inputs of the prefix, with absent cameras and padding as the original has them. */
  NamedTensors prefixInputs() {
    int batch = io.ints("tokens").shape().extent(0);
    NamedTensors inputs =
        NamedTensors.of(Prefix.TOKENS, io.ints("tokens")).with(PrefixFeatures.VALID, valid(batch));
    return sizes.cameras() == 0 ? inputs : inputs.with(Prefix.IMAGES, images(batch));
  }

  /** The prepared images of all cameras, one after the other. */
  private FloatTensor images(int batch) {
    VisionSizes vision = sizes.vision();
    int image = 3 * vision.imageHeight() * vision.imageWidth();
    float[] all = new float[batch * sizes.cameras() * image];
    for (int camera = 0; camera < sizes.cameras(); camera++) {
      FloatTensor recorded = trace.floats("preprocessed_image." + camera);
      for (int row = 0; row < batch; row++) {
        recorded.copyTo(row * image, all, (row * sizes.cameras() + camera) * image, image);
      }
    }
    return FloatTensor.wrap(
        Shape.of(batch, sizes.cameras(), 3, vision.imageHeight(), vision.imageWidth()), all);
  }

  private FloatTensor valid(int batch) {
    int perImage = sizes.cameras() == 0 ? 0 : sizes.vision().tokens();
    float[] valid = new float[batch * sizes.prefixTokens()];
    IntTensor tokens = io.ints("token_mask");
    for (int row = 0; row < batch; row++) {
      int at = row * sizes.prefixTokens();
      for (int camera = 0; camera < sizes.cameras(); camera++) {
        int present = trace.ints("image_mask").get(row * sizes.cameras() + camera);
        Arrays.fill(valid, at, at + perImage, present);
        at += perImage;
      }
      for (int token = 0; token < sizes.tokens(); token++) {
        valid[at + token] = tokens.get(row * sizes.tokens() + token);
      }
    }
    return FloatTensor.wrap(Shape.of(batch, sizes.prefixTokens()), valid);
  }

  /** Reads a recording's configuration. */
  private record Sizes(Path folder, JsonNode config) {

    Pi05Sizes read() {
      JsonNode vision = node("vision");
      JsonNode language = node("vlm");
      JsonNode expert = node("expert");
      JsonNode resolution = node("image_resolution");
      return new Pi05Sizes(
          new VisionSizes(
              whole(vision, "hidden_size"),
              whole(vision, "intermediate_size"),
              whole(vision, "num_hidden_layers"),
              whole(vision, "num_attention_heads"),
              whole(vision, "patch_size"),
              resolution.get(0).asInt(),
              resolution.get(1).asInt()),
          new Pi05Sizes.Language(
              whole(language, "width"),
              whole(language, "mlp_dim"),
              whole(language, "depth"),
              whole(language, "num_heads"),
              whole(language, "num_kv_heads"),
              whole(language, "head_dim"),
              whole("vocab_size"),
              language.get("rms_norm_eps").asDouble(),
              language.get("rope_theta").asDouble()),
          new Pi05Sizes.Expert(
              whole(expert, "width"),
              whole(expert, "mlp_dim"),
              config.get("min_period").asDouble(),
              config.get("max_period").asDouble()),
          node("cameras").size(),
          whole("tokenizer_max_length"),
          0,
          0,
          whole("max_action_dim"));
    }

    int whole(String key) {
      return whole(config, key);
    }

    private int whole(JsonNode parent, String key) {
      JsonNode found = parent.get(key);
      if (found == null || !found.isInt()) {
        throw new PluginException(
            "pi05",
            folder.resolve("config.json") + " has no whole number '" + key + "'",
            "Record it again, or name another folder.");
      }
      return found.asInt();
    }

    private JsonNode node(String key) {
      JsonNode found = config.get(key);
      if (found == null) {
        throw new PluginException(
            "pi05",
            folder.resolve("config.json") + " lacks '" + key + "'",
            "Record it again, or name another folder.");
      }
      return found;
    }
  }
}
