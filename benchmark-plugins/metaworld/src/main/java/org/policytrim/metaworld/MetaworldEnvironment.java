package org.policytrim.metaworld;

import java.util.HashMap;
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
import org.policytrim.api.tensor.Matrix;
import org.policytrim.metaworld.task.Sight;
import org.policytrim.metaworld.task.TaskWorld;

/** One world behind the API: checks what comes in, hands out copies. */
final class MetaworldEnvironment implements Environment {

  private static final int AXES = 4;
  private static final int LONGEST_EPISODE = 500;
  private static final int PROPRIOCEPTION = 4;

  private final MetaworldBenchmark benchmark;
  private final Task task;
  private final TaskWorld world;
  private final Pictures pictures;
  private final Thread owner = Thread.currentThread();
  private final float[] action = new float[AXES];
  private @Nullable InitialState state;
  private int steps;
  private boolean closed;

  MetaworldEnvironment(
      MetaworldBenchmark benchmark, Task task, TaskWorld world, Pictures pictures) {
    this.benchmark = benchmark;
    this.task = task;
    this.world = world;
    this.pictures = pictures;
  }

  @Override
  public Task task() {
    return task;
  }

  boolean isOf(MetaworldBenchmark asking) {
    return benchmark == asking;
  }

  /** The 39 numbers as they are now: the world's own array. */
  double[] numbers() {
    requireEpisode();
    return world.observation();
  }

  @Override
  public Matrix reset(InitialState wanted) {
    requireOpen();
    if (!wanted.taskId().equals(task.id())) {
      throw new IllegalArgumentException(
          "the state %s is not of the task %s".formatted(wanted.id(), task.id()));
    }
    world.reset(benchmark.goal(wanted));
    state = wanted;
    steps = 0;
    return proprioception();
  }

  @Override
  public StepOutcome step(double[] wanted) {
    requireEpisode();
    if (steps == LONGEST_EPISODE) {
      throw new IllegalStateException(
          "%s has played %d steps, the original's longest episode; reset it"
              .formatted(task.id(), LONGEST_EPISODE));
    }
    take(wanted);
    world.step(action);
    steps++;
    return new StepOutcome(
        world.judgement().success(), false, world.judgement().reward(), proprioception());
  }

  /**
   * Checks everything before anything is changed; the original takes actions in single precision.
   */
  private void take(double[] wanted) {
    if (wanted.length != AXES) {
      throw new IllegalArgumentException(
          "an action of %s has %d numbers (x, y, z, gripper), found %d"
              .formatted(task.id(), AXES, wanted.length));
    }
    for (int axis = 0; axis < AXES; axis++) {
      if (!Double.isFinite(wanted[axis])) {
        throw new IllegalArgumentException(
            "number %d of an action of %s is %s; only finite numbers reach the engine"
                .formatted(axis, task.id(), wanted[axis]));
      }
    }
    for (int axis = 0; axis < AXES; axis++) {
      action[axis] = (float) Math.clamp(wanted[axis], -1.0, 1.0);
    }
  }

  @Override
  public Observation observe(ObservationSpec spec) {
    requireEpisode();
    double[] numbers = new double[spec.stateSize()];
    int at = 0;
    for (StateField field : spec.state()) {
      System.arraycopy(world.observation(), offset(field), numbers, at, field.size());
      at += field.size();
    }
    for (CameraSpec camera : spec.cameras()) {
      if (!Presets.CAMERAS.contains(camera.name())) {
        throw new IllegalArgumentException(
            "metaworld has no camera '%s'; it has %s".formatted(camera.name(), Presets.CAMERAS));
      }
    }
    Map<String, ImageFrame> images = new HashMap<>();
    for (CameraSpec camera : spec.cameras()) {
      images.put(camera.name(), pictures.take(world.scene(), camera));
    }
    return new Observation(images, Matrix.of(1, numbers.length, numbers), task.instruction());
  }

  private static int offset(StateField wanted) {
    int at = 0;
    for (StateField field : Presets.STATE.state()) {
      if (field.name().equals(wanted.name()) && field.size() == wanted.size()) {
        return at;
      }
      at += field.size();
    }
    throw new IllegalArgumentException(
        "metaworld has no state field '%s' of %d numbers; it has %s"
            .formatted(
                wanted.name(),
                wanted.size(),
                Presets.STATE.state().stream().map(StateField::name).toList()));
  }

  @Override
  public EnvironmentSnapshot snapshot() {
    return new EnvironmentSnapshot(requireEpisode(), steps, Snapshots.pack(world.save()));
  }

  /**
   * A snapshot of a world that has not moved yet is restored by resetting it: some resets leave
   * poses uncomputed.
   */
  @Override
  public void restore(EnvironmentSnapshot snapshot) {
    requireOpen();
    if (!snapshot.initialState().taskId().equals(task.id())) {
      throw new IllegalArgumentException(
          "the snapshot is of %s, this environment plays %s"
              .formatted(snapshot.initialState().taskId(), task.id()));
    }
    if (snapshot.steps() == 0) {
      Matrix _ = reset(snapshot.initialState());
    } else {
      world.restore(Snapshots.unpack(snapshot.content()));
      state = snapshot.initialState();
      steps = snapshot.steps();
    }
  }

  private Matrix proprioception() {
    double[] own = new double[PROPRIOCEPTION];
    System.arraycopy(world.observation(), Sight.HAND, own, 0, PROPRIOCEPTION);
    return Matrix.of(1, PROPRIOCEPTION, own);
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
      world.close();
    }
  }
}
