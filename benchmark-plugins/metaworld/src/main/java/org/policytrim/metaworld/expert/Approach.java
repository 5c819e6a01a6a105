package org.policytrim.metaworld.expert;

import java.util.function.Supplier;

/**
 * The approach to an object that most policies share: first to a point above it, then down to it,
 * then on with the task.
 *
 * @param radius the horizontal distance in metres up to which the hand descends
 * @param hover the height of the point above the object, in metres
 * @param slack the difference in height, in metres, up to which the hand has arrived
 */
record Approach(double radius, double hover, double slack) {

  /**
   * Returns the next target of the hand on its way to an object.
   *
   * @param then the target after it has arrived
   */
  Point to(Point object, Point hand, Supplier<Point> then) {
    return to(object, object, hand, then);
  }

  /** Returns the next target of the hand on its way to an object with another grasp point. */
  Point to(Point object, Point grasp, Point hand, Supplier<Point> then) {
    if (hand.planar(object) > radius) {
      return object.plus(0, 0, hover);
    }
    return hand.vertical(object) > slack ? grasp : then.get();
  }

  /**
   * Returns the effort of the fingers: one value away from the object, another one at it.
   *
   * @param radius the horizontal distance up to which the hand is at the object
   * @param height the difference in height up to which the hand is at the object
   */
  static double grip(
      Point hand, Point object, double radius, double height, double away, double atObject) {
    return hand.planar(object) > radius || hand.vertical(object) > height ? away : atObject;
  }
}
