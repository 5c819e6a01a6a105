package org.policytrim.metaworld.verify;

import java.nio.file.Files;
import java.nio.file.Path;
import org.policytrim.api.tool.Verification;
import org.policytrim.metaworld.task.TaskWorld;
import org.policytrim.mujoco.recording.Recording;

/** All that was recorded of one task, played again. */
public final class TaskReplay {

  private static final String OWNER = "metaworld";

  private TaskReplay() {}

  /**
   * Plays the trajectories and resets of a world's task.
   *
   * @param world of the task
   * @param golden the folder of recordings
   */
  public static Verification replay(TaskWorld world, Path golden) {
    Differences differences = new Differences();
    for (Path file : MetaworldVerifier.trajectories(golden)) {
      String name = file.getFileName().toString();
      if (name.startsWith(world.spec().id() + ".t")) {
        try (Recording recording = Recording.open(OWNER, file)) {
          new TrajectoryReplay(world, recording, name, differences).play();
          differences.countCase();
        }
      }
    }
    Path resets = golden.resolve("reset_only.npz");
    if (Files.exists(resets)) {
      try (Recording recording = Recording.open(OWNER, resets)) {
        ResetReplay replay = new ResetReplay(recording, differences);
        if (replay.tasks().contains(world.spec().id())) {
          replay.play(world);
          differences.countCase();
        }
      }
    }
    return differences.result();
  }
}
