package org.policytrim.maniskill;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.policytrim.api.action.ActionAxis;
import org.policytrim.api.demonstration.Demonstrator;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.environment.EnvironmentSnapshot;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.environment.Snapshottable;
import org.policytrim.api.environment.StateField;
import org.policytrim.api.environment.StepOutcome;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.Task;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.maniskill.error.ManiskillException;
import org.policytrim.maniskill.expert.Experts;
import org.policytrim.maniskill.task.TaskWorld;
import org.policytrim.toolkit.environment.EpisodeGuard;
import org.policytrim.toolkit.environment.ObservableParts;

/** One world behind the API: checks what comes in and hands out copies. */
final class ManiskillEnvironment implements Environment, Snapshottable {

  private final ManiskillBenchmark benchmark;
  private final Task task;
  private final TaskWorld world;
  private final List<ActionAxis> axes;
  private final ObservableParts assembler;
  private final ObjectState objects;
  private final Pictures pictures;
  private final EpisodeGuard guard;
  private final ActionHistory history = new ActionHistory();

  ManiskillEnvironment(
      ManiskillBenchmark benchmark, Task task, TaskWorld world, Pictures pictures) {
    this.benchmark = benchmark;
    this.task = task;
    this.world = world;
    this.pictures = pictures;
    this.axes = benchmark.spec().actions().axes();
    this.guard = new EpisodeGuard(task);
    this.objects = new ObjectState(world.spec());
    List<StateField> fields = new ArrayList<>(world.spec().state());
    fields.addAll(ObjectState.FIELDS);
    this.assembler =
        new ObservableParts(
            ManiskillException.PLUGIN, fields, List.copyOf(Presets.cameras(world.spec().robot())));
  }

  @Override
  public Task task() {
    return task;
  }

  boolean isOf(ManiskillBenchmark asking) {
    return benchmark == asking;
  }

  /** Returns a demonstrator of the present episode. */
  Demonstrator demonstrator(String style, RandomGenerator random) {
    var _ = guard.requireEpisode();
    return Experts.of(world, benchmark.control(), style, random);
  }

  @Override
  public Matrix reset(InitialState wanted) {
    guard.requireOpen();
    guard.requireOwn(wanted, "state");
    world.reset(world.draw(benchmark.seed(wanted)));
    history.clear();
    guard.began(wanted, 0);
    return proprioception();
  }

  @Override
  public StepOutcome step(double[] wanted) {
    var _ = guard.requireEpisode();
    execute(checked(wanted));
    return new StepOutcome(
        world.assessment().success(), false, world.assessment().reward(), proprioception());
  }

  private void execute(float[] action) {
    float[] _ = world.step(action);
    history.add(action);
    guard.stepped();
  }

  /** Checks everything before anything is changed; the original takes single precision. */
  private float[] checked(double[] wanted) {
    if (wanted.length != axes.size()) {
      throw new IllegalArgumentException(
          "an action of %s has %d numbers (%s), found %d"
              .formatted(
                  task.id(),
                  axes.size(),
                  axes.stream().map(ActionAxis::name).toList(),
                  wanted.length));
    }
    float[] action = new float[wanted.length];
    for (int i = 0; i < action.length; i++) {
      if (!Double.isFinite(wanted[i])) {
        throw new IllegalArgumentException(
            "number %d (%s) of an action of %s is %s; it must be finite"
                .formatted(i, axes.get(i).name(), task.id(), wanted[i]));
      }
      action[i] = (float) axes.get(i).clip(wanted[i]);
    }
    return action;
  }

  @Override
  public Observation observe(ObservationSpec spec) {
    var _ = guard.requireEpisode();
    return assembler.observe(
        spec, numbers(), camera -> pictures.take(world, camera), task.instruction());
  }

  private double[] numbers() {
    double[] state = world.state();
    double[] common = objects.values(state);
    double[] all = Arrays.copyOf(state, state.length + common.length);
    System.arraycopy(common, 0, all, state.length, common.length);
    return all;
  }

  @Override
  public EnvironmentSnapshot snapshot() {
    return new EnvironmentSnapshot(guard.requireEpisode(), guard.steps(), history.pack());
  }

  /** Resets and repeats all actions, which leads to the same state to the last bit. */
  @Override
  public void restore(EnvironmentSnapshot snapshot) {
    guard.requireOpen();
    guard.requireOwn(snapshot.initialState(), "snapshot");
    List<float[]> actions = ActionHistory.unpack(snapshot.content(), axes.size(), snapshot.steps());
    Matrix _ = reset(snapshot.initialState());
    actions.forEach(this::execute);
  }

  private Matrix proprioception() {
    double[] own = new double[StateField.sizeOf(Presets.PROPRIOCEPTION)];
    int joints = world.scene().robot().size();
    for (int joint = 0; joint < joints; joint++) {
      own[joint] = world.scene().robot().position(joint);
    }
    double[] tool = world.tool().toArray();
    System.arraycopy(tool, 0, own, joints, tool.length);
    own[own.length - 1] = world.isGrasping() ? 1 : 0;
    return Matrix.of(1, own.length, own);
  }

  @Override
  public void close() {
    if (guard.close()) {
      world.close();
      pictures.close();
    }
  }
}
