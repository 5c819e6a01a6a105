package org.policytrim.smoke.published;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.network.flow.Exploration;
import org.policytrim.pi05.Pi05Converter;
import org.policytrim.pi05.Pi05Provider;
import org.policytrim.pi05.Pi05Settings;
import org.policytrim.pi05.Pi05Size;
import org.policytrim.toolkit.file.FolderTree;
import org.policytrim.toolkit.safetensors.Safetensors;

/** Small checkpoints of pi0.5. */
final class Pi05Checkpoints {

  private static final int CHUNK = 10;
  private static final int WIDTH = 32;
  private static final String CONFIG = "config.json";

  /** Sizes that no shape determines, as a real configuration does not have them. */
  private static final String SIZES =
      "\"vision\": {\"num_attention_heads\": 2}, \"vlm\": {\"num_kv_heads\": 1, \"head_dim\": 4}";

  private Pi05Checkpoints() {}

  private static void network(Path folder) throws IOException {
    Pi05Settings settings =
        new Pi05Settings(
            Pi05Size.NANO,
            2,
            0.5,
            Exploration.SINGLE_STEP,
            Pi05Settings.StateEntry.NONE,
            1,
            64,
            new Pi05Settings.Network(28, 14, 8, 12, 1, 2, 12, 16, 2, 2, 1, 4, 8, 12, WIDTH, 0));
    try (TrainablePolicy policy =
        new Pi05Provider(new PluginContext(folder, 1))
            .create(
                settings,
                SmallRobot.context(
                    CHUNK, 28, true, "base_0_rgb", "left_wrist_0_rgb", "right_wrist_0_rgb"))) {
      CheckpointFiles.export(policy, new Pi05Converter(), folder);
    }
    FolderTree.delete(folder.resolve("assets"));
  }

  /** Writes a checkpoint as openpi does, with statistics padded to 32 numbers. */
  static void openpi(Path folder) throws IOException {
    network(folder);
    Files.writeString(
        folder.resolve(CONFIG),
        """
        {"action_dim": 32, "action_horizon": 10, "paligemma_variant": "gemma_2b",
         "action_expert_variant": "gemma_300m", "precision": "float32", %s}
        """
            .formatted(SIZES));
    statistics(folder.resolve("assets/physical-intelligence/libero"), WIDTH, WIDTH);
  }

  /** Writes a checkpoint as RLinf does: heads for RL, statistics outside of assets. */
  static void rlinf(Path folder) throws IOException {
    network(folder);
    CheckpointFiles.edit(
        folder,
        UnaryOperator.identity(),
        Map.of("value_head.mlp.0.weight", 4, "noise_head.mlp.0.weight", 3));
    Files.writeString(folder.resolve(CONFIG), "{%s}".formatted(SIZES));
    statistics(folder.resolve("physical-intelligence/libero"), SmallRobot.STATE, SmallRobot.AXES);
  }

  /** Writes a checkpoint as lerobot does: names behind a prefix, processors. */
  static void lerobot(Path folder) throws IOException {
    network(folder);
    CheckpointFiles.edit(folder, name -> "model." + name, Map.of());
    Files.writeString(
        folder.resolve(CONFIG),
        """
        {"type": "pi05", "n_obs_steps": 1, "chunk_size": 10, "n_action_steps": 10,
         "max_state_dim": 32, "max_action_dim": 32, "num_inference_steps": 2,
         "image_resolution": [28, 28], "empty_cameras": 1, "tokenizer_max_length": 48,
         "use_relative_actions": false, "rtc_config": null,
         "normalization_mapping": {"VISUAL": "IDENTITY", "STATE": "MEAN_STD", "ACTION": "MEAN_STD"},
         "input_features": {
           "observation.images.image": {"type": "VISUAL", "shape": [3, 256, 256]},
           "observation.images.image2": {"type": "VISUAL", "shape": [256, 256, 3]},
           "observation.state": {"type": "STATE", "shape": [8]}},
         "output_features": {"action": {"type": "ACTION", "shape": [7]}}, %s}
        """
            .formatted(SIZES));
    String processor =
        """
        {"name": "policy_%s", "steps": [
          {"registry_name": "%s", "config": {"eps": 1e-08, "features": {},
             "norm_map": {"VISUAL": "IDENTITY", "STATE": "QUANTILES", "ACTION": "QUANTILES"}},
           "state_file": "%s"}]}
        """;
    String file = "policy_preprocessor_step_2_normalizer_processor.safetensors";
    Files.writeString(
        folder.resolve("policy_preprocessor.json"),
        processor.formatted("preprocessor", "normalizer_processor", file));
    Files.writeString(
        folder.resolve("policy_postprocessor.json"),
        processor.formatted("postprocessor", "unnormalizer_processor", file));
    NamedTensors statistics = NamedTensors.empty();
    for (String key : new String[] {"mean", "std", "q01", "q99"}) {
      float value = Map.of("mean", 0f, "std", 0.5f, "q01", -1f, "q99", 1f).get(key);
      statistics =
          statistics
              .with("observation.state." + key, filled(SmallRobot.STATE, value))
              .with("action." + key, filled(SmallRobot.AXES, value));
    }
    Safetensors.write(folder.resolve(file), statistics);
  }

  private static FloatTensor filled(int size, float value) {
    float[] values = new float[size];
    Arrays.fill(values, value);
    return FloatTensor.wrap(Shape.of(size), values);
  }

  private static void statistics(Path folder, int state, int action) throws IOException {
    ObjectNode root = CheckpointFiles.JSON.createObjectNode();
    ObjectNode both = root.putObject("norm_stats");
    CheckpointFiles.statistics(both.putObject("state"), state);
    CheckpointFiles.statistics(both.putObject("actions"), action);
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("norm_stats.json"), root.toString());
  }
}
