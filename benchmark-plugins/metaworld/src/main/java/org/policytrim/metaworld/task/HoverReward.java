package org.policytrim.metaworld.task;

import static org.policytrim.metaworld.task.Shaping.both;
import static org.policytrim.metaworld.task.Shaping.length;
import static org.policytrim.metaworld.task.Shaping.longTail;

/** The reward of approaching an object from above, shared by a door handle and a lid. */
final class HoverReward {

  private HoverReward() {}

  /** Returns the gripper's number of the action in [0, 1], in single precision. */
  static double effort(StepState state) {
    return (float) ((float) (state.effort + 1) / 2);
  }

  /**
   * Returns how ready the hand is, 0 to 1: near the object, and not too low on the way there.
   *
   * @param x of the object, in metres
   * @param y of the object, in metres
   * @param radius the distance seen from above within which the hand may be at any height
   * @param distance from the hand to the grasp point, in metres
   * @param tolerance the distance that counts as there
   */
  static double ready(
      StepState state, double x, double y, double radius, double distance, double tolerance) {
    double[] hand = state.observation;
    double away = length(hand[0] - x, hand[1] - y);
    double floor = away <= radius ? 0 : 0.04 * Math.log(away - radius) + 0.4;
    double aboveFloor = hand[2] >= floor ? 1 : longTail(floor - hand[2], 0.01, floor / 2);
    return both(aboveFloor, longTail(distance, tolerance, 0.5));
  }
}
