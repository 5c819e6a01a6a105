package org.policytrim.metaworld.task;

import static org.policytrim.metaworld.task.Shaping.distance;

import org.policytrim.metaworld.scene.PositionView;
import org.policytrim.metaworld.scene.Scene;

/**
 * The rules of one task in one scene: the reset, the observed objects, the reward and the success
 * criterion.
 *
 * <p>The reward is version 2 of the original ("v2"); it is reported, not trained on. Points are
 * arrays of three coordinates in metres that are reused, so that evaluating a step allocates
 * nothing.
 */
public abstract class Rules {

  /** First index of most loose objects in qpos and in qvel. */
  static final int OBJECT_ADDRESS = 9;

  final Scene scene;

  /** The goal position, in metres. */
  final double[] target = new double[3];

  /** The initial position of the object, in metres. */
  final double[] start = new double[3];

  /** The point between the fingertips after the hand reached its start position, in metres. */
  final double[] tipStart = new double[3];

  /** Further values that a task keeps from its reset; the subclass documents them. */
  final double[] extra;

  /**
   * Creates the rules.
   *
   * @param extra the number of further values to keep from a reset
   */
  Rules(Scene scene, int extra) {
    this.scene = scene;
    this.extra = new double[extra];
  }

  /**
   * Edits the model for a goal, before the hand moves to its start position. The original edits it
   * afterwards, but resets twice with the same goal, so its edits are in place when the hand moves
   * for the second time.
   */
  public abstract void editModel(double[] goal);

  /**
   * Places the objects after the hand has reached its start position.
   *
   * @param goal the random vector of the episode
   * @param tips the point between the fingertips, in metres
   */
  public final void placeObjects(double[] goal, double[] tips) {
    System.arraycopy(tips, 0, tipStart, 0, 3);
    placeObjects(goal);
  }

  abstract void placeObjects(double[] goal);

  /**
   * Writes the current positions and orientations of the objects.
   *
   * @param into receives up to 14 numbers; the remaining ones keep their value of 0
   * @param at the index of the first one
   */
  public abstract void readObjects(double[] into, int at);

  /** Computes reward and success after a step. */
  public abstract void evaluate(StepState state, StepResult result);

  /** Returns the goal position as observations contain it; an internal array, not to be changed. */
  public double[] target() {
    return target;
  }

  /** Returns a copy of everything that the reset determined. */
  public double[] saveState() {
    double[] saved = new double[9 + extra.length];
    System.arraycopy(target, 0, saved, 0, 3);
    System.arraycopy(start, 0, saved, 3, 3);
    System.arraycopy(tipStart, 0, saved, 6, 3);
    System.arraycopy(extra, 0, saved, 9, extra.length);
    return saved;
  }

  /**
   * Restores what {@link #saveState} returned.
   *
   * @throws IllegalArgumentException if it belongs to another task
   */
  public void restoreState(double[] saved) {
    if (saved.length != 9 + extra.length) {
      throw new IllegalArgumentException(
          "the saved state of these rules has %d numbers, found %d"
              .formatted(9 + extra.length, saved.length));
    }
    System.arraycopy(saved, 0, target, 0, 3);
    System.arraycopy(saved, 3, start, 0, 3);
    System.arraycopy(saved, 6, tipStart, 0, 3);
    System.arraycopy(saved, 9, extra, 0, extra.length);
  }

  /** Returns the distance between the object's initial position and the target, in metres. */
  final double initialDistance() {
    return distance(start, 0, target, 0);
  }

  /** Returns the grasp of the observed object, 0 to 1. */
  final double grasp(Caging caging, StepState state) {
    return caging.measure(state, state.observation, StepState.OBJECT, start, tipStart);
  }

  /**
   * Returns the reward of grasping an object and moving it to the target, in the precision of the
   * grasp.
   *
   * @param inPlace the progress towards the target, 0 to 1
   * @param carried whether the object is held, which adds {@code bonus}
   */
  final double carryReward(
      Caging caging, StepState state, double inPlace, boolean carried, double bonus) {
    double grasp = grasp(caging, state);
    Precision precision = caging.precision();
    double reward = precision.both(grasp, inPlace);
    return carried ? precision.plus(reward, bonus) : reward;
  }

  /**
   * Returns the reward, up to 10, of being near an object with closing fingers and moving it, in
   * single precision as soon as the action's own number is part of it.
   *
   * @param near the nearness of the fingers, 0 to 1
   * @param inPlace the progress towards the target, 0 to 1
   */
  static double effortReward(StepState state, double near, double inPlace) {
    Precision precision = state.effort > 0 ? Precision.SINGLE : Precision.DOUBLE;
    double grasp = precision.both(near, Math.max(state.effort, 0));
    return precision.times(10, precision.both(grasp, inPlace));
  }

  /**
   * Moves a loose object to a point and computes all poses. Its velocities are set to zero as far
   * as the original sets them.
   */
  final void putObject(double x, double y, double z) {
    scene.setPositions(OBJECT_ADDRESS, x, y, z);
    scene.stopVelocities(OBJECT_ADDRESS, OBJECT_ADDRESS + 6);
    scene.forward();
  }

  /** Sets the position of a single joint, its velocity to zero, and computes all poses. */
  final void putJoint(double position) {
    scene.setPositions(OBJECT_ADDRESS, position);
    scene.stopVelocities(OBJECT_ADDRESS, OBJECT_ADDRESS + 1);
    scene.forward();
  }

  static void set(double[] point, double x, double y, double z) {
    point[0] = x;
    point[1] = y;
    point[2] = z;
  }

  /** Sets a point to three numbers of another array. */
  static void set(double[] point, double[] from, int at) {
    System.arraycopy(from, at, point, 0, 3);
  }

  /** Writes a position plus an offset into an array. */
  static void write(PositionView position, double dx, double dy, double dz, double[] into, int at) {
    into[at] = position.x() + dx;
    into[at + 1] = position.y() + dy;
    into[at + 2] = position.z() + dz;
  }
}
