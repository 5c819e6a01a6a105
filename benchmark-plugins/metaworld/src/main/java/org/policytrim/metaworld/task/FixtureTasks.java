package org.policytrim.metaworld.task;

import static org.policytrim.metaworld.task.TaskSpec.at;

import java.util.List;
import org.policytrim.metaworld.goal.GoalSpace;

/** The tasks with buttons, the coffee machine, doors and drawers. */
final class FixtureTasks {

  static final List<TaskSpec> ALL =
      List.of(
          TaskSpec.of(
              "button-press-topdown-v3",
              "press the button on the box down from above",
              "sawyer_button_press_topdown",
              HandStarts.NEAR_SINGLE,
              GoalSpace.of(at(-0.1, 0.8, 0.115), at(0.1, 0.9, 0.115)),
              scene -> new ButtonRules.Topdown(scene, false)),
          TaskSpec.of(
              "button-press-topdown-wall-v3",
              "reach over the wall and press the button down from above",
              "sawyer_button_press_topdown_wall",
              HandStarts.NEAR_SINGLE,
              GoalSpace.of(at(-0.1, 0.8, 0.115), at(0.1, 0.9, 0.115)),
              scene -> new ButtonRules.Topdown(scene, true)),
          TaskSpec.of(
              "button-press-v3",
              "push the button into the front of the box",
              "sawyer_button_press",
              HandStarts.NEAR_SINGLE,
              GoalSpace.of(at(-0.1, 0.85, 0.115), at(0.1, 0.9, 0.115)),
              ButtonRules.Press::new),
          TaskSpec.of(
              "button-press-wall-v3",
              "reach over the wall and push the button into the front of the box",
              "sawyer_button_press_wall",
              HandStarts.NEAR_SINGLE,
              GoalSpace.of(at(-0.05, 0.85, 0.1149), at(0.05, 0.9, 0.1151)),
              ButtonRules.PressBehindWall::new),
          TaskSpec.of(
                  "coffee-button-v3",
                  "push the button of the coffee machine",
                  "sawyer_coffee",
                  HandStarts.NEAR,
                  GoalSpace.of(at(-0.1, 0.8, -0.001), at(0.1, 0.9, 0.001)),
                  CoffeeRules.Button::new)
              .withGoalBounds(
                  at(-0.1 - 0.001, 0.8 + (-0.22 + 0.03), -0.001 + 0.299),
                  at(0.1 + 0.001, 0.9 + (-0.22 + 0.03), 0.001 + 0.301)),
          TaskSpec.of(
              "coffee-pull-v3",
              "pull the mug away from the coffee machine",
              "sawyer_coffee",
              HandStarts.NEAR,
              GoalSpace.of(
                      at(-0.05, 0.7, -0.001, -0.1, 0.55, -0.001),
                      at(0.05, 0.75, 0.001, 0.1, 0.65, 0.001))
                  .withSeparation(0.15),
              scene -> new CoffeeRules.Mug(scene, true)),
          TaskSpec.of(
              "coffee-push-v3",
              "push the mug under the coffee machine",
              "sawyer_coffee",
              HandStarts.NEAR,
              GoalSpace.of(
                      at(-0.1, 0.55, -0.001, -0.05, 0.7, -0.001),
                      at(0.1, 0.65, 0.001, 0.05, 0.75, 0.001))
                  .withSeparation(0.15),
              scene -> new CoffeeRules.Mug(scene, false)),
          TaskSpec.of(
                  "door-close-v3",
                  "push the door shut",
                  "sawyer_door_pull",
                  at(-0.5f, 0.6f, 0.2f),
                  GoalSpace.of(at(0, 0.85, 0.15), at(0.1, 0.95, 0.15)),
                  DoorRules.Close::new)
              .withGoalBounds(at(0.2, 0.65, 0.1499), at(0.3, 0.75, 0.1501)),
          TaskSpec.of(
                  "door-lock-v3",
                  "turn the lock on the door down to lock it",
                  "sawyer_door_lock",
                  HandStarts.MIDDLE_SINGLE,
                  GoalSpace.of(at(-0.1, 0.8, 0.15), at(0.1, 0.85, 0.15)),
                  LockRules.TurnDown::new)
              .withLowerBound(0.4, -0.15),
          TaskSpec.of(
                  "door-open-v3",
                  "pull the door open by its handle",
                  "sawyer_door_pull",
                  HandStarts.MIDDLE,
                  GoalSpace.of(at(0, 0.85, 0.15), at(0.1, 0.95, 0.15)),
                  DoorRules.Open::new)
              .withGoalBounds(at(-0.3, 0.4, 0.1499), at(-0.2, 0.5, 0.1501)),
          TaskSpec.of(
                  "door-unlock-v3",
                  "turn the lock on the door sideways to unlock it",
                  "sawyer_door_lock",
                  HandStarts.MIDDLE_SINGLE,
                  GoalSpace.of(at(-0.1, 0.8, 0.15), at(0.1, 0.85, 0.15)),
                  LockRules.TurnSideways::new)
              .withLowerBound(0.4, -0.15)
              .withGoalBounds(at(0, 0.64, 0.21), at(0.2, 0.7, 0.2111)),
          TaskSpec.of(
              "drawer-close-v3",
              "push the drawer shut",
              "sawyer_drawer",
              HandStarts.MIDDLE_SINGLE,
              GoalSpace.of(at(-0.1, 0.9, 0), at(0.1, 0.9, 0)),
              DrawerRules.Close::new),
          TaskSpec.of(
              "drawer-open-v3",
              "pull the drawer open",
              "sawyer_drawer",
              HandStarts.MIDDLE_SINGLE,
              GoalSpace.of(at(-0.1, 0.9, 0), at(0.1, 0.9, 0)),
              DrawerRules.Open::new));

  private FixtureTasks() {}
}
