package org.policytrim.pi05;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.network.fixtures.Checkpoints;
import org.policytrim.network.layer.VisionSizes;
import org.policytrim.network.text.WordVocabulary;
import org.policytrim.pi05.graph.Expert;
import org.policytrim.pi05.graph.Pi05Sizes;
import org.policytrim.pi05.graph.Prefix;
import org.policytrim.toolkit.safetensors.ElementFormat;
import org.policytrim.toolkit.safetensors.Safetensors;

/** Writes folders that look like published checkpoints, small. */
final class PublishedFolder {

  static final List<String> INSTRUCTIONS = List.of("pick up the cube");
  private static final int STATE = 8;
  private static final int ACTIONS = 7;

  private final Path folder;

  private PublishedFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes the checkpoint in the form of lerobot: names behind a prefix, bf16 but for norms, a
   * preprocessor.
   */
  static Path lerobot(Path folder) throws IOException {
    PublishedFolder published = new PublishedFolder(folder);
    Map<String, Tensor> weights = new LinkedHashMap<>();
    published.weights(true).forEach((name, tensor) -> weights.put("model." + name, tensor));
    published.writeWeights(weights, true);
    published.text(
        "config.json",
        """
        {"type": "pi05", "chunk_size": 6, "n_action_steps": 4, "num_inference_steps": 3,
         "max_state_dim": 10, "max_action_dim": 9, "tokenizer_max_length": 24,
         "normalization_mapping": {"STATE": "QUANTILES", "ACTION": "MEAN_STD"},
         "input_features": {
           "observation.images.image": {"type": "VISUAL", "shape": [3, 20, 20]},
           "observation.images.wrist": {"type": "VISUAL", "shape": [3, 16, 16]},
           "observation.state": {"type": "STATE", "shape": [8]}},
         "output_features": {"action": {"type": "ACTION", "shape": [7]}},
         "vision": {"num_attention_heads": 2}, "vlm": {"head_dim": 4}}
        """);
    published.text(
        "policy_preprocessor.json",
        """
        {"name": "policy_preprocessor", "steps": [
          {"registry_name": "to_batch_processor", "config": {}},
          {"registry_name": "normalizer_processor", "config": {},
           "state_file": "policy_preprocessor_step_2_normalizer_processor.safetensors"}]}
        """);
    NamedTensors stats = NamedTensors.empty();
    for (String key : List.of("mean", "std", "q01", "q99")) {
      float value = Map.of("mean", 0.5f, "std", 2f, "q01", -1f, "q99", 3f).get(key);
      stats =
          stats
              .with("observation.state." + key, filled(STATE, value))
              .with("action." + key, filled(ACTIONS, value));
    }
    Safetensors.write(
        folder.resolve("policy_preprocessor_step_2_normalizer_processor.safetensors"), stats);
    return folder;
  }

  /**
   * Writes the checkpoint in the form of openpi: the word embeddings only as language head,
   * statistics in assets.
   */
  static Path openpi(Path folder) throws IOException {
    PublishedFolder published = new PublishedFolder(folder);
    Map<String, Tensor> weights = published.weights(false);
    weights.put(Pi05Converter.LANGUAGE_HEAD, weights.remove(Pi05Converter.EMBEDDINGS));
    published.writeWeights(weights, false);
    published.text(
        "config.json",
        """
        {"action_dim": 9, "action_horizon": 6, "paligemma_variant": "tiny", "max_token_len": 24,
         "cameras": ["base", "wrist"], "num_inference_steps": 3, "discrete_state_input": false,
         "vision": {"num_attention_heads": 2}, "vlm": {"head_dim": 4}}
        """);
    Files.createDirectories(folder.resolve("assets/robot"));
    published.text(
        "assets/robot/norm_stats.json",
        Pi05StatisticsFile.toOpenpi(NormalisationStatistics.unit(STATE, ACTIONS)));
    return folder;
  }

  static Pi05Sizes sizes() {
    return new Pi05Sizes(
        new VisionSizes(8, 12, 2, 2, 8, 16, 16),
        new Pi05Sizes.Language(12, 20, 2, 3, 1, 4, vocabulary().size(), 1e-6, 10_000),
        new Pi05Sizes.Expert(8, 16, 4e-3, 4.0),
        2,
        24,
        0,
        0,
        9);
  }

  private static WordVocabulary vocabulary() {
    return new Pi05Prompt(10).words(INSTRUCTIONS);
  }

  private Map<String, Tensor> weights(boolean heads) throws IOException {
    text("tokenizer.json", vocabulary().toJson());
    Pi05Sizes sizes = sizes();
    Map<String, Tensor> weights = new LinkedHashMap<>();
    weights.putAll(new Expert(sizes, 6, false).schema().draw(1).tensors());
    weights.putAll(new Prefix(sizes).schema().draw(2).tensors());
    Pi05Converter.carried(sizes)
        .forEach(
            (name, shape) -> {
              if (heads || !name.contains("lm_head")) {
                weights.put(name, Checkpoints.filled(name.length() / 64f, shape));
              }
            });
    weights.remove("paligemma_with_expert.gemma_expert.model.embed_tokens.weight");
    return weights;
  }

  private void writeWeights(Map<String, Tensor> weights, boolean narrow) throws IOException {
    Checkpoints.write(
        folder.resolve("model.safetensors"),
        weights,
        name -> narrow && !name.contains("norm") ? ElementFormat.BF16 : ElementFormat.F32);
  }

  private void text(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static FloatTensor filled(int count, float value) {
    return Checkpoints.filled(value, Shape.of(count));
  }
}
