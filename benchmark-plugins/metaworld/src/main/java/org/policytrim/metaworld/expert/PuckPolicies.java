package org.policytrim.metaworld.expert;

import static org.policytrim.metaworld.expert.Approach.grip;

/**
 * Policies for small loose objects that are reached, pushed, swept or carried: pucks, cubes, balls.
 */
final class PuckPolicies {

  private static final Point BIN = new Point(0.12, 0.7, 0.02);

  private PuckPolicies() {}

  static HandCommand reach(ExpertObservation observation) {
    return new HandCommand(observation.goal(), 5, 0);
  }

  static HandCommand reachWall(ExpertObservation observation) {
    Point hand = observation.hand();
    boolean beforeTheWall = within(hand.x(), -0.1, 0.3) && within(hand.y(), 0.6, 0.8);
    double lift = beforeTheWall && hand.z() < 0.25 ? 1 : 0;
    return new HandCommand(observation.goal().plus(0, 0, lift), 5, 0);
  }

  static HandCommand push(ExpertObservation observation) {
    Point hand = observation.hand();
    Point puck = observation.object().plus(-0.005, 0, 0);
    Point target =
        new Approach(0.02, 0.2, 0.04).to(puck, puck.plus(0, 0, 0.03), hand, observation::goal);
    return new HandCommand(target, 10, grip(hand, observation.object(), 0.02, 0.1, 0, 0.6));
  }

  static HandCommand pushWall(ExpertObservation observation) {
    Point hand = observation.hand();
    Point puck = observation.object().plus(-0.005, 0, 0);
    Point target =
        new Approach(0.02, 0.2, 0.04)
            .to(
                puck,
                puck.plus(0, 0, 0.03),
                hand,
                () -> aroundTheWall(hand, puck, observation.goal()));
    return new HandCommand(target, 10, grip(hand, observation.object(), 0.02, 0.1, 0, 0.6));
  }

  static HandCommand pushBack(ExpertObservation observation) {
    Point hand = observation.hand();
    Point puck = observation.object();
    Point target =
        new Approach(0.04, 0.3, 0.055)
            .to(puck, hand, () -> observation.goal().plus(0, 0, hand.z()));
    return new HandCommand(target, 10, grip(hand, puck, 0.04, 0.05, 0, 0.9));
  }

  /** Waits above the puck until the fingers have closed. */
  static HandCommand pickPlace(ExpertObservation observation) {
    Point hand = observation.hand();
    Point puck = observation.object().plus(-0.005, 0, 0);
    double slack = puck.z() < 0.04 ? 0.05 : Double.POSITIVE_INFINITY;
    Point target =
        new Approach(0.02, 0.1, slack)
            .to(
                puck,
                puck.plus(0, 0, 0.03),
                hand,
                () -> observation.gripper() > 0.73 ? hand : observation.goal());
    return new HandCommand(target, 10, hand.distance(observation.object()) < 0.07 ? 1 : 0);
  }

  static HandCommand pickPlaceWall(ExpertObservation observation) {
    Point hand = observation.hand();
    Point puck = observation.object().plus(-0.005, 0, 0);
    double slack = puck.z() < 0.03 ? 0.04 : Double.POSITIVE_INFINITY;
    Point target =
        new Approach(0.015, 0.1, slack)
            .to(puck, puck.plus(0, 0, 0.03), hand, () -> overTheWall(hand, observation.goal()));
    return new HandCommand(target, 10, grip(hand, observation.object(), 0.015, 0.1, 0, 0.9));
  }

  static HandCommand pickOutOfHole(ExpertObservation observation) {
    Point hand = observation.hand();
    Point puck = observation.object().plus(0, 0, 0.02);
    Point goal = observation.goal();
    Point target =
        new Approach(0.02, 0.15, 0.01)
            .to(puck, hand, () -> hand.vertical(goal) > 0.04 ? hand.atHeight(goal.z()) : goal);
    return new HandCommand(target, 25, grip(hand, puck, 0.02, 0.15, 0, 0.1));
  }

  /**
   * Clips the cube's position towards the centre of the bin, so that the fingers stay clear of the
   * rim.
   */
  static HandCommand binPicking(ExpertObservation observation) {
    Point hand = observation.hand();
    Point seen = observation.object().plus(0, 0, 0.03);
    Point cube = new Point(seen.x(), Math.max(0.675, Math.min(seen.y(), 0.725)), seen.z());
    Point target = new Approach(0.02, 0.15, 0.01).to(cube, hand, () -> intoTheBin(hand));
    return new HandCommand(target, 25, grip(hand, cube, 0.02, 0.02, -1, 0.6));
  }

  static HandCommand shelfPlace(ExpertObservation observation) {
    Point hand = observation.hand();
    Point block = observation.object().plus(-0.005, 0, 0.015);
    Point target =
        new Approach(0.04, 0.3, 0.04).to(block, hand, () -> ontoTheShelf(hand, observation.goal()));
    return new HandCommand(target, 25, grip(hand, observation.object(), 0.04, 0.15, -1, 0.7));
  }

  static HandCommand sweepInto(ExpertObservation observation) {
    Point hand = observation.hand();
    Point cube = observation.object().plus(-0.005, 0, 0.01);
    Point target = new Approach(0.04, 0.3, 0.04).to(cube, hand, observation::goal);
    return new HandCommand(target, 25, grip(hand, observation.object(), 0.04, 0.15, -1, 0.7));
  }

  static HandCommand sweep(ExpertObservation observation) {
    Point hand = observation.hand();
    Point cube = observation.object();
    Point away = observation.goal().plus(0, 0, 0.1);
    Point target =
        hand.x() < 0.2
            ? new Approach(0.04, 0.3, 0.04).to(cube.plus(0, 0, 0.015), hand, () -> away)
            : away;
    return new HandCommand(target, 25, grip(hand, cube, 0.04, 0.15, -1, cube.x() < 0.4 ? 0.7 : -1));
  }

  static HandCommand soccer(ExpertObservation observation) {
    Point hand = observation.hand();
    Point ball = observation.object().plus(0, 0, 0.03);
    double offCentre = ball.x() - observation.goal().x();
    Point beside =
        offCentre < -0.05
            ? ball.plus(-0.03, 0, 0)
            : offCentre > 0.05 ? ball.plus(0.03, 0, 0) : ball.plus(0, -0.03, 0);
    Point start = beside.atHeight(hand.planar(ball) < 0.02 ? 0.1 : 0.03);
    return new HandCommand(hand.distance(start) > 0.01 ? start : ball, 25, 1);
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
