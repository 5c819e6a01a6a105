package org.policytrim.metaworld;

import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.environment.EnvironmentSnapshot;
import org.policytrim.api.environment.ImageFrame;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.environment.Snapshottable;
import org.policytrim.api.environment.StepOutcome;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.Task;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.metaworld.task.SimulationState;
import org.policytrim.metaworld.task.StepState;
import org.policytrim.metaworld.task.TaskSimulation;
import org.policytrim.mujoco.environment.CameraImages;
import org.policytrim.toolkit.environment.ActionClipping;
import org.policytrim.toolkit.environment.EpisodeGuard;

/** An environment on the simulation of a task: checks its inputs and returns copies. */
final class MetaworldEnvironment implements Environment, Snapshottable {

  /** The number of steps after which the original ends an episode. */
  static final int LONGEST_EPISODE = 500;

  private static final int PROPRIOCEPTION = 4;

  private final MetaworldBenchmark benchmark;
  private final Task task;
  private final TaskSimulation simulation;
  private final CameraImages images;
  private final EpisodeGuard guard;
  private final float[] action = new float[MetaworldBenchmark.ACTIONS.dimensions()];

  MetaworldEnvironment(
      MetaworldBenchmark benchmark, Task task, TaskSimulation simulation, CameraImages images) {
    this.benchmark = benchmark;
    this.task = task;
    this.guard = new EpisodeGuard(task);
    this.simulation = simulation;
    this.images = images;
  }

  @Override
  public Task task() {
    return task;
  }

  MetaworldBenchmark benchmark() {
    return benchmark;
  }

  /** Returns the current 39 numbers; an internal array, not to be changed. */
  double[] currentObservation() {
    guard.requireEpisode();
    return simulation.observation();
  }

  @Override
  public Matrix reset(InitialState state) {
    guard.requireOpen();
    guard.requireOwn(state, "state");
    simulation.reset(benchmark.goal(state));
    guard.began(state, 0);
    return proprioception();
  }

  /** Rounds the action to single precision, as the original does. */
  @Override
  public StepOutcome step(double[] requested) {
    guard.requireEpisode();
    if (guard.steps() == LONGEST_EPISODE) {
      throw new IllegalStateException(
          "the episode of task %s has %d steps, the most that the original allows; reset the environment"
              .formatted(task.id(), LONGEST_EPISODE));
    }
    double[] clipped = ActionClipping.clip(MetaworldBenchmark.ACTIONS, requested);
    for (int axis = 0; axis < action.length; axis++) {
      action[axis] = (float) clipped[axis];
    }
    simulation.step(action);
    guard.stepped();
    return new StepOutcome(
        simulation.result().success(), false, simulation.result().reward(), proprioception());
  }

  @Override
  public Observation observe(ObservationSpec spec) {
    guard.requireEpisode();
    return MetaworldObservations.PARTS.observe(
        spec, simulation.observation(), this::render, task.instruction());
  }

  private ImageFrame render(CameraSpec camera) {
    simulation.scene().activate();
    return images.render(simulation.scene().data(), camera);
  }

  @Override
  public EnvironmentSnapshot snapshot() {
    return new EnvironmentSnapshot(
        guard.requireEpisode(), guard.steps(), simulation.save().toTensors());
  }

  /**
   * Resets to the initial state if the snapshot was taken before the first step, because some
   * resets do not compute the poses.
   */
  @Override
  public void restore(EnvironmentSnapshot snapshot) {
    guard.requireOpen();
    guard.requireOwn(snapshot.initialState(), "snapshot");
    if (snapshot.steps() == 0) {
      Matrix _ = reset(snapshot.initialState());
    } else {
      simulation.restore(SimulationState.fromTensors(snapshot.content()));
      guard.began(snapshot.initialState(), snapshot.steps());
    }
  }

  private Matrix proprioception() {
    double[] own = new double[PROPRIOCEPTION];
    System.arraycopy(simulation.observation(), StepState.HAND, own, 0, PROPRIOCEPTION);
    return Matrix.of(1, PROPRIOCEPTION, own);
  }

  @Override
  public void close() {
    if (guard.close()) {
      simulation.close();
    }
  }
}
