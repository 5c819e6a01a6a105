package org.policytrim.metaworld.task;

import static org.policytrim.metaworld.task.TaskSpec.at;

import java.util.List;
import org.policytrim.metaworld.goal.GoalSpace;

/** The tasks with a loose puck, cube or ball. */
final class PuckTasks {

  static final List<TaskSpec> ALL =
      List.of(
          TaskSpec.of(
              "reach-v3",
              "reach the red mark with the fingers",
              "sawyer_reach_v3",
              HandStarts.MIDDLE,
              GoalSpace.of(at(-0.1, 0.6, 0.02, -0.1, 0.8, 0.05), at(0.1, 0.7, 0.02, 0.1, 0.9, 0.3))
                  .withSeparation(0.15),
              ReachRules::new),
          TaskSpec.of(
              "reach-wall-v3",
              "reach the red mark behind the wall with the fingers",
              "sawyer_reach_wall_v3",
              HandStarts.MIDDLE,
              behindTheWall(0.05, 0.3),
              ReachRules::new),
          TaskSpec.of(
              "push-v3",
              "push the puck to the green mark",
              "sawyer_push_v3",
              HandStarts.MIDDLE,
              GoalSpace.of(at(-0.1, 0.6, 0.02, -0.1, 0.8, 0.01), at(0.1, 0.7, 0.02, 0.1, 0.9, 0.02))
                  .withSeparation(0.15),
              PuckRules.Push::new),
          TaskSpec.of(
              "push-back-v3",
              "pull the puck back to the mark",
              "sawyer_push_back_v3",
              HandStarts.MIDDLE_SINGLE,
              GoalSpace.of(
                      at(-0.1, 0.8, 0.02, -0.1, 0.6, 0.0199), at(0.1, 0.85, 0.02, 0.1, 0.7, 0.0201))
                  .withSeparation(0.15),
              PuckRules.PushBack::new),
          TaskSpec.of(
              "push-wall-v3",
              "push the puck around the wall to the mark",
              "sawyer_push_wall_v3",
              HandStarts.MIDDLE,
              behindTheWall(0.01, 0.02),
              PuckRules.PushWall::new),
          TaskSpec.of(
              "pick-place-v3",
              "pick up the puck and hold it at the mark",
              "sawyer_pick_place_v3",
              HandStarts.MIDDLE,
              GoalSpace.of(at(-0.1, 0.6, 0.02, -0.1, 0.8, 0.05), at(0.1, 0.7, 0.02, 0.1, 0.9, 0.3))
                  .withSeparation(0.15),
              PuckRules.PickPlace::new),
          TaskSpec.of(
              "pick-place-wall-v3",
              "pick up the puck and carry it over the wall to the mark",
              "sawyer_pick_place_wall_v3",
              HandStarts.MIDDLE,
              behindTheWall(0.05, 0.3),
              PuckRules.PickPlaceWall::new),
          TaskSpec.of(
                  "pick-out-of-hole-v3",
                  "lift the puck out of the hole to the mark",
                  "sawyer_pick_out_of_hole",
                  HandStarts.MIDDLE,
                  GoalSpace.of(at(0, 0.75, 0.02, -0.1, 0.5, 0.15), at(0, 0.75, 0.02, 0.1, 0.6, 0.3))
                      .withSeparation(0.15),
                  CarryRules.PickOutOfHole::new)
              .withLowerBound(0.4, -0.05),
          TaskSpec.of(
                  "bin-picking-v3",
                  "move the cube from one bin into the other",
                  "sawyer_bin_picking",
                  HandStarts.MIDDLE,
                  GoalSpace.of(
                      at(-0.21, 0.65, 0.02, 0.1199, 0.699, -0.001),
                      at(-0.03, 0.75, 0.02, 0.1201, 0.701, 0.001)),
                  CarryRules.BinPicking::new)
              .withLowerBound(0.4, 0.07),
          TaskSpec.of(
                  "hand-insert-v3",
                  "take the block and reach with it into the hole",
                  "sawyer_table_with_hole",
                  HandStarts.MIDDLE_SINGLE,
                  GoalSpace.of(
                          at(-0.1, 0.6, 0.05, -0.04, 0.8, -0.0201),
                          at(0.1, 0.7, 0.05, 0.04, 0.88, -0.0199))
                      .withSeparation(0.15),
                  CarryRules.HandInsert::new)
              .withLowerBound(0.4, -0.15),
          TaskSpec.of(
              "shelf-place-v3",
              "put the block onto the shelf",
              "sawyer_shelf_placing",
              HandStarts.MIDDLE_SINGLE,
              GoalSpace.of(
                      at(-0.1, 0.5, 0.019, -0.1, 0.8, 0.299), at(0.1, 0.6, 0.021, 0.1, 0.9, 0.301))
                  .withSeparation(0.1),
              CarryRules.ShelfPlace::new),
          TaskSpec.of(
                  "basketball-v3",
                  "put the ball into the basket",
                  "sawyer_basketball",
                  HandStarts.MIDDLE_SINGLE,
                  GoalSpace.of(
                          at(-0.1, 0.6, 0.0299, -0.1, 0.85, 0),
                          at(0.1, 0.7, 0.0301, 0.1, 0.9 + 1e-7, 0))
                      .withSeparation(0.15),
                  CarryRules.Basketball::new)
              .withGoalBounds(at(-0.1, 0.85 - 0.083, 0.2499), at(0.1, 0.9 + 1e-7 - 0.083, 0.2501)),
          TaskSpec.of(
              "soccer-v3",
              "kick the ball into the goal",
              "sawyer_soccer",
              HandStarts.MIDDLE,
              GoalSpace.of(at(-0.1, 0.6, 0.03, -0.1, 0.8, 0), at(0.1, 0.7, 0.03, 0.1, 0.9, 0))
                  .withSeparation(0.15),
              SweepRules.Soccer::new),
          TaskSpec.of(
              "sweep-into-v3",
              "sweep the cube into the hole",
              "sawyer_table_with_hole",
              HandStarts.MIDDLE,
              GoalSpace.of(
                      at(-0.1, 0.6, 0.02, -0.001, 0.8399, 0.0199),
                      at(0.1, 0.7, 0.02, 0.001, 0.8401, 0.0201))
                  .withSeparation(0.15, 0, 0.84),
              SweepRules.IntoTheHole::new),
          TaskSpec.of(
                  "sweep-v3",
                  "sweep the cube off the table",
                  "sawyer_sweep_v3",
                  HandStarts.MIDDLE,
                  GoalSpace.of(at(-0.1, 0.6, 0.02), at(0.1, 0.7, 0.02)),
                  SweepRules.OffTheTable::new)
              .withGoalBounds(at(0.49, 0.6, 0), at(0.51, 0.7, 0.02)));

  private PuckTasks() {}

  private static GoalSpace behindTheWall(double lowest, double highest) {
    return GoalSpace.of(
            at(-0.05, 0.6, 0.015, -0.05, 0.85, lowest), at(0.05, 0.65, 0.015, 0.05, 0.9, highest))
        .withSeparation(0.15);
  }
}
