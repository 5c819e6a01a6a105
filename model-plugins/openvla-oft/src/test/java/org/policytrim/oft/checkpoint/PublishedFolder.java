package org.policytrim.oft.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.Shape;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.network.fixtures.Checkpoints;
import org.policytrim.network.text.WordVocabulary;
import org.policytrim.oft.graph.Decoder;
import org.policytrim.oft.graph.OftBackbone;
import org.policytrim.oft.graph.OftSizes;
import org.policytrim.oft.graph.RegressionHead;
import org.policytrim.oft.policy.PromptEncoder;
import org.policytrim.toolkit.safetensors.ElementFormat;

/** A folder that looks like a published checkpoint, small: bf16, heads in files of their own. */
final class PublishedFolder {

  static final List<String> INSTRUCTIONS = List.of("pick up the cube");
  static final String STATISTICS = "dataset_statistics.json";

  private static final int STATE = 8;
  private static final int AXES = 7;

  private PublishedFolder() {}

  static OftSizes sizes() {
    return new OftSizes(
        new OftSizes.Tower(8, 12, 1, 2, 4, 4, true, true),
        new OftSizes.Tower(12, 20, 2, 2, 4, 0, false, false),
        8,
        new OftSizes.Language(
            16, 24, 2, 2, 2, 8, vocabulary().size() + OftSizes.BINS, 3, 2, 1e-6, 10_000),
        2,
        STATE,
        1,
        40,
        3,
        AXES,
        true);
  }

  private static WordVocabulary vocabulary() {
    return PromptEncoder.words(PromptEncoder.Style.QUESTION, INSTRUCTIONS);
  }

  /** Writes one. */
  static Path write(Path folder) throws IOException {
    OftSizes sizes = sizes();
    Map<String, Tensor> all = new LinkedHashMap<>();
    all.putAll(new Decoder(sizes).schema().draw(1).tensors());
    all.putAll(new OftBackbone(sizes).schema().draw(2).tensors());
    // What no action depends on: the last block and what follows it.
    all.put("vision_backbone.featurizer.blocks.1.norm1.weight", filled(0.5f, 8));
    all.put("vision_backbone.featurizer.norm.weight", filled(1.5f, 8));
    all.put("vision_backbone.fused_featurizer.blocks.2.norm1.weight", filled(2, 12));
    all.put("vision_backbone.fused_featurizer.norm.weight", filled(2, 12));
    all.put("vision_backbone.fused_featurizer.attn_pool.latent", filled(4, 1, 1, 12));
    Map<String, Tensor> state = part(all, OftBackbone.STATE_PROJECTOR);
    Checkpoints.write(folder.resolve("model.safetensors"), all, name -> ElementFormat.BF16);
    Checkpoints.write(
        folder.resolve("proprio_projector--100_checkpoint.safetensors"),
        state,
        name -> ElementFormat.F32);
    Map<String, Tensor> head =
        new LinkedHashMap<>(new RegressionHead(sizes, 10, 2).schema().draw(3).tensors());
    Checkpoints.write(
        folder.resolve("action_head.safetensors"),
        part(head, RegressionHead.PLACE),
        name -> ElementFormat.F32);
    Files.writeString(folder.resolve("tokenizer.json"), vocabulary().toJson());
    Files.writeString(folder.resolve(STATISTICS), statistics());
    Files.writeString(
        folder.resolve("config.json"),
        """
        {"model_type": "openvla", "num_images_in_input": 2, "num_actions_chunk": 3,
         "pad_to_multiple_of": 3, "empty_token_id": 3, "max_prompt_tokens": 40,
         "featurizer": {"num_heads": 2}, "fused_featurizer": {"num_heads": 2},
         "text_config": {"model_type": "llama", "num_attention_heads": 2, "vocab_size": %d}}
        """
            .formatted(sizes.language().rows()));
    return folder;
  }

  /** Takes a part's tensors out, under the names they have in its own file. */
  private static Map<String, Tensor> part(Map<String, Tensor> all, String part) {
    Map<String, Tensor> taken = new LinkedHashMap<>();
    for (String name : List.copyOf(all.keySet())) {
      if (name.startsWith(part + ".")) {
        taken.put("module." + name.substring(part.length() + 1), all.remove(name));
      }
    }
    return taken;
  }

  private static String statistics() {
    String numbers = "\"mean\": %1$s, \"std\": %2$s, \"q01\": %3$s, \"q99\": %4$s";
    return """
        {"libero_tiny": {
          "action": {%s, "mask": [true, true, true, true, true, true, false]},
          "proprio": {%s}, "num_transitions": 7, "num_trajectories": 1}}
        """
        .formatted(filled(numbers, AXES), filled(numbers, STATE));
  }

  private static String filled(String numbers, int count) {
    return numbers.formatted(
        list(0.1, count), list(0.5, count), list(-0.5, count), list(1.5, count));
  }

  private static List<Double> list(double value, int count) {
    return Collections.nCopies(count, value);
  }

  private static FloatTensor filled(float value, int... extents) {
    return Checkpoints.filled(value, Shape.of(extents));
  }
}
