package org.policytrim.libero.expert;

/** The command of the fingers during a motion of the hand. */
@FunctionalInterface
interface GripperCommand {

  /** Opens the fingers. */
  GripperCommand OPEN = _ -> -1;

  /** Closes the fingers. */
  GripperCommand CLOSED = _ -> 1;

  /** Holds the fingers. */
  GripperCommand STILL = _ -> 0;

  /** Returns the gripper's number of an action: -1 opens, 1 closes, 0 holds. */
  double effort(SceneQueries scene);

  /** Moves the fingers to a distance from each other, m, and holds them there. */
  static GripperCommand apart(double width) {
    return scene -> {
      double more = width - scene.opening();
      return Math.abs(more) < 0.007 ? 0 : more > 0 ? -1 : 1;
    };
  }
}
