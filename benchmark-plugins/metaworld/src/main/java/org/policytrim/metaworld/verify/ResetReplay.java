package org.policytrim.metaworld.verify;

import java.util.SortedSet;
import java.util.TreeSet;
import org.policytrim.metaworld.task.TaskWorld;
import org.policytrim.metaworld.verify.Differences.Kind;
import org.policytrim.mujoco.recording.RecordedArray;
import org.policytrim.mujoco.recording.Recording;

/** Recorded resets of many tasks: our resets from their random vectors. */
final class ResetReplay {

  private final Recording recording;
  private final Differences differences;

  ResetReplay(Recording recording, Differences differences) {
    this.recording = recording;
    this.differences = differences;
  }

  /** The tasks it holds. */
  SortedSet<String> tasks() {
    SortedSet<String> tasks = new TreeSet<>();
    for (String name : recording.names()) {
      int slash = name.indexOf('/');
      if (slash > 0) {
        tasks.add(name.substring(0, slash));
      }
    }
    return tasks;
  }

  /** Plays the resets of one task. */
  void play(TaskWorld world) {
    String task = world.spec().id();
    RecordedArray vectors = recording.array(task + "/rand_vec", -1, -1);
    int rows = vectors.rows();
    RecordedArray observations = recording.array(task + "/obs", rows, 39);
    RecordedArray positions = recording.array(task + "/qpos", rows, -1);
    RecordedArray velocities = recording.array(task + "/qvel", rows, -1);
    RecordedArray targets = recording.array(task + "/target_pos", rows, 3);
    RecordedArray tips = recording.array(task + "/init_tcp", rows, 3);
    for (int row = 0; row < rows; row++) {
      String place = "%s recorded reset %d".formatted(task, row);
      world.reset(vectors.row(row));
      var data = world.scene().data();
      differences.compare(Kind.RESET, data.qpos().toArray(), positions.row(row), place + " qpos");
      differences.compare(Kind.RESET, data.qvel().toArray(), velocities.row(row), place + " qvel");
      differences.compare(
          Kind.RESET, world.observation(), observations.row(row), place + " observation");
      differences.compare(Kind.RESET, world.rules().target(), targets.row(row), place + " target");
      differences.compare(Kind.RESET, world.tipStart(), tips.row(row), place + " fingers");
    }
  }
}
