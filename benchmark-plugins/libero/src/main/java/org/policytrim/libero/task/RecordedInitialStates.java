package org.policytrim.libero.task;

import java.nio.file.Path;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.libero.assets.LiberoAssets;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.generated.ModelSize;
import org.policytrim.toolkit.recording.RecordedArray;
import org.policytrim.toolkit.recording.Recording;

/** The recorded initial states of one task: rows of time, positions and velocities. */
public final class RecordedInitialStates {

  private final Path file;
  private final RecordedArray states;

  private RecordedInitialStates(Path file, RecordedArray states) {
    this.file = file;
    this.states = states;
  }

  /**
   * Reads the states of a task.
   *
   * @throws PluginException if they are missing or damaged
   */
  public static RecordedInitialStates read(LiberoAssets assets, LiberoTask task) {
    return read(assets.initialStates(task.suite(), task.name()));
  }

  /**
   * Reads the states in a file.
   *
   * @throws PluginException if they are missing or damaged
   */
  static RecordedInitialStates read(Path file) {
    try (Recording recording = Recording.open("libero", file)) {
      return new RecordedInitialStates(file, recording.array("states", -1, -1));
    }
  }

  /** Returns the number of states. */
  public int count() {
    return states.rows();
  }

  /**
   * Returns one state, checked against its model.
   *
   * @throws PluginException if it has another length, or contains a number that is not finite
   */
  public double[] state(int index, MjModel model) {
    double[] state = states.row(index);
    int wanted = 1 + model.size(ModelSize.NQ) + model.size(ModelSize.NV);
    if (state.length != wanted) {
      throw damaged(
          "a state has %d numbers, the scene requires %d (time, %d positions, %d velocities)"
              .formatted(state.length, wanted, model.size(ModelSize.NQ), model.size(ModelSize.NV)));
    }
    for (int i = 0; i < state.length; i++) {
      if (!Double.isFinite(state[i])) {
        throw damaged(
            "number %d of state %d must be finite, found %s".formatted(i, index, state[i]));
      }
    }
    return state;
  }

  private PluginException damaged(String problem) {
    return new PluginException(
        "libero",
        file + ": " + problem,
        "The states belong to another scene or are damaged: run 'policytrim doctor --fix'");
  }
}
