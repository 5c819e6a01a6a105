package org.policytrim.libero.expert;

/** What the fingers do while the hand does something else. */
@FunctionalInterface
interface Fingers {

  /** They open. */
  Fingers OPEN = _ -> -1;

  /** They close. */
  Fingers CLOSED = _ -> 1;

  /** They stay as they are. */
  Fingers STILL = _ -> 0;

  /** The gripper's number in an action: -1 opens, 1 closes, 0 holds. */
  double effort(Sight sight);

  /** They go to a distance from one another, m, and stay there. */
  static Fingers apart(double width) {
    return sight -> {
      double more = width - sight.opening();
      return Math.abs(more) < 0.007 ? 0 : more > 0 ? -1 : 1;
    };
  }
}
