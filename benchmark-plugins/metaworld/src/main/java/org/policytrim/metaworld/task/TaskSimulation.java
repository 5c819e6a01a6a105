package org.policytrim.metaworld.task;

import org.policytrim.metaworld.scene.Box;
import org.policytrim.metaworld.scene.PositionView;
import org.policytrim.metaworld.scene.Scene;

/**
 * The simulation of one task, in the exact order of operations of the original. Arrays that it
 * returns are internal: they contain the current values and must not be changed.
 *
 * <p>A reset edits the model for the goal, moves the hand from the reference pose to its start
 * position, and places the objects. A step moves the mocap body by the action, runs five physics
 * steps, computes all poses, and then observation, reward and success.
 */
public final class TaskSimulation implements AutoCloseable {

  private static final float METRES_PER_ACTION = 0.01f;
  private static final double WIDEST_GRIP = 0.1;
  private static final Box HAND_SPACE =
      new Box(new double[] {-0.525, 0.348, -0.0525}, new double[] {0.525, 1.025, 0.7});

  private final TaskSpec spec;
  private final Scene scene;
  private final Rules rules;
  private final StepState stepState = new StepState();
  private final StepResult result = new StepResult();
  private final double[] current = new double[StepState.FRAME];
  private final double[] previous = new double[StepState.FRAME];
  private final double[] observation = new double[StepState.SIZE];

  private final PositionView hand;
  private final PositionView rightClaw;
  private final PositionView leftClaw;
  private final PositionView rightPad;
  private final PositionView leftPad;
  private final PositionView rightTip;
  private final PositionView leftTip;

  /**
   * Creates a simulation that is not reset yet.
   *
   * @param scene a scene of the task's model, closed with this simulation
   */
  public TaskSimulation(TaskSpec spec, Scene scene) {
    this.spec = spec;
    this.scene = scene;
    this.rules = spec.rules().apply(scene);
    this.hand = scene.body("hand");
    this.rightClaw = scene.body("rightclaw");
    this.leftClaw = scene.body("leftclaw");
    this.rightPad = scene.body("rightpad");
    this.leftPad = scene.body("leftpad");
    this.rightTip = scene.site("rightEndEffector");
    this.leftTip = scene.site("leftEndEffector");
  }

  /** Returns the task. */
  public TaskSpec spec() {
    return spec;
  }

  /** Returns the scene. */
  public Scene scene() {
    return scene;
  }

  /**
   * Starts an episode.
   *
   * @param goal the random vector
   * @throws IllegalArgumentException if its length does not fit the task
   */
  public void reset(double[] goal) {
    if (goal.length != spec.goals().size()) {
      throw new IllegalArgumentException(
          "a goal of %s has %d numbers, found %d"
              .formatted(spec.id(), spec.goals().size(), goal.length));
    }
    scene.activate();
    rules.editModel(goal);
    scene.moveHandToStart();
    readTips();
    rules.placeObjects(goal, stepState.tip);
    readFrame();
    System.arraycopy(current, 0, previous, 0, StepState.FRAME);
    writeObservation(observation);
  }

  /**
   * Executes one action.
   *
   * @param action four numbers, already clipped to [-1, 1] and of single precision
   */
  public void step(float[] action) {
    double dx = action[0] * METRES_PER_ACTION;
    double dy = action[1] * METRES_PER_ACTION;
    double dz = action[2] * METRES_PER_ACTION;
    scene.act(dx, dy, dz, action[3], spec.workspace());
    System.arraycopy(current, 0, previous, 0, StepState.FRAME);
    readFrame();
    writeObservation(observation);
    clip(observation);
    System.arraycopy(observation, 0, stepState.observation, 0, StepState.SIZE);
    readTips();
    stepState.leftPad = leftPad.y();
    stepState.rightPad = rightPad.y();
    leftPad.read(stepState.leftPadPosition, 0);
    stepState.effort = action[3];
    rules.evaluate(stepState, result);
  }

  /** Returns the 39 numbers of the observation; not clipped after a reset, as in the original. */
  public double[] observation() {
    return observation;
  }

  /** Returns reward and success of the last step. */
  public StepResult result() {
    return result;
  }

  /** Returns the rules. */
  public Rules rules() {
    return rules;
  }

  /** Returns a copy of the initial point between the fingertips, in metres. */
  public double[] tipStart() {
    return rules.tipStart.clone();
  }

  /** Returns everything that the following steps depend on. */
  public SimulationState save() {
    return new SimulationState(
        scene.state(), scene.modelEdits(), rules.saveState(), current.clone(), previous.clone());
  }

  /** Restores a saved state of the same task. */
  public void restore(SimulationState state) {
    scene.applyModelEdits(state.modelEdits());
    scene.restore(state.physics());
    rules.restoreState(state.rules());
    System.arraycopy(state.current(), 0, current, 0, StepState.FRAME);
    System.arraycopy(state.previous(), 0, previous, 0, StepState.FRAME);
    writeObservation(observation);
    clip(observation);
  }

  private void readFrame() {
    hand.read(current, StepState.HAND);
    double dx = rightClaw.x() - leftClaw.x();
    double dy = rightClaw.y() - leftClaw.y();
    double dz = rightClaw.z() - leftClaw.z();
    double apart = Math.sqrt(dx * dx + dy * dy + dz * dz) / WIDEST_GRIP;
    current[StepState.GRIPPER] = Math.clamp(apart, 0.0, 1.0);
    rules.readObjects(current, StepState.OBJECT);
  }

  private void readTips() {
    for (int axis = 0; axis < 3; axis++) {
      stepState.tip[axis] = (rightTip.get(axis) + leftTip.get(axis)) / 2;
    }
  }

  private void writeObservation(double[] into) {
    System.arraycopy(current, 0, into, 0, StepState.FRAME);
    System.arraycopy(previous, 0, into, StepState.FRAME, StepState.FRAME);
    System.arraycopy(rules.target(), 0, into, StepState.GOAL, 3);
  }

  private void clip(double[] values) {
    for (int axis = 0; axis < 3; axis++) {
      values[axis] = HAND_SPACE.clip(axis, values[axis]);
      values[StepState.FRAME + axis] = HAND_SPACE.clip(axis, values[StepState.FRAME + axis]);
      values[StepState.GOAL + axis] = spec.goalBounds().clip(axis, values[StepState.GOAL + axis]);
    }
  }

  @Override
  public void close() {
    scene.close();
  }
}
