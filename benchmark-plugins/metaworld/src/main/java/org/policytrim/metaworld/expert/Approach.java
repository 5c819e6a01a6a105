package org.policytrim.metaworld.expert;

import java.util.function.Supplier;

/**
 * The way nearly every expert takes hold of a thing: first to a place above it, then down to it,
 * then on with the task.
 *
 * @param radius as long as the hand is farther than this (seen from above, in metres) it goes to
 *     the place above
 * @param hover how far above the thing that place lies, in metres
 * @param slack as long as the heights differ by more than this the hand goes down
 */
record Approach(double radius, double hover, double slack) {

  /** Where the hand goes on its way to a thing, and what comes after. */
  Point to(Point thing, Point hand, Supplier<Point> then) {
    return to(thing, thing, hand, then);
  }

  /** The same, going down to another point than the thing's own. */
  Point to(Point thing, Point grasp, Point hand, Supplier<Point> then) {
    if (hand.planar(thing) > radius) {
      return thing.plus(0, 0, hover);
    }
    return hand.vertical(thing) > slack ? grasp : then.get();
  }

  /**
   * The fingers' effort: one while the hand is away from the thing, another when it is there.
   *
   * @param radius farther than this, seen from above, is away
   * @param height higher than this is away
   */
  static double grip(
      Point hand, Point thing, double radius, double height, double away, double there) {
    return hand.planar(thing) > radius || hand.vertical(thing) > height ? away : there;
  }
}
