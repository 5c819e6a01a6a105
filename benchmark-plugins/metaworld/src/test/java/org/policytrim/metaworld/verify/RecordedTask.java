package org.policytrim.metaworld.verify;

import java.nio.file.Files;
import java.nio.file.Path;
import org.policytrim.api.tool.Verification;
import org.policytrim.metaworld.task.TaskSimulation;
import org.policytrim.toolkit.recording.Recording;
import org.policytrim.toolkit.verification.ErrorTable;

/** Everything that was recorded of one task, for tests. */
public final class RecordedTask {

  private static final String OWNER = "metaworld";

  private RecordedTask() {}

  /**
   * Replays the trajectories and resets of a simulation's task.
   *
   * @param golden the folder of recordings
   */
  public static Verification replay(TaskSimulation simulation, Path golden) {
    String task = simulation.spec().id();
    ErrorTable errors = MetaworldQuantities.table();
    for (Path file : MetaworldVerifier.trajectories(golden)) {
      String name = file.getFileName().toString();
      if (name.startsWith(task + ".t")) {
        try (Recording recording = Recording.open(OWNER, file)) {
          new TrajectoryReplay(simulation, recording, name, errors).play();
          errors.countCase();
        }
      }
    }
    Path resets = golden.resolve("reset_only.npz");
    if (Files.exists(resets)) {
      try (Recording recording = Recording.open(OWNER, resets)) {
        if (TaskReplay.tasks(recording).contains(task)) {
          new ResetReplay(recording, errors).play(simulation);
          errors.countCase();
        }
      }
    }
    return errors.result();
  }
}
