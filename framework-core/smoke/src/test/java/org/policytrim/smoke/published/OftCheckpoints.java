package org.policytrim.smoke.published;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.oft.OftProvider;
import org.policytrim.oft.checkpoint.OftConverter;
import org.policytrim.oft.policy.OftSettings;
import org.policytrim.oft.policy.OftSize;
import org.policytrim.oft.policy.PromptEncoder;

/** Small checkpoints of OpenVLA-OFT. */
final class OftCheckpoints {

  private static final int CHUNK = 4;

  private OftCheckpoints() {}

  /** Writes a checkpoint as the original does: two images, a state projector of its own. */
  static void official(Path folder) throws IOException {
    network(folder, true, "image", "wrist_image");
  }

  /** Writes a checkpoint as RLinf does: one image, no state, a value head in the network. */
  static void rlinf(Path folder) throws IOException {
    network(folder, false, "image");
    CheckpointFiles.edit(folder, UnaryOperator.identity(), Map.of("value_head.mlp.0.weight", 4));
  }

  private static void network(Path folder, boolean state, String... cameras) throws IOException {
    OftSettings settings =
        new OftSettings(
            OftSize.NANO,
            1.6,
            OftSettings.defaults().decoding(),
            PromptEncoder.Style.QUESTION,
            true,
            OftSettings.Lora.whole(),
            64,
            new OftSettings.Network(28, 14, 8, 12, 1, 2, 16, 24, 1, 2, 8, state ? 1 : 0));
    try (TrainablePolicy policy =
        new OftProvider(new PluginContext(folder, 1))
            .create(settings, SmallRobot.context(CHUNK, 28, state, cameras))) {
      CheckpointFiles.export(policy, new OftConverter(), folder);
    }
    CheckpointFiles.edit(
        folder.resolve("config.json"),
        config -> {
          CheckpointFiles.withoutOwn(config);
          config.putObject("featurizer").put("num_heads", 2);
          config.putObject("fused_featurizer").put("num_heads", 2);
        });
    ObjectNode root = CheckpointFiles.JSON.createObjectNode();
    ObjectNode set = root.putObject("libero_spatial_no_noops");
    ObjectNode action = set.putObject("action");
    CheckpointFiles.statistics(action, SmallRobot.AXES);
    ArrayNode mask = action.putArray("mask");
    for (int i = 0; i < SmallRobot.AXES; i++) {
      mask.add(i < SmallRobot.AXES - 1);
    }
    CheckpointFiles.statistics(set.putObject("proprio"), SmallRobot.STATE);
    Files.writeString(folder.resolve("dataset_statistics.json"), root.toString());
  }
}
