package org.policytrim.metaworld.verify;

import static org.policytrim.metaworld.verify.MetaworldQuantities.RESET;

import org.policytrim.metaworld.task.TaskSimulation;
import org.policytrim.mujoco.MjData;
import org.policytrim.toolkit.recording.RecordedArray;
import org.policytrim.toolkit.recording.Recording;
import org.policytrim.toolkit.verification.ErrorTable;

/** Replays recorded resets of many tasks from their random vectors. */
final class ResetReplay implements TaskReplay {

  private final Recording recording;
  private final ErrorTable errors;

  ResetReplay(Recording recording, ErrorTable errors) {
    this.recording = recording;
    this.errors = errors;
  }

  @Override
  public void play(TaskSimulation simulation) {
    String task = simulation.spec().id();
    RecordedArray vectors = recording.array(task + "/rand_vec", -1, -1);
    int rows = vectors.rows();
    RecordedArray observations = recording.array(task + "/obs", rows, 39);
    RecordedArray positions = recording.array(task + "/qpos", rows, -1);
    RecordedArray velocities = recording.array(task + "/qvel", rows, -1);
    RecordedArray targets = recording.array(task + "/target_pos", rows, 3);
    RecordedArray tips = recording.array(task + "/init_tcp", rows, 3);
    MjData data = simulation.scene().data();
    for (int row = 0; row < rows; row++) {
      String place = "%s recorded reset %d".formatted(task, row);
      simulation.reset(vectors.row(row));
      errors.compare(RESET, data.qpos().toArray(), positions.row(row), place + " qpos");
      errors.compare(RESET, data.qvel().toArray(), velocities.row(row), place + " qvel");
      errors.compare(
          RESET, simulation.observation(), observations.row(row), place + " observation");
      errors.compare(RESET, simulation.rules().target(), targets.row(row), place + " target");
      errors.compare(RESET, simulation.tipStart(), tips.row(row), place + " fingers");
    }
  }
}
