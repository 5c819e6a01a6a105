package org.policytrim.metaworld.task;

import static org.policytrim.metaworld.task.Shaping.distance;

/**
 * The inputs of reward and success after a step, and the layout of the observation. Created once
 * per environment and overwritten after each step.
 */
public final class StepState {

  /** The length of an observation. */
  public static final int SIZE = 39;

  /** The index of the hand's position. */
  public static final int HAND = 0;

  /** The index of the finger opening, 0 (closed) to 1 (open). */
  public static final int GRIPPER = 3;

  /** The index of the first object's position; its orientation follows. */
  public static final int OBJECT = 4;

  /** The index of the second object's position, in tasks that have one. */
  public static final int SECOND = 11;

  /** The length of the block that describes the objects. */
  public static final int OBJECTS = 14;

  /** The length of one frame: hand, finger opening, objects. */
  public static final int FRAME = 18;

  /** The index of the goal position. */
  public static final int GOAL = 36;

  /** The observation after the step, clipped to its bounds. */
  public final double[] observation = new double[SIZE];

  /** The point between the fingertips, in metres. */
  public final double[] tip = new double[3];

  /** The y coordinate of the left finger pad, in metres. */
  public double leftPad;

  /** The y coordinate of the right finger pad, in metres. */
  public double rightPad;

  /** The position of the left finger pad, in metres. */
  public final double[] leftPadPosition = new double[3];

  /** The gripper's number of the action, in [-1, 1]; a value of single precision. */
  public double effort;

  /** Returns the finger opening, 0 to 1. */
  double opening() {
    return observation[GRIPPER];
  }

  /** Returns one coordinate of the first object, in metres. */
  double object(int axis) {
    return observation[OBJECT + axis];
  }

  /** Returns the distance from the first object to a point, in metres. */
  double objectDistance(double[] point) {
    return distance(observation, OBJECT, point, 0);
  }

  /** Returns the distance from the first object to the point between the fingertips, in metres. */
  double tipDistance() {
    return objectDistance(tip);
  }
}
