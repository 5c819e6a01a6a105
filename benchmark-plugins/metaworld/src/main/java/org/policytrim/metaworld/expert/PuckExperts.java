package org.policytrim.metaworld.expert;

import static org.policytrim.metaworld.expert.Approach.grip;

/** Small loose things to be reached, pushed, swept or carried: pucks, cubes, balls. */
final class PuckExperts {

  private static final Point BIN = new Point(0.12, 0.7, 0.02);

  private PuckExperts() {}

  static Move reach(Glance glance) {
    return new Move(glance.goal(), 5, 0);
  }

  static Move reachWall(Glance glance) {
    Point hand = glance.hand();
    boolean beforeTheWall = within(hand.x(), -0.1, 0.3) && within(hand.y(), 0.6, 0.8);
    double lift = beforeTheWall && hand.z() < 0.25 ? 1 : 0;
    return new Move(glance.goal().plus(0, 0, lift), 5, 0);
  }

  static Move push(Glance glance) {
    Point hand = glance.hand();
    Point puck = glance.object().plus(-0.005, 0, 0);
    Point towards =
        new Approach(0.02, 0.2, 0.04).to(puck, puck.plus(0, 0, 0.03), hand, glance::goal);
    return new Move(towards, 10, grip(hand, glance.object(), 0.02, 0.1, 0, 0.6));
  }

  static Move pushWall(Glance glance) {
    Point hand = glance.hand();
    Point puck = glance.object().plus(-0.005, 0, 0);
    Point towards =
        new Approach(0.02, 0.2, 0.04)
            .to(puck, puck.plus(0, 0, 0.03), hand, () -> aroundTheWall(hand, puck, glance.goal()));
    return new Move(towards, 10, grip(hand, glance.object(), 0.02, 0.1, 0, 0.6));
  }

  static Move pushBack(Glance glance) {
    Point hand = glance.hand();
    Point puck = glance.object();
    Point towards =
        new Approach(0.04, 0.3, 0.055).to(puck, hand, () -> glance.goal().plus(0, 0, hand.z()));
    return new Move(towards, 10, grip(hand, puck, 0.04, 0.05, 0, 0.9));
  }

  /** Waits above the puck until the fingers have closed. */
  static Move pickPlace(Glance glance) {
    Point hand = glance.hand();
    Point puck = glance.object().plus(-0.005, 0, 0);
    double slack = puck.z() < 0.04 ? 0.05 : Double.POSITIVE_INFINITY;
    Point towards =
        new Approach(0.02, 0.1, slack)
            .to(
                puck,
                puck.plus(0, 0, 0.03),
                hand,
                () -> glance.gripper() > 0.73 ? hand : glance.goal());
    return new Move(towards, 10, hand.distance(glance.object()) < 0.07 ? 1 : 0);
  }

  static Move pickPlaceWall(Glance glance) {
    Point hand = glance.hand();
    Point puck = glance.object().plus(-0.005, 0, 0);
    double slack = puck.z() < 0.03 ? 0.04 : Double.POSITIVE_INFINITY;
    Point towards =
        new Approach(0.015, 0.1, slack)
            .to(puck, puck.plus(0, 0, 0.03), hand, () -> overTheWall(hand, glance.goal()));
    return new Move(towards, 10, grip(hand, glance.object(), 0.015, 0.1, 0, 0.9));
  }

  static Move pickOutOfHole(Glance glance) {
    Point hand = glance.hand();
    Point puck = glance.object().plus(0, 0, 0.02);
    Point goal = glance.goal();
    Point towards =
        new Approach(0.02, 0.15, 0.01)
            .to(puck, hand, () -> hand.vertical(goal) > 0.04 ? hand.atHeight(goal.z()) : goal);
    return new Move(towards, 25, grip(hand, puck, 0.02, 0.15, 0, 0.1));
  }

