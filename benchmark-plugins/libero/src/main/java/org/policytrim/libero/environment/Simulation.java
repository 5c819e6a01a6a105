package org.policytrim.libero.environment;

import java.util.Arrays;
import java.util.List;
import org.policytrim.libero.control.ArmLayout;
import org.policytrim.libero.control.ControllerKind;
import org.policytrim.libero.control.ControllerStart;
import org.policytrim.libero.control.RobotControl;
import org.policytrim.libero.predicate.Goal;
import org.policytrim.libero.predicate.GoalTerm;
import org.policytrim.libero.predicate.SceneIndex;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.StateParts;
import org.policytrim.mujoco.array.DoubleView;
import org.policytrim.mujoco.generated.DataArrays;

/**
 * The simulation of one task, without cameras. Belongs to one thread; stepping allocates almost no
 * memory.
 */
public final class Simulation implements AutoCloseable {

  /** The gripper's number of the actions that let a scene settle: the gripper opens. */
  private static final double SETTLING_GRIP = -1;

  private final MjData data;
  private final ControllerKind controller;
  private final ControllerStart start;
  private final SceneIndex sceneIndex;
  private final Goal goal;
  private final ArmLayout layout;
  private final RobotControl control;
  private final RobotSensors sensors;
  private final RobotControl.SubstepListener listener;
  private final double[] restAction;
  private boolean isReset;
  private boolean unstable;

  /**
   * Creates a simulation that is not reset yet.
   *
   * @param model the task's scene with its fixtures in place; not closed by this class
   * @param goal the task's goal
   * @param controller the controller of the arm
   * @param start the state that the controller uses first
   */
  public Simulation(
      MjModel model, List<GoalTerm> goal, ControllerKind controller, ControllerStart start) {
    this.controller = controller;
    this.start = start;
    this.layout = new ArmLayout(model);
    this.sceneIndex = new SceneIndex(model);
    this.goal = Goal.of(goal, sceneIndex);
    this.restAction = new double[controller.actionSize()];
    restAction[restAction.length - 1] = SETTLING_GRIP;
    this.data = model.newData();
    this.control = new RobotControl(data, layout, controller);
    this.sensors = new RobotSensors(layout, data);
    this.listener = this::afterSubstep;
  }

  /** Returns the physics, for reading only. */
  public MjData data() {
    return data;
  }

  /** Returns the objects and regions of the scene. */
  public SceneIndex sceneIndex() {
    return sceneIndex;
  }

  /** Returns the indices of the arm in the model. */
  public ArmLayout layout() {
    return layout;
  }

  /** Returns the sensors of the robot. */
  public RobotSensors sensors() {
    return sensors;
  }

  /** Returns the goal. */
  public Goal goal() {
    return goal;
  }

  /** Returns the length of an action. */
  public int actionSize() {
    return controller.actionSize();
  }

  /**
   * Sets an initial state.
   *
   * @param state time, generalised positions, generalised velocities
   * @param settling the number of actions that follow with the hand at rest and the gripper
   *     opening, so that objects can fall into place
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
            "number %d of an initial state of %s must be finite, found %s"
                .formatted(i, data.model().name(), state[i]));
      }
    }
    data.reset();
    data.setTime(state[0]);
    positions.setAll(0, Arrays.copyOfRange(state, 1, 1 + positions.length()));
    velocities.setAll(0, Arrays.copyOfRange(state, 1 + positions.length(), size));
    data.forward();
    // The original's engine keeps the solution as the initial guess of the next one; MuJoCo 3.3.0
    // keeps
    // it only in a step.
    data.view(DataArrays.QACC_WARMSTART).setAll(0, data.view(DataArrays.QACC).toArray());
    control.start(start);
    sensors.beforeSample();
    sensors.sample();
    isReset = true;
    unstable = false;
    for (int i = 0; i < settling; i++) {
      boolean _ = step(restAction);
    }
  }

  /**
   * Executes an action.
   *
   * @param action finite numbers, clipped to [-1, 1]
   * @return whether the goal is reached in the state after it
   * @throws IllegalArgumentException if its length is wrong or a number is not finite; the
   *     simulation is then unchanged
   * @throws IllegalStateException before the first reset, and after the physics became unstable
   */
  public boolean step(double[] action) {
    if (!isReset || unstable) {
      throw new IllegalStateException(
          isReset
              ? "the physics of %s became unstable; reset it".formatted(data.model().name())
              : "%s must be reset first".formatted(data.model().name()));
    }
    if (action.length != actionSize()) {
      throw new IllegalArgumentException(
          "an action of the controller %s has %d numbers, found %d"
              .formatted(controller, actionSize(), action.length));
    }
    for (int axis = 0; axis < action.length; axis++) {
      if (!Double.isFinite(action[axis])) {
        throw new IllegalArgumentException(
            "number %d of an action must be finite, found %s".formatted(axis, action[axis]));
      }
    }
    double before = data.time();
    control.act(action, listener);
    // If the physics becomes unstable, the engine resets to the reference pose at time 0.
    unstable = !(data.time() > before);
    return !unstable && goal.reached(data);
  }

  private void afterSubstep(int substep) {
    if (substep == RobotSensors.SAMPLED_AFTER - 1) {
      sensors.beforeSample();
    } else if (substep == RobotSensors.SAMPLED_AFTER) {
      sensors.sample();
    }
  }

  /** Returns whether the goal is reached in the current state. */
  public boolean succeeded() {
    return goal.reached(data);
  }

  /** Returns whether the physics became unstable, so that a reset is required. */
  public boolean unstable() {
    return unstable;
  }

  /** Returns everything that the following actions depend on, and the last sensor values. */
  public double[] save() {
    if (!isReset) {
      throw new IllegalStateException(data.model().name() + " must be reset first");
    }
    double[] physics = data.state(StateParts.INTEGRATION);
    double[] robot = control.saveState();
    double[] all = Arrays.copyOf(physics, physics.length + robot.length + sensors.savedSize() + 1);
    System.arraycopy(robot, 0, all, physics.length, robot.length);
    sensors.save(all, physics.length + robot.length);
    all[all.length - 1] = unstable ? 1 : 0;
    return all;
  }

  /**
   * Restores what {@link #save} returned in a simulation of the same task.
   *
   * @throws IllegalArgumentException if it belongs to another scene
   */
  public void restore(double[] saved) {
    int physics = data.stateSize(StateParts.INTEGRATION);
    int robot = control.saveState().length;
    int size = physics + robot + sensors.savedSize() + 1;
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
    control.restoreState(Arrays.copyOfRange(saved, physics, physics + robot));
    sensors.restore(saved, physics + robot);
    unstable = saved[size - 1] != 0;
    isReset = true;
  }

  /** Frees the physics; the model stays open. Closing twice is allowed. */
  @Override
  public void close() {
    data.close();
  }
}
