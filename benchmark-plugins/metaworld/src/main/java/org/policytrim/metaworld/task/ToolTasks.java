package org.policytrim.metaworld.task;

import static org.policytrim.metaworld.task.TaskSpec.at;

import java.util.List;
import org.policytrim.metaworld.goal.GoalSpace;

/** The tasks with nut and peg, hammer, lid and sticks. */
final class ToolTasks {

  static final List<TaskSpec> ALL =
      List.of(
          TaskSpec.of(
              "assembly-v3",
              "take the ring by its handle and put it over the peg",
              "sawyer_assembly_peg",
              HandStarts.MIDDLE_SINGLE,
              GoalSpace.of(at(0, 0.6, 0.02, -0.1, 0.75, 0.1), at(0, 0.6, 0.02, 0.1, 0.85, 0.1))
                  .withSeparation(0.1),
              ToolRules.Assembly::new),
          TaskSpec.of(
                  "disassemble-v3",
                  "take the ring by its handle and lift it off the peg",
                  "sawyer_assembly_peg",
                  HandStarts.NEAR_SINGLE,
                  GoalSpace.of(
                          at(0, 0.6, 0.025, -0.1, 0.6, 0.1699),
                          at(0.1, 0.75, 0.02501, 0.1, 0.75, 0.1701))
                      .withSeparation(0.1),
                  ToolRules.Disassemble::new)
              .withGoalBounds(at(-0.1, 0.6, 0.1699 + 0.005), at(0.1, 0.75, 0.1701 + 0.005)),
          TaskSpec.of(
                  "hammer-v3",
                  "take the hammer and drive the nail into the box",
                  "sawyer_hammer",
                  HandStarts.NEAR,
                  GoalSpace.of(at(-0.1, 0.4, 0), at(0.1, 0.5, 0)),
                  ToolRules.Hammer::new)
              .withGoalBounds(at(0.2399, 0.7399, 0.109), at(0.2401, 0.7401, 0.111)),
          TaskSpec.of(
              "box-close-v3",
              "put the lid on the box",
              "sawyer_box",
              HandStarts.MIDDLE_SINGLE,
              GoalSpace.of(
                      at(-0.05, 0.5, 0.02, -0.1, 0.7, 0.133), at(0.05, 0.55, 0.02, 0.1, 0.8, 0.133))
                  .withSeparation(0.25),
              ToolRules.BoxClose::new),
          TaskSpec.of(
                  "peg-insert-side-v3",
                  "put the peg into the hole in the side of the box",
                  "sawyer_peg_insertion_side",
                  HandStarts.MIDDLE,
                  GoalSpace.of(
                          at(0, 0.5, 0.02, -0.35, 0.4, -0.001),
                          at(0.2, 0.7, 0.02, -0.25, 0.7, 0.001))
                      .withSeparation(0.1),
                  PegRules.InsertSide::new)
              .withGoalBounds(
                  at(-0.35 + 0.03, 0.4, -0.001 + 0.13), at(-0.25 + 0.03, 0.7, 0.001 + 0.13)),
          TaskSpec.of(
                  "peg-unplug-side-v3",
                  "pull the plug out of the side of the box",
                  "sawyer_peg_unplug_side",
                  HandStarts.MIDDLE,
                  GoalSpace.of(at(-0.25, 0.6, -0.001), at(-0.15, 0.8, 0.001)),
                  PegRules.UnplugSide::new)
              .withGoalBounds(
                  at(-0.25 + 0.194, 0.6, -0.001 + 0.131), at(-0.15 + 0.194, 0.8, 0.001 + 0.131)),
          TaskSpec.of(
              "stick-push-v3",
              "take the stick and push the thermos with it to the mark",
              "sawyer_stick_obj",
              HandStarts.MIDDLE,
              GoalSpace.of(
                      at(-0.08, 0.58, 0, 0.399, 0.55, 0.1319),
                      at(-0.03, 0.62, 0.001, 0.401, 0.6, 0.1321))
                  .withSeparation(0.1),
              StickRules.Push::new),
          TaskSpec.of(
                  "stick-pull-v3",
                  "take the stick and pull the thermos with it to the mark",
                  "sawyer_stick_obj",
                  HandStarts.MIDDLE,
                  GoalSpace.of(
                          at(-0.1, 0.55, 0, 0.35, 0.45, 0.0199),
                          at(0, 0.65, 0.001, 0.45, 0.55, 0.0201))
                      .withSeparation(0.1),
                  StickRules.Pull::new)
              .withLowerBound(0.35, 0.05));

  private ToolTasks() {}
}
