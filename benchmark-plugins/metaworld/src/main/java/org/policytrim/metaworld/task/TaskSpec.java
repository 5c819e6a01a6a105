package org.policytrim.metaworld.task;

import java.util.Arrays;
import java.util.function.Function;
import org.policytrim.metaworld.goal.GoalSpace;
import org.policytrim.metaworld.world.Box;
import org.policytrim.metaworld.world.Scene;

/**
 * All that is fixed about one task.
 *
 * @param id the original's name, such as {@code drawer-open-v3}
 * @param instruction one sentence for the policy
 * @param model the file of its scene under {@code metaworld/assets/sawyer_xyz}, without {@code
 *     .xml}
 * @param hand where the hand is brought at a reset, in metres; some tasks hold these numbers in
 *     single precision
 * @param workspace where the hand's guide may go
 * @param goals where its random vector is drawn from
 * @param goalBounds the goal in an observation is clipped to this box, which in some tasks does not
 *     hold the goal
 * @param rules makes the task's rules for a scene
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
   * A task with the usual workspace; its goal is clipped to the goals it can have, where the vector
   * holds them.
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

  /** The same task, with another least height (or least y) of the workspace. */
  TaskSpec from(double y, double z) {
    Box wider = new Box(new double[] {LOW[0], y, z}, HIGH);
    Box bounds = goals.size() == 6 ? goalBounds : wider;
    return new TaskSpec(id, instruction, model, hand, wider, goals, bounds, rules);
  }

  /** The same task, whose observed goal is clipped to this box. */
  TaskSpec clippedTo(double[] low, double[] high) {
    return new TaskSpec(id, instruction, model, hand, workspace, goals, new Box(low, high), rules);
  }

  /** Limits of a random vector, or a point. */
  static double[] at(double... numbers) {
    return numbers;
  }
}
