package org.policytrim.libero.rate;

import java.util.List;
import org.policytrim.libero.assets.LiberoAssets;
import org.policytrim.libero.control.ControllerKind;
import org.policytrim.libero.control.ControllerStart;
import org.policytrim.libero.environment.Simulation;
import org.policytrim.libero.placement.Placed;
import org.policytrim.libero.placement.Placements;
import org.policytrim.libero.predicate.GoalTerm;
import org.policytrim.libero.scene.SceneModel;
import org.policytrim.libero.scene.SceneModels;
import org.policytrim.libero.task.InitialStates;
import org.policytrim.libero.task.LiberoTask;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.StateParts;
import org.policytrim.mujoco.rate.Workload;

/**
 * The engine's steps of an episode and nothing else: no controller, no success, no check. Each
 * action begins in the state in which the real one begins, with the torques of its last substep.
 */
final class BareSteps implements Workload {

  private static final int SUBSTEPS = 25;

  private final SceneModel model;
  private final MjData data;
  private final double[][] states = new double[Playing.EPISODE][];
  private final double[][] controls = new double[Playing.EPISODE][];

  BareSteps(SceneModels models, LiberoAssets assets, LiberoTask task) {
    this.model = models.open(task);
    placeFixtures();
    double[] start = InitialStates.read(assets, task).state(0, model.model());
    ControllerKind controller = ControllerKind.OSC_POSE;
    double[][] actions = Playing.actions(controller.actionSize());
    try (Simulation world =
        new Simulation(model.model(), goal(), controller, ControllerStart.STALE)) {
      world.reset(start, 0);
      for (int i = 0; i < Playing.EPISODE; i++) {
        states[i] = world.data().state(StateParts.INTEGRATION);
        boolean _ = world.step(actions[i]);
        controls[i] = world.data().ctrl().toArray();
      }
    }
    this.data = model.model().newData();
  }

  /**
   * Where they stand in the first recorded state's scene; without that they stand in one another.
   */
  private void placeFixtures() {
    Placements placements = new Placements(model.scene(), model.composed());
    for (Placed fixture : placements.after(0).next().fixtures()) {
      model.place(
          fixture.object(),
          new double[] {fixture.x(), fixture.y(), fixture.z()},
          fixture.orientation());
    }
  }

  private List<GoalTerm> goal() {
    return model.scene().description().goal().stream()
        .map(fact -> new GoalTerm(fact.relation().word(), fact.arguments()))
        .toList();
  }

  @Override
  public void begin() {
    data.reset();
  }

  @Override
  public void act(int number) {
    data.setState(StateParts.INTEGRATION, states[number]);
    data.ctrl().setAll(0, controls[number]);
    data.step(SUBSTEPS);
  }

  @Override
  public void close() {
    data.close();
    model.close();
  }
}
