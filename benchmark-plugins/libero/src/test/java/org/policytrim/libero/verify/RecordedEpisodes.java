package org.policytrim.libero.verify;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.policytrim.libero.TestAssets;
import org.policytrim.libero.assets.LiberoAssets;
import org.policytrim.libero.predicate.GoalTerm;
import org.policytrim.mujoco.MjModel;
import org.policytrim.toolkit.recording.Recording;

/** Recorded scenes and their initial states, for tests. */
public final class RecordedEpisodes {

  private RecordedEpisodes() {}

  /** A recorded scene. */
  public record Episode(
      MjModel model, List<GoalTerm> goal, double[] initialState, double[] actions) {

    public Episode {
      initialState = initialState.clone();
      actions = actions.clone();
    }
  }

  /**
   * Returns the scene and initial state of a recorded episode, such as {@code libero_spatial_0}.
   */
  public static Episode open(String name) {
    Path file = TestAssets.golden().resolve(name + ".npz");
    LiberoAssets assets = TestAssets.assets();
    RecordedScene scene = RecordedScene.beside(file);
    try (Recording recording = Recording.open("libero", file)) {
      MjModel model =
          scene.compile(
              TestAssets.engine(),
              Map.of("LIBERO_ASSETS", assets.models(), "ROBOSUITE", assets.robosuite()));
      scene.edit(model, recording);
      return new Episode(
          model,
          scene.goal(),
          recording.array("init_state").toArray(),
          recording.array("actions").toArray());
    }
  }
}
