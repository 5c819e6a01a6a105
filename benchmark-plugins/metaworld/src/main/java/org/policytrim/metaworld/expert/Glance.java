package org.policytrim.metaworld.expert;

/**
 * What an expert sees: an observation of 39 numbers, read by name.
 *
 * @param observation [hand 3, gripper 1, objects 14] now, the same one step before, goal 3; not
 *     changed
 */
record Glance(double[] observation) {

  static final int SIZE = 39;

  Glance {
    if (observation.length != SIZE) {
      throw new IllegalArgumentException(
          "an expert looks at %d numbers, found %d".formatted(SIZE, observation.length));
    }
  }

  /** The hand. */
  Point hand() {
    return at(0);
  }

  /** How far the fingers are apart: 0 closed, 1 open. */
  double gripper() {
    return observation[3];
  }

  /** The thing to be handled. */
  Point object() {
    return at(4);
  }

  /** The second thing, where a task has one. */
  Point second() {
    return at(11);
  }

  /** Where it is to end. */
  Point goal() {
    return at(36);
  }

  private Point at(int index) {
    return new Point(observation[index], observation[index + 1], observation[index + 2]);
  }
}
