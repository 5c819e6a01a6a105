package org.policytrim.smoke.published;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.gr00t.Gr00tConverter;
import org.policytrim.gr00t.Gr00tProvider;
import org.policytrim.gr00t.Gr00tSettings;
import org.policytrim.gr00t.Gr00tSize;
import org.policytrim.network.flow.Exploration;
import org.policytrim.toolkit.file.FolderTree;

/** Small checkpoints of GR00T, with a backbone as an ONNX file. */
final class Gr00tCheckpoints {

  private static final int CHUNK = 8;
  private static final int EMBODIMENTS = 32;

  /** The parts of a state or an action; a state has two fingers. */
  private static final Map<String, Integer> PARTS = new LinkedHashMap<>();

  static {
    for (String part : new String[] {"x", "y", "z", "roll", "pitch", "yaw", "gripper"}) {
      PARTS.put(part, 1);
    }
  }

  private Gr00tCheckpoints() {}

  /** Writes a checkpoint as N1.5 does, for the embodiment {@code new_embodiment}. */
  static void earlier(Path folder) throws IOException {
    network(folder, Gr00tSettings.Version.N15);
    ObjectNode root = CheckpointFiles.JSON.createObjectNode();
    ObjectNode robot = root.putObject("new_embodiment");
    statistics(robot.putObject("statistics"));
    ObjectNode video = robot.putObject("modalities").putObject("video");
    video.putObject("image").put("channels", 3);
    video.putObject("wrist_image").put("channels", 3);
    robot.put("embodiment_tag", "new_embodiment");
    Path file = folder.resolve("experiment_cfg/metadata.json");
    Files.createDirectories(file.getParent());
    Files.writeString(file, root.toString());
  }

  /** Writes a checkpoint as N1.7 does, for the embodiment {@code libero_sim}. */
  static void later(Path folder) throws IOException {
    network(folder, Gr00tSettings.Version.N17);
    ObjectNode root = CheckpointFiles.JSON.createObjectNode();
    statistics(root.putObject("libero_sim"));
    Files.writeString(folder.resolve("statistics.json"), root.toString());
    Files.writeString(folder.resolve("embodiment_id.json"), "{\"libero_sim\": 2}");
    Files.writeString(
        folder.resolve("processor_config.json"),
        """
        {"processor_kwargs": {"modality_configs": {"libero_sim": {
          "video": {"delta_indices": [0], "modality_keys": ["image", "wrist_image"]}}}}}
        """);
  }

  private static void statistics(ObjectNode robot) {
    ObjectNode state = robot.putObject("state");
    ObjectNode action = robot.putObject("action");
    PARTS.forEach(
        (part, size) -> {
          int numbers = part.equals("gripper") ? 2 : size;
          CheckpointFiles.statistics(state.putObject(part), numbers);
          CheckpointFiles.statistics(action.putObject(part), size);
        });
  }

  private static void network(Path folder, Gr00tSettings.Version version) throws IOException {
    // N1.7's images are enlarged from the 230 pixels that are kept, never reduced.
    boolean later = version == Gr00tSettings.Version.N17;
    int side = later ? 252 : 28;
    int patch = later ? 36 : 14;
    Gr00tSettings settings =
        new Gr00tSettings(
            Gr00tSize.NANO,
            version,
            1,
            2,
            0.5,
            Exploration.SINGLE_STEP,
            1,
            64,
            new Gr00tSettings.Network(
                side, patch, 8, 1, 2, 1, 2, 8, 2, 2, 8, 12, 1, 2, EMBODIMENTS, 32, 16));
    try (TrainablePolicy policy =
        new Gr00tProvider(new PluginContext(folder, 1))
            .create(settings, SmallRobot.context(CHUNK, side, true, "image", "wrist_image"))) {
      CheckpointFiles.export(policy, new Gr00tConverter(), folder);
    }
    CheckpointFiles.edit(folder.resolve("config.json"), CheckpointFiles::withoutOwn);
    FolderTree.delete(folder.resolve("experiment_cfg"));
  }
}
