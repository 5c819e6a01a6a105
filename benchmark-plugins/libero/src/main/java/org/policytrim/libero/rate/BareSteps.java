package org.policytrim.libero.rate;

import java.util.Arrays;
import org.policytrim.libero.assets.LiberoAssets;
import org.policytrim.libero.scene.SceneModel;
import org.policytrim.libero.scene.SceneModels;
import org.policytrim.libero.task.InitialStates;
import org.policytrim.libero.task.LiberoTask;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.rate.Lane;

/** The engine's calls of an action and nothing else: no controller, no success, no check. */
final class BareSteps implements Lane {

  private static final int SUBSTEPS = 25;

  private final SceneModel model;
  private final MjData data;
  private final double[] state;

  BareSteps(SceneModels models, LiberoAssets assets, LiberoTask task) {
    this.model = models.open(task);
    this.data = model.model().newData();
    this.state = InitialStates.read(assets, task).state(0, model.model());
  }

  @Override
  public void begin() {
    data.reset();
    int positions = data.qpos().length();
    data.qpos().setAll(0, Arrays.copyOfRange(state, 1, 1 + positions));
    data.qvel().setAll(0, Arrays.copyOfRange(state, 1 + positions, state.length));
  }

  @Override
  public void act(int number) {
    data.step(SUBSTEPS);
  }

  @Override
  public void close() {
    data.close();
    model.close();
  }
}
