package org.policytrim.maniskill.expert;

import java.util.function.Function;
import org.policytrim.maniskill.geometry.Pose;
import org.policytrim.maniskill.task.TaskWorld;

/** A part of a demonstration. */
sealed interface Stage {

  /**
   * A motion of the tool.
   *
   * @param target computes the tool's pose in the world when the stage begins
   * @param careful whether it needs its speed and path, as near contacts
   * @param settle steps to wait at the end
   */
  record Move(Function<TaskWorld, Pose> target, boolean careful, int settle) implements Stage {}

  /**
   * A motion of the fingers while the arm holds its position.
   *
   * @param command 1 opens, -1 closes
   * @param steps the duration
   */
  record Grip(double command, int steps) implements Stage {}

  /** Returns a motion through free space. */
  static Stage move(Pose target) {
    return new Move(_ -> target, false, 1);
  }

  /** Returns a motion near contacts. */
  static Stage careful(Pose target) {
    return new Move(_ -> target, true, 3);
  }

  /** Returns a motion near contacts to a pose that depends on the state when it begins. */
  static Stage careful(Function<TaskWorld, Pose> target) {
    return new Move(target, true, 3);
  }

  /** Returns the closing of the gripper. */
  static Stage close() {
    return new Grip(-1, 6);
  }

  /** Returns the opening of the gripper. */
  static Stage open() {
    return new Grip(1, 6);
  }
}
