package org.policytrim.libero;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.environment.EnvironmentSnapshot;
import org.policytrim.api.environment.ImageFrame;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.environment.StateField;
import org.policytrim.api.environment.StepOutcome;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.Task;
import org.policytrim.api.tensor.DoubleBits;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.libero.environment.Simulation;
import org.policytrim.libero.placement.Beginning;
import org.policytrim.libero.placement.Placed;
import org.policytrim.libero.predicate.GoalTerm;
import org.policytrim.libero.scene.SceneModel;
import org.policytrim.libero.task.LiberoTask;

/** One world behind the API: checks what comes in, hands out copies. */
final class LiberoEnvironment implements Environment {

  private static final String WORLD = "world";
  private static final String STOVES = "stoves";

  private final Task task;
  private final LiberoTask known;
  private final LiberoSettings settings;
  private final SceneModel model;
  private final List<GoalTerm> goal;
  private final Simulation simulation;
  private final Stoves stoves;
  private final Beginnings beginnings;
  private final View view;
  private final Thread owner = Thread.currentThread();
  private @Nullable InitialState state;
  private int steps;
  private boolean closed;

  private LiberoEnvironment(
      Task task,
      LiberoTask known,
      LiberoSettings settings,
      SceneModel model,
      Beginnings beginnings,
      Pictures pictures) {
    this.task = task;
    this.known = known;
    this.settings = settings;
    this.model = model;
    this.beginnings = beginnings;
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
      Beginnings beginnings,
      Pictures pictures) {
    try {
      return new LiberoEnvironment(task, known, settings, model, beginnings, pictures);
    } catch (RuntimeException failed) {
      model.close();
      throw failed;
    }
  }

  @Override
  public Task task() {
    return task;
  }

  boolean isOf(Beginnings asking) {
    return beginnings == asking;
  }

  /** What shall be brought about. */
  List<GoalTerm> goal() {
    return goal;
  }

  /** The world itself, for those who look behind the API. */
  Simulation simulation() {
    requireEpisode();
    return simulation;
  }

  @Override
  public Matrix reset(InitialState wanted) {
    requireOpen();
    requireOwn(wanted, "state");
    Beginning beginning = begin(wanted);
    simulation.reset(beginning.state(), settings.protocol().settling());
    stoves.look();
    stoves.show();
    view.refresh();
    state = wanted;
    steps = 0;
    return proprioception();
  }

  private Beginning begin(InitialState wanted) {
    Beginning beginning = beginnings.of(known, wanted, model);
    for (Placed fixture : beginning.fixtures()) {
      model.place(
          fixture.object(),
          new double[] {fixture.x(), fixture.y(), fixture.z()},
          fixture.orientation());
    }
    return beginning;
  }

  @Override
  public StepOutcome step(double[] wanted) {
    requireEpisode();
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
    steps++;
    return new StepOutcome(success, simulation.broken(), success ? 1 : 0, proprioception());
  }

  @Override
  public Observation observe(ObservationSpec spec) {
    requireEpisode();
    double[] own = simulation.senses().proprioception();
    double[] numbers = new double[spec.stateSize()];
    int at = 0;
    for (StateField field : spec.state()) {
      System.arraycopy(own, offset(field), numbers, at, field.size());
      at += field.size();
    }
    for (CameraSpec camera : spec.cameras()) {
      if (!Presets.CAMERAS.contains(camera.name())) {
        throw new IllegalArgumentException(
            "libero has no camera '%s'; it has %s".formatted(camera.name(), Presets.CAMERAS));
      }
    }
    Map<String, ImageFrame> images = new HashMap<>();
    for (CameraSpec camera : spec.cameras()) {
      images.put(camera.name(), view.take(camera));
    }
    return new Observation(images, Matrix.of(1, numbers.length, numbers), task.instruction());
  }

  private static int offset(StateField wanted) {
    int at = 0;
    for (StateField field : Presets.PROPRIOCEPTION) {
      if (field.name().equals(wanted.name()) && field.size() == wanted.size()) {
        return at;
      }
      at += field.size();
    }
    throw new IllegalArgumentException(
        "libero has no state field '%s' of %d numbers; it has %s"
            .formatted(
                wanted.name(),
                wanted.size(),
                Presets.PROPRIOCEPTION.stream().map(StateField::name).toList()));
  }

  @Override
  public EnvironmentSnapshot snapshot() {
    return new EnvironmentSnapshot(
        requireEpisode(),
        steps,
        NamedTensors.empty()
            .with(WORLD, DoubleBits.pack(simulation.save()))
            .with(STOVES, DoubleBits.pack(stoves.save())));
  }

  @Override
  public void restore(EnvironmentSnapshot snapshot) {
    requireOpen();
    requireOwn(snapshot.initialState(), "snapshot");
    Beginning _ = begin(snapshot.initialState());
    simulation.restore(DoubleBits.unpack(snapshot.content().ints(WORLD)));
    stoves.restore(DoubleBits.unpack(snapshot.content().ints(STOVES)));
    view.refresh();
    state = snapshot.initialState();
    steps = snapshot.steps();
  }

  private Matrix proprioception() {
    double[] own = simulation.senses().proprioception();
    return Matrix.of(1, own.length, own);
  }

  private void requireOwn(InitialState wanted, String what) {
    if (!wanted.taskId().equals(task.id())) {
      throw new IllegalArgumentException(
          "the %s is of %s, this environment plays %s".formatted(what, wanted.taskId(), task.id()));
    }
  }

  private InitialState requireEpisode() {
    requireOpen();
    if (state == null) {
      throw new IllegalStateException(task.id() + " was not reset yet");
    }
    return state;
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("this environment of " + task.id() + " is closed");
    }
    if (Thread.currentThread() != owner) {
      throw new IllegalStateException(
          "this environment of %s belongs to thread '%s', not to '%s'"
              .formatted(task.id(), owner.getName(), Thread.currentThread().getName()));
    }
  }

  @Override
  public void close() {
    if (!closed) {
      requireOpen();
      closed = true;
      view.close();
      simulation.close();
      model.close();
    }
  }
}
