package org.policytrim.libero.rate;

import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.StateSplit;
import org.policytrim.api.task.Task;
import org.policytrim.mujoco.rate.Workload;

/** A world of a task that is played through the public API. */
final class Playing implements Workload {

  /** How many steps an episode has. */
  static final int EPISODE = 50;

  /** As above, where each step is pictured. */
  static final int EPISODE_WITH_PICTURES = 15;

  private static final int STATES = 10;

  /** What is counted. */
  enum What {
    STEPS,
    STEPS_WITH_PICTURES,
    RESETS
  }

  private final Environment environment;
  private final ObservationSpec spec;
  private final String task;
  private final What what;
  private final double[][] actions;
  private int episodes;

  Playing(Benchmark benchmark, Task task, What what) {
    this.environment = benchmark.open(task);
    this.spec = benchmark.spec().observations();
    this.task = task.id();
    this.what = what;
    this.actions = actions(benchmark.spec().actions().dimensions());
  }

  /** The actions of an episode. */
  static double[][] actions(int axes) {
    double[][] actions = new double[EPISODE][axes];
    for (int step = 0; step < EPISODE; step++) {
      for (int axis = 0; axis < axes; axis++) {
        actions[step][axis] = Math.sin(0.1 * step * (axis + 1));
      }
    }
    return actions;
  }

  @Override
  public void begin() {
    var _ = environment.reset(new InitialState(task, StateSplit.EVALUATION, episodes++ % STATES));
  }

  @Override
  public void act(int number) {
    switch (what) {
      case RESETS -> begin();
      case STEPS -> step(number);
      case STEPS_WITH_PICTURES -> {
        step(number);
        var _ = environment.observe(spec);
      }
    }
  }

  /** These actions may throw things about so wildly that the physics breaks down. */
  private void step(int number) {
    if (environment.step(actions[number]).terminated()) {
      begin();
    }
  }

  @Override
  public void close() {
    environment.close();
  }
}
