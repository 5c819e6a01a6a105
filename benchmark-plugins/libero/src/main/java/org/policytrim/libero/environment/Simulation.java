package org.policytrim.libero.environment;

import java.util.Arrays;
import java.util.List;
import org.policytrim.libero.control.ArmLayout;
import org.policytrim.libero.control.ControllerKind;
import org.policytrim.libero.control.ControllerStart;
import org.policytrim.libero.control.RobotControl;
import org.policytrim.libero.predicate.Goal;
import org.policytrim.libero.predicate.GoalTerm;
import org.policytrim.libero.predicate.Surroundings;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.StateParts;
import org.policytrim.mujoco.array.DoubleView;
import org.policytrim.mujoco.generated.DataArrays;

/**
 * A world that plays one task, without cameras. Belongs to one thread; makes next to no garbage
 * while stepping.
 */
public final class Simulation implements AutoCloseable {

  /** What settles a scene: the hand stays, the gripper opens. */
  private static final double SETTLING_GRIP = -1;

  private final MjData data;
  private final ControllerKind controller;
  private final ControllerStart start;
  private final Surroundings surroundings;
  private final Goal goal;
  private final ArmLayout layout;
  private final RobotControl control;
  private final Senses senses;
  private final RobotControl.Watcher watcher;
  private final double[] still;
  private boolean begun;
  private boolean broken;

  /**
   * A world.
   *
   * @param model the task's scene, its fixtures where they belong; stays the caller's
   * @param goal the task's goal
   * @param controller what actions mean
   * @param start what the controller knows at first; {@link ControllerStart#STALE} is what the
   *     benchmark does
   */
  public Simulation(
      MjModel model, List<GoalTerm> goal, ControllerKind controller, ControllerStart start) {
    this.controller = controller;
    this.start = start;
    this.layout = new ArmLayout(model);
    this.surroundings = new Surroundings(model);
    this.goal = Goal.of(goal, surroundings);
    this.still = new double[controller.actionSize()];
    still[still.length - 1] = SETTLING_GRIP;
    this.data = model.newData();
    this.control = new RobotControl(data, layout, controller);
    this.senses = new Senses(layout, data);
    this.watcher = this::watch;
  }

  /** The physics, for what only reads. */
  public MjData data() {
    return data;
  }

  /** The things and regions of the scene. */
  public Surroundings surroundings() {
    return surroundings;
  }

  /** Where the arm is in the model. */
  public ArmLayout layout() {
    return layout;
  }

  /** What the robot's sensors said last. */
  public Senses senses() {
    return senses;
  }

  /** The goal. */
  public Goal goal() {
    return goal;
  }

  /** How many numbers an action has. */
  public int actionSize() {
    return controller.actionSize();
  }

  /**
   * Puts the world into an initial state.
   *
   * @param state time, generalised positions, generalised velocities
   * @param settling how many actions with the hand at rest and the gripper opening follow, so that
   *     what hangs in the air can fall
   * @throws IllegalArgumentException if its length does not fit the scene, or a number is not
   *     finite
   */
  public void reset(double[] state, int settling) {
    DoubleView positions = data.qpos();
    DoubleView velocities = data.qvel();
    int size = 1 + positions.length() + velocities.length();
    if (state.length != size) {
      throw new IllegalArgumentException(
          "an initial state of %s holds %d numbers (time, %d positions, %d velocities), found %d"
              .formatted(
                  data.model().name(),
                  size,
                  positions.length(),
                  velocities.length(),
                  state.length));
    }
    for (int i = 0; i < state.length; i++) {
      if (!Double.isFinite(state[i])) {
        throw new IllegalArgumentException(
            "number %d of an initial state of %s is %s"
                .formatted(i, data.model().name(), state[i]));
      }
    }
    data.reset();
    data.setTime(state[0]);
    positions.setAll(0, Arrays.copyOfRange(state, 1, 1 + positions.length()));
    velocities.setAll(0, Arrays.copyOfRange(state, 1 + positions.length(), size));
    data.forward();
    // The original's engine keeps the solution as the next one's guess; ours would only in a step.
    data.view(DataArrays.QACC_WARMSTART).setAll(0, data.view(DataArrays.QACC).toArray());
    control.start(start);
    senses.beforeSample();
    senses.sample();
    begun = true;
    broken = false;
    for (int i = 0; i < settling; i++) {
      boolean _ = step(still);
    }
  }

  /**
   * Plays an action.
   *
   * @param action finite numbers, clipped to [-1, 1]
   * @return whether the task is done in the state after it
   * @throws IllegalArgumentException if its length is wrong or a number is not finite; the world is
   *     then unchanged
   * @throws IllegalStateException before the first reset, and after the physics broke down
   */
  public boolean step(double[] action) {
    if (!begun || broken) {
      throw new IllegalStateException(
          begun
              ? "the physics of %s broke down; reset it".formatted(data.model().name())
              : "%s was not reset yet".formatted(data.model().name()));
    }
    if (action.length != actionSize()) {
      throw new IllegalArgumentException(
          "an action of the controller %s has %d numbers, found %d"
              .formatted(controller, actionSize(), action.length));
    }
    for (int axis = 0; axis < action.length; axis++) {
      if (!Double.isFinite(action[axis])) {
        throw new IllegalArgumentException(
            "number %d of an action is %s; only finite numbers reach the engine"
                .formatted(axis, action[axis]));
      }
    }
    double before = data.time();
    control.act(action, watcher);
    // Where the physics breaks down the engine goes back to the reference pose at time 0.
    broken = !(data.time() > before);
    return !broken && goal.reached(data);
  }

  private void watch(int substep) {
    if (substep == Senses.SAMPLED_AFTER - 1) {
      senses.beforeSample();
    } else if (substep == Senses.SAMPLED_AFTER) {
      senses.sample();
    }
  }

  /** Whether the goal is reached in the present state. */
  public boolean succeeded() {
    return goal.reached(data);
  }

  /** Whether the physics broke down, so that the world can't go on. */
  public boolean broken() {
    return broken;
  }

  /** Everything the next actions depend on, and what was last sensed. */
  public double[] save() {
    if (!begun) {
      throw new IllegalStateException(data.model().name() + " was not reset yet");
    }
    double[] physics = data.state(StateParts.INTEGRATION);
    double[] robot = control.memory();
    double[] all = Arrays.copyOf(physics, physics.length + robot.length + senses.memorySize() + 1);
    System.arraycopy(robot, 0, all, physics.length, robot.length);
    senses.save(all, physics.length + robot.length);
    all[all.length - 1] = broken ? 1 : 0;
    return all;
  }

  /**
   * Goes on from what {@link #save} gave in a world of the same task.
   *
   * @throws IllegalArgumentException if it is of another scene
   */
  public void restore(double[] saved) {
    int physics = data.stateSize(StateParts.INTEGRATION);
    int robot = control.memory().length;
    int size = physics + robot + senses.memorySize() + 1;
    if (saved.length != size) {
      throw new IllegalArgumentException(
          "a saved state of %s holds %d numbers, found %d"
              .formatted(data.model().name(), size, saved.length));
    }
    double[] state = Arrays.copyOf(saved, physics);
    data.reset();
    data.setState(StateParts.INTEGRATION, state);
    data.forward();
    data.setState(StateParts.INTEGRATION, state);
    control.remember(Arrays.copyOfRange(saved, physics, physics + robot));
    senses.restore(saved, physics + robot);
    broken = saved[size - 1] != 0;
    begun = true;
  }

  /** Frees the physics; the model stays. Closing twice is allowed. */
  @Override
  public void close() {
    data.close();
  }
}
