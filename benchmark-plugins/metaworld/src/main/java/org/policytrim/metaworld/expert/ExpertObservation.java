package org.policytrim.metaworld.expert;

/**
 * An observation of 39 numbers with names for its parts.
 *
 * @param observation hand 3, gripper 1, objects 14, the same one step earlier, goal 3; not changed
 */
record ExpertObservation(double[] observation) {

  static final int SIZE = 39;

  ExpertObservation {
    if (observation.length != SIZE) {
      throw new IllegalArgumentException(
          "a scripted policy takes %d numbers, found %d".formatted(SIZE, observation.length));
    }
  }

  /** Returns the position of the hand. */
  Point hand() {
    return at(0);
  }

  /** Returns the opening of the fingers: 0 closed, 1 open. */
  double gripper() {
    return observation[3];
  }

  /** Returns the position of the object. */
  Point object() {
    return at(4);
  }

  /** Returns the position of the second object, if the task has one. */
  Point second() {
    return at(11);
  }

  /** Returns the goal position. */
  Point goal() {
    return at(36);
  }

  private Point at(int index) {
    return new Point(observation[index], observation[index + 1], observation[index + 2]);
  }
}
