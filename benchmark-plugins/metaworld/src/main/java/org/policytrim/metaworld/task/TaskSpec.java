package org.policytrim.metaworld.task;

import java.util.Arrays;
import java.util.function.Function;
import org.policytrim.metaworld.goal.GoalSpace;
import org.policytrim.metaworld.scene.Box;
import org.policytrim.metaworld.scene.Scene;

/**
 * The definition of one task.
 *
 * @param id the name in the original, such as {@code drawer-open-v3}
 * @param instruction one sentence for the policy
 * @param model the file of its scene under {@code metaworld/assets/sawyer_xyz}, without {@code
 *     .xml}
 * @param hand the start position of the hand, in metres; some tasks define these numbers in single
 *     precision
 * @param workspace the bounds of the mocap body that the hand follows
 * @param goals the distribution of its random vector
 * @param goalBounds the bounds of the goal in observations, which in some tasks do not contain the
 *     goal
 * @param rules creates the task's rules for a scene
 */
public record TaskSpec(
    String id,
    String instruction,
    String model,
    double[] hand,
    Box workspace,
    GoalSpace goals,
    Box goalBounds,
    Function<Scene, Rules> rules) {

  private static final double[] LOW = {-0.5, 0.4, 0.05};
  private static final double[] HIGH = {0.5, 1, 0.5};

  /**
   * Creates a task with the usual workspace. Observed goals are clipped to the range of goals, if
   * the random vector contains them.
   */
  static TaskSpec of(
      String id,
      String instruction,
      String model,
      double[] hand,
      GoalSpace goals,
      Function<Scene, Rules> rules) {
    Box workspace = new Box(LOW, HIGH);
    Box bounds =
        goals.size() == 6
            ? new Box(Arrays.copyOfRange(goals.low(), 3, 6), Arrays.copyOfRange(goals.high(), 3, 6))
            : workspace;
    return new TaskSpec(id, instruction, model, hand, workspace, goals, bounds, rules);
  }

  /** Returns the same task with another lower bound of the workspace in y and z. */
  TaskSpec withLowerBound(double y, double z) {
    Box other = new Box(new double[] {LOW[0], y, z}, HIGH);
    Box bounds = goals.size() == 6 ? goalBounds : other;
    return new TaskSpec(id, instruction, model, hand, other, goals, bounds, rules);
  }

  /** Returns the same task with other bounds of the observed goal. */
  TaskSpec withGoalBounds(double[] low, double[] high) {
    return new TaskSpec(id, instruction, model, hand, workspace, goals, new Box(low, high), rules);
  }

  /** Returns the bounds of a random vector, or a point. */
  static double[] at(double... numbers) {
    return numbers;
  }
}
