package org.policytrim.metaworld.goal;

import org.policytrim.mujoco.random.NumpyRandom;

/**
 * Where a task's random vector is drawn from.
 *
 * @param low the least value of each number
 * @param high the greatest; equal to the least where nothing varies
 * @param separation vectors whose thing lies nearer than this to its goal, seen from above, are
 *     drawn again; in metres, 0 where the task has no such rule
 * @param fixedGoal x and y of the goal where the vector does not hold it; empty where numbers 3 and
 *     4 are the goal's
 */
public record GoalSpace(double[] low, double[] high, double separation, double[] fixedGoal) {

  private static final double[] IN_THE_VECTOR = {};

  public GoalSpace {
    if (low.length != high.length || low.length == 0) {
      throw new IllegalArgumentException("a goal space has as many lows as highs");
    }
    low = low.clone();
    high = high.clone();
    fixedGoal = fixedGoal.clone();
  }

  /** A space without a rule on distances. */
  public static GoalSpace of(double[] low, double[] high) {
    return new GoalSpace(low, high, 0, IN_THE_VECTOR);
  }

  /** The same space, where the thing and the goal of one vector lie at least this far apart. */
  public GoalSpace apart(double metres) {
    return new GoalSpace(low, high, metres, IN_THE_VECTOR);
  }

  /** The same space, where the thing lies at least this far from a goal that never moves. */
  public GoalSpace apart(double metres, double goalX, double goalY) {
    return new GoalSpace(low, high, metres, new double[] {goalX, goalY});
  }

  /** How many numbers a vector has. */
  public int size() {
    return low.length;
  }

  /** Draws one vector, again and again until the rule on distances is met. */
  double[] draw(NumpyRandom random) {
    double[] vector = random.uniform(low, high);
    while (separation > 0 && distance(vector) < separation) {
      vector = random.uniform(low, high);
    }
    return vector;
  }

  private double distance(double[] vector) {
    double dx = vector[0] - (fixedGoal.length > 0 ? fixedGoal[0] : vector[3]);
    double dy = vector[1] - (fixedGoal.length > 0 ? fixedGoal[1] : vector[4]);
    return Math.sqrt(dx * dx + dy * dy);
  }
}
