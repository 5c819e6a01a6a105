package org.policytrim.metaworld.task;

import static org.policytrim.metaworld.task.TaskSpec.at;

import java.util.List;
import org.policytrim.metaworld.goal.GoalSpace;

/** The tasks with dial, faucets, handles, lever, windows and plates. */
final class HandleTasks {

  static final List<TaskSpec> ALL =
      List.of(
          TaskSpec.of(
                  "dial-turn-v3",
                  "turn the dial half way round",
                  "sawyer_dial",
                  HandStarts.MIDDLE_SINGLE,
                  GoalSpace.of(at(-0.1, 0.7, 0), at(0.1, 0.8, 0)),
                  TurningRules.Dial::new)
              .withGoalBounds(at(-0.1, 0.73, 0.0299), at(0.1, 0.83, 0.0301)),
          TaskSpec.of(
                  "faucet-open-v3",
                  "turn the faucet's handle to the right to open it",
                  "sawyer_faucet",
                  HandStarts.NEAR,
                  GoalSpace.of(at(-0.05, 0.8, 0), at(0.05, 0.85, 0)),
                  scene -> new TurningRules.Faucet(scene, true))
              .withLowerBound(0.4, -0.15),
          TaskSpec.of(
                  "faucet-close-v3",
                  "turn the faucet's handle to the left to close it",
                  "sawyer_faucet",
                  HandStarts.NEAR,
                  GoalSpace.of(at(-0.1, 0.8, 0), at(0.1, 0.85, 0)),
                  scene -> new TurningRules.Faucet(scene, false))
              .withLowerBound(0.4, -0.15),
          TaskSpec.of(
              "handle-press-side-v3",
              "press the handle at the side down",
              "sawyer_handle_press_sideways",
              HandStarts.MIDDLE,
              GoalSpace.of(at(-0.35, 0.65, -0.001), at(-0.25, 0.75, 0.001)),
              HandleRules.Press::new),
          TaskSpec.of(
                  "handle-press-v3",
                  "press the handle in front down",
                  "sawyer_handle_press",
                  HandStarts.MIDDLE,
                  GoalSpace.of(at(-0.1, 0.8, -0.001), at(0.1, 0.9, 0.001)),
                  HandleRules.Press::new)
              .withGoalBounds(at(-0.1, 0.55, 0.04), at(0.1, 0.7, 0.08)),
          TaskSpec.of(
              "handle-pull-side-v3",
              "pull the handle at the side up",
              "sawyer_handle_press_sideways",
              HandStarts.MIDDLE,
              GoalSpace.of(at(-0.35, 0.65, 0), at(-0.25, 0.75, 0)),
              HandleRules.PullSide::new),
          TaskSpec.of(
                  "handle-pull-v3",
                  "pull the handle in front up",
                  "sawyer_handle_press",
                  HandStarts.MIDDLE,
                  GoalSpace.of(at(-0.1, 0.8, -0.001), at(0.1, 0.9, 0.001)),
                  HandleRules.Pull::new)
              .withGoalBounds(at(-0.1, 0.55, 0.04), at(0.1, 0.7, 0.18)),
          TaskSpec.of(
                  "lever-pull-v3",
                  "pull the lever up",
                  "sawyer_lever_pull",
                  HandStarts.NEAR_SINGLE,
                  GoalSpace.of(at(-0.1, 0.7, 0), at(0.1, 0.8, 0)),
                  TurningRules.Lever::new)
              .withLowerBound(0.4, -0.15),
          TaskSpec.of(
              "window-open-v3",
              "slide the window open",
              "sawyer_window_horizontal",
              HandStarts.NEAR_SINGLE,
              GoalSpace.of(at(-0.1, 0.7, 0.16), at(0.1, 0.9, 0.16)),
              scene -> new TurningRules.Window(scene, true)),
          TaskSpec.of(
              "window-close-v3",
              "slide the window shut",
              "sawyer_window_horizontal",
              HandStarts.NEAR_SINGLE,
              GoalSpace.of(at(0, 0.75, 0.2), at(0, 0.9, 0.2)),
              scene -> new TurningRules.Window(scene, false)),
          TaskSpec.of(
              "plate-slide-v3",
              "slide the plate forward into the cabinet",
              "sawyer_plate_slide",
              HandStarts.MIDDLE_SINGLE,
              GoalSpace.of(at(0, 0.6, 0, -0.1, 0.85, 0), at(0, 0.6, 0, 0.1, 0.9, 0)),
              scene -> new PlateRules(scene, PlateRules.Direction.FORWARD)),
          TaskSpec.of(
              "plate-slide-side-v3",
              "slide the plate sideways into the cabinet",
              "sawyer_plate_slide_sideway",
              HandStarts.MIDDLE_SINGLE,
              GoalSpace.of(at(0, 0.6, 0, -0.3, 0.54, 0), at(0, 0.6, 0, -0.25, 0.66, 0)),
              scene -> new PlateRules(scene, PlateRules.Direction.SIDE)),
          TaskSpec.of(
              "plate-slide-back-v3",
              "slide the plate back out of the cabinet towards you",
              "sawyer_plate_slide",
              HandStarts.MIDDLE_SINGLE,
              GoalSpace.of(at(0, 0.85, 0, -0.1, 0.6, 0.015), at(0, 0.85, 0, 0.1, 0.6, 0.015)),
              scene -> new PlateRules(scene, PlateRules.Direction.BACK)),
          TaskSpec.of(
              "plate-slide-back-side-v3",
              "slide the plate sideways out of the cabinet",
              "sawyer_plate_slide_sideway",
              HandStarts.MIDDLE_SINGLE,
              GoalSpace.of(
                  at(-0.25, 0.6, 0, -0.05, 0.6, 0.015), at(-0.25, 0.6, 0, 0.15, 0.6, 0.015)),
              scene -> new PlateRules(scene, PlateRules.Direction.BACK_SIDE)));

  private HandleTasks() {}
}
