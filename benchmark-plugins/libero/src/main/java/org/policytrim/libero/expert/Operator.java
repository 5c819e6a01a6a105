package org.policytrim.libero.expert;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.policytrim.libero.environment.Simulation;
import org.policytrim.libero.predicate.GoalTerm;

/**
 * Someone who steers the arm by hand: the style {@code teleoperated}. Knows what the expert knows,
 * but is slower, wanders off the line, slips now and then and has to make up for it, and now and
 * then stops to look.
 *
 * <p>The style is pinned, because what a policy learns from it is what it can later be trimmed of:
 * the hand moves at {@value #PACE} of the expert's action; an urge aside is added, a random walk
 * that keeps {@value #URGE_LASTS} of itself per step, with a deviation of {@value #WANDER} of the
 * motion's length; a pause of {@value #SHORTEST_PAUSE} to {@value #LONGEST_PAUSE} steps begins with
 * a chance of {@value #PAUSE_CHANCE} per step; and a slip of {@value #SHORTEST_SLIP} to {@value
 * #LONGEST_SLIP} steps, in which the hand moves aside or up at {@value #SLIP} of full speed, with
 * one of {@value #SLIP_CHANCE}. In both the fingers are held as they were. Slips are where a policy
 * sees how one gets back on the way: without them it never meets a hand that is beside its aim.
 * They are not meant, and so nobody learns to slip ({@link
 * org.policytrim.api.demonstration.Demonstrator#isIntended}).
 *
 * <p>Measured on LIBERO-Spatial, six initial states (0 to 5, for training) of each of the ten
 * tasks: all 60 episodes succeed; the mean is 119.7 actions, the expert's on the evaluation states
 * 73.4: 1.63 times as many.
 *
 * <p>Belongs to one episode.
 */
public final class Operator {

  static final double PACE = 0.65;
  static final double WANDER = 0.08;
  static final double URGE_LASTS = 0.9;
  static final double PAUSE_CHANCE = 0.03;
  static final int SHORTEST_PAUSE = 3;
  static final int LONGEST_PAUSE = 8;

  static final double SLIP_CHANCE = 0.015;
  static final int SHORTEST_SLIP = 3;
  static final int LONGEST_SLIP = 6;
  static final double SLIP = 0.6;

  private static final int DIRECTIONS = 3;
  private static final int HEIGHT = 2;
  private static final int ARM = 6;

  private static final double[] STILL = new double[DIRECTIONS];

  private final Expert expert;
  private final RandomGenerator random;
  private final double[] urge = new double[DIRECTIONS];
  private final double[] aside = new double[DIRECTIONS];
  private double grip;
  private int pause;
  private int slip;
  private boolean slipping;

  /**
   * Someone at the beginning of an episode.
   *
   * @param world already reset
   * @param terms the task's goal
   * @param random the only source of chance
   */
  public Operator(Simulation world, List<GoalTerm> terms, RandomGenerator random) {
    this.expert = new Expert(world, terms);
    this.random = random;
  }

  /** The next action, every number in [-1, 1]. */
  public double[] act() {
    slipping = false;
    double dice = random.nextDouble();
    wander();
    if (pause == 0 && dice < PAUSE_CHANCE) {
      pause = random.nextInt(SHORTEST_PAUSE, LONGEST_PAUSE + 1);
    }
    if (pause > 0) {
      pause--;
      return holding(STILL);
    }
    if (slip == 0 && random.nextDouble() < SLIP_CHANCE) {
      beginToSlip();
    }
    if (slip > 0) {
      slip--;
      slipping = true;
      return holding(aside);
    }
    double[] action = expert.act();
    grip = action[ARM];
    double length =
        Math.sqrt(action[0] * action[0] + action[1] * action[1] + action[2] * action[2]);
    for (int axis = 0; axis < DIRECTIONS; axis++) {
      action[axis] = clipped(PACE * (action[axis] + WANDER * length * urge[axis]));
    }
    for (int axis = DIRECTIONS; axis < ARM; axis++) {
      action[axis] = clipped(PACE * action[axis]);
    }
    return action;
  }

  /** Whether the last action was a slip. */
  public boolean isSlipping() {
    return slipping;
  }

  /** The hand moves so, without turning, its fingers as they were. */
  private double[] holding(double[] move) {
    double[] action = Arrays.copyOf(move, ARM + 1);
    action[ARM] = grip;
    return action;
  }

  /** In any direction but down, where things stand. */
  private void beginToSlip() {
    slip = random.nextInt(SHORTEST_SLIP, LONGEST_SLIP + 1);
    double length = 0;
    for (int axis = 0; axis < DIRECTIONS; axis++) {
      aside[axis] = random.nextGaussian();
      length += aside[axis] * aside[axis];
    }
    for (int axis = 0; axis < DIRECTIONS; axis++) {
      aside[axis] *= SLIP / Math.sqrt(length);
    }
    aside[HEIGHT] = Math.abs(aside[HEIGHT]);
  }

  private void wander() {
    double fresh = Math.sqrt(1 - URGE_LASTS * URGE_LASTS);
    for (int axis = 0; axis < DIRECTIONS; axis++) {
      urge[axis] = URGE_LASTS * urge[axis] + fresh * random.nextGaussian();
    }
  }

  private static double clipped(double value) {
    return Math.clamp(value, -1.0, 1.0);
  }
}