  /**
   * Takes the cube to lie nearer to the bin's middle than it may, so that the fingers stay clear of
   * the rim.
   */
  static Move binPicking(Glance glance) {
    Point hand = glance.hand();
    Point seen = glance.object().plus(0, 0, 0.03);
    Point cube = new Point(seen.x(), Math.max(0.675, Math.min(seen.y(), 0.725)), seen.z());
    Point towards = new Approach(0.02, 0.15, 0.01).to(cube, hand, () -> intoTheBin(hand));
    return new Move(towards, 25, grip(hand, cube, 0.02, 0.02, -1, 0.6));
  }

  static Move shelfPlace(Glance glance) {
    Point hand = glance.hand();
    Point block = glance.object().plus(-0.005, 0, 0.015);
    Point towards =
        new Approach(0.04, 0.3, 0.04).to(block, hand, () -> ontoTheShelf(hand, glance.goal()));
    return new Move(towards, 25, grip(hand, glance.object(), 0.04, 0.15, -1, 0.7));
  }

  static Move sweepInto(Glance glance) {
    Point hand = glance.hand();
    Point cube = glance.object().plus(-0.005, 0, 0.01);
    Point towards = new Approach(0.04, 0.3, 0.04).to(cube, hand, glance::goal);
    return new Move(towards, 25, grip(hand, glance.object(), 0.04, 0.15, -1, 0.7));
  }

  static Move sweep(Glance glance) {
    Point hand = glance.hand();
    Point cube = glance.object();
    Point away = glance.goal().plus(0, 0, 0.1);
    Point towards =
        hand.x() < 0.2
            ? new Approach(0.04, 0.3, 0.04).to(cube.plus(0, 0, 0.015), hand, () -> away)
            : away;
    return new Move(towards, 25, grip(hand, cube, 0.04, 0.15, -1, cube.x() < 0.4 ? 0.7 : -1));
  }

  static Move soccer(Glance glance) {
    Point hand = glance.hand();
    Point ball = glance.object().plus(0, 0, 0.03);
    double offCentre = ball.x() - glance.goal().x();
    Point beside =
        offCentre < -0.05
            ? ball.plus(-0.03, 0, 0)
            : offCentre > 0.05 ? ball.plus(0.03, 0, 0) : ball.plus(0, -0.03, 0);
    Point start = beside.atHeight(hand.planar(ball) < 0.02 ? 0.1 : 0.03);
    return new Move(hand.distance(start) > 0.01 ? start : ball, 25, 1);
  }

  private static Point aroundTheWall(Point hand, Point puck, Point goal) {
    if (within(puck.x(), -0.1, 0.3) && within(puck.y(), 0.65, 0.75)) {
      return hand.plus(-1, 0, 0);
    }
    boolean besideTheWall =
        (puck.x() > -0.15 && puck.x() < 0.05) || (puck.x() > 0.15 && puck.x() < 0.35);
    return besideTheWall && within(puck.y(), 0.695, 0.755) ? hand.plus(0, 1, 0) : goal;
  }

  private static Point overTheWall(Point hand, Point goal) {
    if (within(hand.x(), -0.15, 0.35) && within(hand.y(), 0.6, 0.8)) {
      if (hand.z() < 0.25) {
        return hand.plus(0, 0, 1);
      }
      if (hand.z() < 0.35) {
        return goal.atHeight(hand.z());
      }
    }
    return hand.vertical(goal) > 0.01 ? hand.atHeight(goal.z()) : goal;
  }

  private static Point intoTheBin(Point hand) {
    if (hand.planar(BIN) > 0.02) {
      return hand.z() < 0.15 ? hand.plus(0, 0, 0.1) : BIN.atHeight(0.18);
    }
    return BIN;
  }

  private static Point ontoTheShelf(Point hand, Point goal) {
    if (Math.abs(hand.x() - goal.x()) > 0.02) {
      return new Point(goal.x(), hand.y(), 0.3);
    }
    return hand.z() < 0.3 ? hand.plus(0, 0, 0.3) : hand.plus(0, 0.05, 0);
  }

  private static boolean within(double value, double low, double high) {
    return low <= value && value <= high;
  }
}
