package org.policytrim.metaworld.task;

/**
 * What the rules of a task look at when they judge a step: made once per environment, filled anew
 * after each step. Points are given as offsets into {@link #observation}.
 */
public final class Sight {

  /** The numbers of an observation. */
  public static final int SIZE = 39;

  /** Where the hand stands in an observation. */
  public static final int HAND = 0;

  /** Where the fingers' opening stands, 0 to 1. */
  public static final int GRIPPER = 3;

  /** Where the (first) object's position stands; its orientation follows. */
  public static final int OBJECT = 4;

  /** Where the second object's position stands, in tasks that have one. */
  public static final int SECOND = 11;

  /** How many numbers describe the objects. */
  public static final int OBJECTS = 14;

  /** How many numbers describe one moment: hand, fingers, objects. */
  public static final int MOMENT = 18;

  /** Where the goal stands. */
  public static final int GOAL = 36;

  /** The observation after the step, clipped to its bounds. */
  public final double[] observation = new double[SIZE];

  /** The middle between the fingers' tips, in metres. */
  public final double[] tip = new double[3];

  /** The y of the left finger's pad. */
  public double leftPad;

  /** The y of the right finger's pad. */
  public double rightPad;

  /** The left finger's pad itself. */
  public final double[] leftPadPosition = new double[3];

  /** The fingers' effort of the action, in [-1, 1]; a number of single precision. */
  public double effort;

  /** The fingers' opening, 0 to 1. */
  double opening() {
    return observation[GRIPPER];
  }

  /** One coordinate of the (first) object. */
  double object(int axis) {
    return observation[OBJECT + axis];
  }
}
