package org.policytrim.metaworld.goal;

import org.policytrim.toolkit.random.NumpyRandom;

/**
 * The distribution of a task's random vector.
 *
 * @param low the lower bound of each number
 * @param high the upper bounds; equal to the lower ones where nothing varies
 * @param separation the least horizontal distance between object and goal, in metres; vectors with
 *     a smaller one are drawn again. 0 if the task has no such rule
 * @param fixedGoal x and y of the goal if the vector does not contain it; empty if numbers 3 and 4
 *     are those of the goal
 */
public record GoalSpace(double[] low, double[] high, double separation, double[] fixedGoal) {

  private static final double[] IN_VECTOR = {};

  public GoalSpace {
    if (low.length != high.length || low.length == 0) {
      throw new IllegalArgumentException(
          "a goal space has as many lower as upper bounds, at least one");
    }
    low = low.clone();
    high = high.clone();
    fixedGoal = fixedGoal.clone();
  }

  /** Creates a space without a least distance. */
  public static GoalSpace of(double[] low, double[] high) {
    return new GoalSpace(low, high, 0, IN_VECTOR);
  }

  /** Returns the same space with a least distance between the object and the goal of a vector. */
  public GoalSpace withSeparation(double metres) {
    return new GoalSpace(low, high, metres, IN_VECTOR);
  }

  /** Returns the same space with a least distance between the object and a fixed goal. */
  public GoalSpace withSeparation(double metres, double goalX, double goalY) {
    return new GoalSpace(low, high, metres, new double[] {goalX, goalY});
  }

  /** Returns the length of a vector. */
  public int size() {
    return low.length;
  }

  /** Draws vectors until one satisfies the least distance, and returns it. */
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
