package org.policytrim.maniskill;

import org.policytrim.maniskill.task.TaskSpec;

/** The robot of an experiment's tasks. */
public enum RobotChoice {
  /** Each task's robot in ManiSkill, so that states equal the original's. */
  STANDARD,
  /** The arm with a camera at its wrist in all tasks, ManiSkill's {@code panda_wristcam}. */
  WRIST_CAMERA;

  /** Returns a task with this robot. */
  TaskSpec applyTo(TaskSpec task) {
    return this == WRIST_CAMERA ? task.withWristCamera() : task;
  }
}
