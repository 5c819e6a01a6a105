package org.policytrim.metaworld;

import org.policytrim.api.environment.Environment;
import org.policytrim.api.environment.EnvironmentSnapshot;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.environment.Snapshottable;
import org.policytrim.api.environment.StepOutcome;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.Task;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.metaworld.task.Sight;
import org.policytrim.metaworld.task.TaskWorld;
import org.policytrim.mujoco.environment.EpisodeGuard;

/** One world behind the API: checks what comes in, hands out copies. */
final class MetaworldEnvironment implements Environment, Snapshottable {

  private static final int AXES = 4;
  private static final int LONGEST_EPISODE = 500;
  private static final int PROPRIOCEPTION = 4;

  private final MetaworldBenchmark benchmark;
  private final Task task;
  private final TaskWorld world;
  private final Pictures pictures;
  private final EpisodeGuard guard;
  private final float[] action = new float[AXES];

  MetaworldEnvironment(
      MetaworldBenchmark benchmark, Task task, TaskWorld world, Pictures pictures) {
    this.benchmark = benchmark;
    this.task = task;
    this.guard = new EpisodeGuard(task);
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
    guard.requireEpisode();
    return world.observation();
  }

  @Override
  public Matrix reset(InitialState wanted) {
    guard.requireOpen();
    guard.requireOwn(wanted, "state");
    world.reset(benchmark.goal(wanted));
    guard.begun(wanted, 0);
    return proprioception();
  }

  @Override
  public StepOutcome step(double[] wanted) {
    guard.requireEpisode();
    if (guard.steps() == LONGEST_EPISODE) {
      throw new IllegalStateException(
          "%s has played %d steps, the original's longest episode; reset it"
              .formatted(task.id(), LONGEST_EPISODE));
    }
    take(wanted);
    world.step(action);
    guard.stepped();
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
    guard.requireEpisode();
    return Presets.SEEN.observe(
        spec,
        world.observation(),
        camera -> pictures.take(world.scene(), camera),
        task.instruction());
  }

  @Override
  public EnvironmentSnapshot snapshot() {
    return new EnvironmentSnapshot(
        guard.requireEpisode(), guard.steps(), Snapshots.pack(world.save()));
  }

  /**
   * A snapshot of a world that has not moved yet is restored by resetting it: some resets leave
   * poses uncomputed.
   */
  @Override
  public void restore(EnvironmentSnapshot snapshot) {
    guard.requireOpen();
    guard.requireOwn(snapshot.initialState(), "snapshot");
    if (snapshot.steps() == 0) {
      Matrix _ = reset(snapshot.initialState());
    } else {
      world.restore(Snapshots.unpack(snapshot.content()));
      guard.begun(snapshot.initialState(), snapshot.steps());
    }
  }

  private Matrix proprioception() {
    double[] own = new double[PROPRIOCEPTION];
    System.arraycopy(world.observation(), Sight.HAND, own, 0, PROPRIOCEPTION);
    return Matrix.of(1, PROPRIOCEPTION, own);
  }

  @Override
  public void close() {
    if (guard.closes()) {
      world.close();
    }
  }
}
