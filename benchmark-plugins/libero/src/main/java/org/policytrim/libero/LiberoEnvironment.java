package org.policytrim.libero;

import java.util.List;
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
import org.policytrim.libero.placement.Beginning;
import org.policytrim.libero.placement.Placed;
import org.policytrim.libero.predicate.GoalTerm;
import org.policytrim.libero.scene.SceneModel;
import org.policytrim.libero.task.LiberoTask;
import org.policytrim.mujoco.environment.EpisodeGuard;
import org.policytrim.toolkit.safetensors.DoubleBits;

/** One world behind the API: checks what comes in, hands out copies. */
final class LiberoEnvironment implements Environment, Snapshottable {

  private static final String WORLD = "world";
  private static final String STOVES = "stoves";

  private final Task task;
  private final LiberoTask known;
  private final LiberoSettings settings;
  private final SceneModel model;
  private final List<GoalTerm> goal;
  private final Simulation simulation;
  private final Stoves stoves;
  private final InitialStateSource beginnings;
  private final SettledWorlds settledWorlds;
  private final View view;
  private final EpisodeGuard guard;

  private LiberoEnvironment(
      Task task,
      LiberoTask known,
      LiberoSettings settings,
      SceneModel model,
      InitialStateSource beginnings,
      SettledWorlds settledWorlds,
      Pictures pictures) {
    this.task = task;
    this.guard = new EpisodeGuard(task);
    this.known = known;
    this.settings = settings;
    this.model = model;
    this.beginnings = beginnings;
    this.settledWorlds = settledWorlds;
    this.goal =
        model.scene().description().goal().stream()
            .map(fact -> new GoalTerm(fact.relation().word(), fact.arguments()))
            .toList();
    this.simulation = new Simulation(model.model(), goal, settings.controller(), settings.start());
    this.stoves = new Stoves(model, simulation);
    this.view = new View(simulation, pictures);
  }

  /** Opens a world on a lane's model, which is closed with it. */
  static LiberoEnvironment open(
      Task task,
      LiberoTask known,
      LiberoSettings settings,
      SceneModel model,
      InitialStateSource beginnings,
      SettledWorlds settledWorlds,
      Pictures pictures) {
    try {
      return new LiberoEnvironment(
          task, known, settings, model, beginnings, settledWorlds, pictures);
    } catch (RuntimeException failed) {
      model.close();
      throw failed;
    }
  }

  @Override
  public Task task() {
    return task;
  }

  boolean isOf(InitialStateSource asking) {
    return beginnings == asking;
  }

  /** What shall be brought about. */
  List<GoalTerm> goal() {
    return goal;
  }

  /** The world itself, for those who look behind the API. */
  Simulation simulation() {
    guard.requireEpisode();
    return simulation;
  }

  @Override
  public Matrix reset(InitialState wanted) {
    guard.requireOpen();
    guard.requireOwn(wanted, "state");
    SettledWorlds.Settled settled = settledWorlds.of(wanted, () -> settle(wanted));
    place(settled.fixtures());
    // Restored even where it has only just settled: an expert that looks before the first action
    // sees the same in either case.
    simulation.restore(settled.saved());
    stoves.look();
    stoves.show();
    view.refresh();
    guard.begun(wanted, 0);
    return proprioception();
  }

  private SettledWorlds.Settled settle(InitialState wanted) {
    Beginning beginning = beginnings.of(known, wanted, model);
    place(beginning.fixtures());
    simulation.reset(beginning.state(), settings.protocol().settling());
    return new SettledWorlds.Settled(beginning.fixtures(), simulation.save());
  }

  private void place(List<Placed> fixtures) {
    for (Placed fixture : fixtures) {
      model.place(
          fixture.object(),
          new double[] {fixture.x(), fixture.y(), fixture.z()},
          fixture.orientation());
    }
  }

  @Override
  public StepOutcome step(double[] wanted) {
    guard.requireEpisode();
    double[] action = wanted.clone();
    if (action.length == simulation.actionSize()) {
      int gripper = action.length - 1;
      double value =
          Math.clamp(action[gripper], settings.gripper().low(), settings.gripper().high());
      if (Double.isFinite(action[gripper])) {
        action[gripper] = settings.gripper().toEnvironment(value);
      }
    }
    boolean success = simulation.step(action);
    // A picture is taken within the action, before the original looks at its stoves again.
    stoves.show();
    stoves.look();
    view.refresh();
    guard.stepped();
    return new StepOutcome(success, simulation.broken(), success ? 1 : 0, proprioception());
  }

  @Override
  public Observation observe(ObservationSpec spec) {
    guard.requireEpisode();
    return Presets.SEEN.observe(
        spec, simulation.senses().proprioception(), view::take, task.instruction());
  }

  @Override
  public EnvironmentSnapshot snapshot() {
    return new EnvironmentSnapshot(
        guard.requireEpisode(),
        guard.steps(),
        NamedTensors.empty()
            .with(WORLD, DoubleBits.pack(simulation.save()))
            .with(STOVES, DoubleBits.pack(stoves.save())));
  }

  @Override
  public void restore(EnvironmentSnapshot snapshot) {
    guard.requireOpen();
    guard.requireOwn(snapshot.initialState(), "snapshot");
    place(beginnings.of(known, snapshot.initialState(), model).fixtures());
    simulation.restore(DoubleBits.unpack(snapshot.content().ints(WORLD)));
    stoves.restore(DoubleBits.unpack(snapshot.content().ints(STOVES)));
    view.refresh();
    guard.begun(snapshot.initialState(), snapshot.steps());
  }

  private Matrix proprioception() {
    double[] own = simulation.senses().proprioception();
    return Matrix.of(1, own.length, own);
  }

  @Override
  public void close() {
    if (guard.closes()) {
      view.close();
      simulation.close();
      model.close();
    }
  }
}
