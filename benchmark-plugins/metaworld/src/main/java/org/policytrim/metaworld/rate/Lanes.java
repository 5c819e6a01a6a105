package org.policytrim.metaworld.rate;

import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.StateSplit;
import org.policytrim.api.task.Task;
import org.policytrim.metaworld.goal.GoalStream;
import org.policytrim.metaworld.task.TaskSpec;
import org.policytrim.metaworld.task.TaskWorld;
import org.policytrim.metaworld.world.Scene;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.rate.Workload;

/** What is measured. */
final class Lanes {

  /** How many steps an episode has. */
  static final int EPISODE = 200;

  private static final int AXES = 4;
  private static final int GOALS = 16;
  private static final int SUBSTEPS = 5;
  private static final double[][] ACTIONS = actions();

  private Lanes() {}

  /** Steps through the public API. */
  static Workload steps(Benchmark benchmark, Task task) {
    return new Playing(benchmark, task) {
      @Override
      public void act(int number) {
        var _ = environment.step(ACTIONS[number]);
      }
    };
  }

  /** Resets through the public API, from goal to goal. */
  static Workload resets(Benchmark benchmark, Task task) {
    return new Playing(benchmark, task) {
      @Override
      public void act(int number) {
        begin();
      }
    };
  }

  /** Observations through the public API. */
  static Workload pictures(Benchmark benchmark, Task task, ObservationSpec spec) {
    return new Playing(benchmark, task) {
      @Override
      public void act(int number) {
        var _ = environment.observe(spec);
      }
    };
  }

  /** The engine's calls of a step and nothing else: no observation, no reward, no check. */
  static Workload bareSteps(TaskWorld world) {
    return new Bare(world);
  }

  private abstract static class Playing implements Workload {

    final Environment environment;
    private final String task;
    private int episodes;

    Playing(Benchmark benchmark, Task task) {
      this.environment = benchmark.open(task);
      this.task = task.id();
    }

    @Override
    public void begin() {
      var _ = environment.reset(new InitialState(task, StateSplit.TRAINING, episodes++ % GOALS));
    }

    @Override
    public void close() {
      environment.close();
    }
  }

  private static final class Bare implements Workload {

    private final TaskWorld world;
    private final double[] goal;

    Bare(TaskWorld world) {
      this.world = world;
      TaskSpec spec = world.spec();
      this.goal = new GoalStream(spec.goals(), 42).next();
    }

    @Override
    public void begin() {
      world.reset(goal);
    }

    @Override
    public void act(int number) {
      Scene scene = world.scene();
      MjData data = scene.data();
      double[] action = ACTIONS[number];
      for (int axis = 0; axis < 3; axis++) {
        double moved = data.mocapPos().get(axis) + (float) action[axis] * 0.01f;
        data.mocapPos().set(axis, world.spec().workspace().clip(axis, moved));
      }
      data.ctrl().set(0, action[3]);
      data.ctrl().set(1, -action[3]);
      data.step(SUBSTEPS);
      data.forward();
    }

    @Override
    public void close() {
      world.close();
    }
  }

  private static double[][] actions() {
    double[][] actions = new double[EPISODE][AXES];
    for (int step = 0; step < EPISODE; step++) {
      for (int axis = 0; axis < AXES; axis++) {
        actions[step][axis] = Math.sin(0.1 * step * (axis + 1));
      }
    }
    return actions;
  }
}
