package org.policytrim.libero;

import java.util.List;
import org.policytrim.api.action.ActionSpec;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.environment.EnvironmentSnapshot;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.environment.Snapshottable;
import org.policytrim.api.environment.StepOutcome;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.Task;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.libero.environment.Simulation;
import org.policytrim.libero.placement.InitialConfiguration;
import org.policytrim.libero.placement.PlacedObject;
import org.policytrim.libero.predicate.GoalTerm;
import org.policytrim.libero.scene.SceneModel;
import org.policytrim.libero.task.LiberoTask;
import org.policytrim.toolkit.environment.ActionClipping;
import org.policytrim.toolkit.environment.EpisodeGuard;
import org.policytrim.toolkit.safetensors.DoubleBits;

/** An environment on the simulation of a task: checks its inputs and returns copies. */
final class LiberoEnvironment implements Environment, Snapshottable {

  private static final String SIMULATION = "simulation";
  private static final String STOVES = "stoves";

  private final Task task;
  private final LiberoTask definition;
  private final LiberoSettings settings;
  private final ActionSpec actions;
  private final SceneModel model;
  private final SharedResources shared;
  private final List<GoalTerm> goal;
  private final Simulation simulation;
  private final StoveBurners stoves;
  private final EnvironmentCameras cameras;
  private final EpisodeGuard guard;

  private LiberoEnvironment(
      Task task,
      LiberoTask definition,
      LiberoSettings settings,
      ActionSpec actions,
      SceneModel model,
      SharedResources shared) {
    this.task = task;
    this.definition = definition;
    this.settings = settings;
    this.actions = actions;
    this.model = model;
    this.shared = shared;
    this.guard = new EpisodeGuard(task);
    this.goal = model.scene().description().goal().stream().map(GoalTerm::of).toList();
    this.simulation = new Simulation(model.model(), goal, settings.controller(), settings.start());
    this.stoves = new StoveBurners(model, simulation);
    this.cameras = new EnvironmentCameras(simulation, shared.images());
  }

  /** Opens an environment of a task on the calling thread. */
  static LiberoEnvironment open(
      Task task,
      LiberoTask definition,
      LiberoSettings settings,
      ActionSpec actions,
      SharedResources shared) {
    SceneModel model = shared.models().open(definition);
    try {
      return new LiberoEnvironment(task, definition, settings, actions, model, shared);
    } catch (RuntimeException failed) {
      model.close();
      throw failed;
    }
  }

  @Override
  public Task task() {
    return task;
  }

  SharedResources shared() {
    return shared;
  }

  GripperConvention gripper() {
    return settings.gripper();
  }

  /** Returns the conditions of the task's goal. */
  List<GoalTerm> goal() {
    return goal;
  }

  /** Returns the simulation, after the first reset. */
  Simulation simulation() {
    guard.requireEpisode();
    return simulation;
  }

  @Override
  public Matrix reset(InitialState state) {
    guard.requireOpen();
    guard.requireOwn(state, "state");
    SettledStateCache.SettledState settled = shared.settledStates().of(state, () -> settle(state));
    placeFixtures(settled.fixtures());
    // Restored even if it was only just computed, so that an expert that reads the simulation
    // before
    // the first action finds the same values in both cases.
    simulation.restore(settled.saved());
    stoves.readKnobs();
    stoves.updateBurners();
    cameras.invalidate();
    guard.began(state, 0);
    return proprioception();
  }

  private SettledStateCache.SettledState settle(InitialState state) {
    InitialConfiguration configuration = shared.initialStates().of(definition, state, model);
    placeFixtures(configuration.fixtures());
    simulation.reset(configuration.state(), settings.protocol().settling());
    return new SettledStateCache.SettledState(configuration.fixtures(), simulation.save());
  }

  private void placeFixtures(List<PlacedObject> fixtures) {
    for (PlacedObject fixture : fixtures) {
      model.placeFixture(
          fixture.object(),
          new double[] {fixture.x(), fixture.y(), fixture.z()},
          fixture.orientation());
    }
  }

  @Override
  public StepOutcome step(double[] requested) {
    guard.requireEpisode();
    double[] action = ActionClipping.clip(actions, requested);
    int gripper = action.length - 1;
    action[gripper] = settings.gripper().toEnvironment(action[gripper]);
    boolean success = simulation.step(action);
    // The original renders during the action, before it reads the stoves' knobs again.
    stoves.updateBurners();
    stoves.readKnobs();
    cameras.invalidate();
    guard.stepped();
    return new StepOutcome(success, simulation.unstable(), success ? 1 : 0, proprioception());
  }

  @Override
  public Observation observe(ObservationSpec spec) {
    guard.requireEpisode();
    return LiberoObservations.PARTS.observe(
        spec, simulation.sensors().proprioception(), cameras::render, task.instruction());
  }

  @Override
  public EnvironmentSnapshot snapshot() {
    return new EnvironmentSnapshot(
        guard.requireEpisode(),
        guard.steps(),
        NamedTensors.empty()
            .with(SIMULATION, DoubleBits.pack(simulation.save()))
            .with(STOVES, DoubleBits.pack(stoves.save())));
  }

  @Override
  public void restore(EnvironmentSnapshot snapshot) {
    guard.requireOpen();
    InitialState start = snapshot.initialState();
    guard.requireOwn(start, "snapshot");
    placeFixtures(shared.initialStates().of(definition, start, model).fixtures());
    simulation.restore(DoubleBits.unpack(snapshot.content().ints(SIMULATION)));
    stoves.restore(DoubleBits.unpack(snapshot.content().ints(STOVES)));
    cameras.invalidate();
    guard.began(start, snapshot.steps());
  }

  private Matrix proprioception() {
    double[] own = simulation.sensors().proprioception();
    return Matrix.of(1, own.length, own);
  }

  @Override
  public void close() {
    if (guard.close()) {
      cameras.close();
      simulation.close();
      model.close();
    }
  }
}
