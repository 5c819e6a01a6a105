package org.policytrim.metaworld.expert;

import java.util.random.RandomGenerator;

/**
 * Someone who steers the arm by hand: the style {@code teleoperated}. Knows what the expert knows,
 * but is slower, wanders off the line, and now and then stops to look. A grasp is done at the
 * expert's pace: where the fingers have just begun to move, or will as soon as the hand is lower,
 * whoever dawdles closes them on nothing.
 *
 * <p>The style is pinned, because what a policy learns from it is what it can later be trimmed of:
 * outside of a grasp the hand moves at {@value #PACE} of the expert's clipped action, and a pause
 * of {@value #SHORTEST_PAUSE} to {@value #LONGEST_PAUSE} steps, fingers held, begins with a chance
 * of {@value #PAUSE_CHANCE} per step; at all times an urge aside is added, a random walk that keeps
 * {@value #URGE_LASTS} of itself per step, with a deviation of {@value #WANDER} of the motion's
 * length. Measured over all 50 tasks and training goals 0 to 9 (500 episodes of at most 500 steps):
 * 97.4% succeed, the expert 97.8%; the mean first success is step 124.1, the expert's 74.3: 1.71
 * times as many.
 *
 * <p>Belongs to one episode.
 */
public final class Operator {

  static final double PACE = 0.65;
  static final double WANDER = 0.06;
  static final double URGE_LASTS = 0.9;
  static final double PAUSE_CHANCE = 0.035;
  static final int SHORTEST_PAUSE = 4;
  static final int LONGEST_PAUSE = 12;

  /** How long after the fingers were told something new the hand still hurries. */
  private static final int GRASP_STEPS = 20;

  /**
   * How much lower, in metres, but not below the object, the hand is imagined to ask whether a
   * grasp is to come.
   */
  private static final double[] FORESIGHT = {0.06, 0.12, 0.18};

  /** Nearer than this, seen from above and in metres, the hand is over the object. */
  private static final double ABOVE = 0.08;

  private static final int DIRECTIONS = 3;
  private static final int HEIGHT = 2;
  private static final int GRIPPER = 3;
  private static final int OBJECT_HEIGHT = 6;

  private final Expert expert;
  private final RandomGenerator random;
  private final double[] urge = new double[DIRECTIONS];
  private double told = Double.NaN;
  private double held;
  private int stepsSinceTold;
  private int pause;

  /** Someone at the beginning of an episode. */
  public Operator(Expert expert, RandomGenerator random) {
    this.expert = expert;
    this.random = random;
  }

  /** The next action for what is seen now, every number in [-1, 1]. */
  public double[] act(double[] observation) {
    double[] action = clipped(expert.act(observation));
    wander();
    notice(action[GRIPPER], observation);
    boolean calm = stepsSinceTold >= GRASP_STEPS && !graspAhead(observation);
    double dice = random.nextDouble();
    if (pause == 0 && calm && dice < PAUSE_CHANCE) {
      pause = random.nextInt(SHORTEST_PAUSE, LONGEST_PAUSE + 1);
    }
    if (pause > 0) {
      pause--;
      return new double[] {0, 0, 0, held};
    }
    held = action[GRIPPER];
    move(action, calm ? PACE : 1);
    return action;
  }

  private void move(double[] action, double pace) {
    double length =
        Math.sqrt(action[0] * action[0] + action[1] * action[1] + action[2] * action[2]);
    for (int axis = 0; axis < DIRECTIONS; axis++) {
      double wanted = pace * (action[axis] + WANDER * length * urge[axis]);
      action[axis] = Math.clamp(wanted, -1.0, 1.0);
    }
  }

  private void wander() {
    double fresh = Math.sqrt(1 - URGE_LASTS * URGE_LASTS);
    for (int axis = 0; axis < DIRECTIONS; axis++) {
      urge[axis] = URGE_LASTS * urge[axis] + fresh * random.nextGaussian();
    }
  }

  private void notice(double effort, double[] observation) {
    boolean begin = Double.isNaN(told);
    boolean news = begin ? effort > 0 && aboveObject(observation) : effort != told;
    stepsSinceTold = news ? 0 : begin ? GRASP_STEPS : stepsSinceTold + 1;
    told = effort;
  }

  /** An episode may begin with the hand over the object, closing. */
  private static boolean aboveObject(double[] observation) {
    Glance glance = new Glance(observation);
    return glance.hand().planar(glance.object()) < ABOVE;
  }

  private boolean graspAhead(double[] observation) {
    double[] imagined = observation.clone();
    double floor = Math.min(observation[HEIGHT], observation[OBJECT_HEIGHT]);
    for (double lower : FORESIGHT) {
      imagined[HEIGHT] = Math.max(observation[HEIGHT] - lower, floor);
      if (clipped(expert.act(imagined))[GRIPPER] != told) {
        return true;
      }
    }
    return false;
  }

  private static double[] clipped(double[] action) {
    for (int i = 0; i < action.length; i++) {
      action[i] = Math.clamp(action[i], -1.0, 1.0);
    }
    return action;
  }
}
