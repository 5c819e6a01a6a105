package org.policytrim.metaworld.expert;

import static org.policytrim.metaworld.expert.Approach.grip;

/**
 * Policies for objects that are picked up and fitted to or used on another: nut and peg, plug,
 * hammer, stick, lid, basketball.
 */
final class ToolPolicies {

  private static final Point NAIL = new Point(0.24, 0.71, 0.11).plus(-0.19, 0, 0.05);

  private ToolPolicies() {}

  static HandCommand assembly(ExpertObservation observation) {
    Point hand = observation.hand();
    Point wrench = observation.object().plus(-0.02, 0, 0);
    Point peg = observation.goal().plus(0.12, 0, 0.14);
    double effort = grip(hand, wrench, 0.02, 0.12, 0, 0.6);
    if (hand.planar(wrench) > 0.02) {
      return new HandCommand(wrench.plus(0, 0, 0.1), 10, effort);
    }
    if (hand.planar(peg) <= 0.02) {
      return new HandCommand(peg.plus(0, 0, -0.2), 10, effort);
    }
    if (hand.vertical(wrench) > 0.05) {
      return new HandCommand(wrench.plus(0, 0, 0.03), 10, effort);
    }
    return new HandCommand(hand.vertical(peg) > 0.04 ? hand.atHeight(peg.z()) : peg, 10, effort);
  }

  static HandCommand disassemble(ExpertObservation observation) {
    Point hand = observation.hand();
    Point wrench = observation.object().plus(-0.02, 0, 0.01);
    Point target = new Approach(0.02, 0.1, 0.03).to(wrench, hand, () -> hand.plus(0, 0, 0.1));
    return new HandCommand(target, 10, grip(hand, wrench, 0.02, 0.07, 0, 0.8));
  }

  static HandCommand basketball(ExpertObservation observation) {
    Point hand = observation.hand();
    Point ball = observation.object().plus(0, 0, 0.01);
    Point hoop = new Point(observation.goal().x(), 0.875, 0.35);
    Point target =
        new Approach(0.04, 0.3, 0.025)
            .to(ball, hand, () -> ball.vertical(hoop) > 0.025 ? hand.atHeight(hoop.z()) : hoop);
    return new HandCommand(target, 25, grip(hand, observation.object(), 0.04, 0.15, -1, 0.6));
  }

  static HandCommand boxClose(ExpertObservation observation) {
    Point hand = observation.hand();
    Point lid = observation.object().plus(0, 0, 0.02);
    Point box = observation.goal().atHeight(0.15);
    double effort = grip(hand, lid, 0.01, 0.13, 0.5, 1);
    if (hand.planar(lid) > 0.01) {
      return new HandCommand(lid.atHeight(0.2), 25, effort);
    }
    if (hand.vertical(lid) > 0.05) {
      return new HandCommand(lid, 25, effort);
    }
    return new HandCommand(hand.vertical(box) > 0.04 ? hand.atHeight(box.z()) : box, 25, effort);
  }

  static HandCommand hammer(ExpertObservation observation) {
    Point hand = observation.hand();
    Point hammer = observation.object().plus(-0.04, 0, -0.01);
    double slack = hammer.z() < 0.03 ? 0.05 : Double.POSITIVE_INFINITY;
    Point target =
        new Approach(0.04, 0.1, slack)
            .to(
                hammer,
                hammer.plus(0, 0, 0.03),
                hand,
                () -> hand.frontal(NAIL) > 0.02 ? new Point(NAIL.x(), hand.y(), NAIL.z()) : NAIL);
    return new HandCommand(target, 10, grip(hand, hammer, 0.04, 0.1, 0, 0.8));
  }

  static HandCommand handInsert(ExpertObservation observation) {
    Point hand = observation.hand();
    Point block = observation.object();
    Point goal = observation.goal();
    Point target =
        new Approach(0.02, 0.1, 0.05)
            .to(
                block,
                block.plus(0, 0, 0.03),
                hand,
                () -> hand.planar(goal) > 0.04 ? goal.atHeight(hand.z()) : goal);
    return new HandCommand(target, 10, grip(hand, block, 0.02, 0.1, 0, 0.65));
  }

  static HandCommand pegInsertSide(ExpertObservation observation) {
    Point hand = observation.hand();
    Point peg = observation.object();
    Point hole = new Point(-0.35, observation.goal().y(), 0.16);
    Point target =
        new Approach(0.04, 0.3, 0.025)
            .to(peg, hand, () -> peg.lateral(hole) > 0.03 ? hole.plus(0.4, 0, 0) : hole);
    return new HandCommand(target, 25, grip(hand, peg, 0.04, 0.15, -1, 0.6));
  }

  static HandCommand pegUnplugSide(ExpertObservation observation) {
    Point hand = observation.hand();
    Point peg = observation.object().plus(-0.02, 0, 0.035);
    double effort = grip(hand, peg, 0.04, 0.15, -1, 0.1);
    if (hand.planar(peg) > 0.04) {
      return new HandCommand(peg.plus(0, 0, 0.2), 25, effort);
    }
    boolean down = Math.abs(hand.z() - 0.15) <= 0.02;
    return new HandCommand(down ? hand.plus(0.01, 0, 0) : peg.atHeight(0.15), 25, effort);
  }

  static HandCommand stickPull(ExpertObservation observation) {
    Point stick = observation.object().plus(-0.015, 0, 0.03);
    Point thermos = observation.second().plus(-0.015, 0, 0.03);
    return stick(observation.hand(), stick, thermos, observation.goal().plus(-0.05, 0, 0), 25);
  }

  static HandCommand stickPush(ExpertObservation observation) {
    Point stick = observation.object().plus(0.015, 0, 0.03);
    return stick(
        observation.hand(), stick, observation.second(), observation.goal().plus(0, 0, 0.132), 10);
  }

  private static HandCommand stick(
      Point hand, Point stick, Point thermos, Point goal, double gain) {
    Point target =
        Math.abs(stick.x() - thermos.x()) > 0.04
            ? new Approach(0.02, 0.1, 0.02).to(stick, hand, () -> aligned(stick, thermos))
            : goal;
    return new HandCommand(target, gain, grip(hand, stick, 0.02, 0.1, -1, 0.7));
  }

  private static Point aligned(Point stick, Point thermos) {
    if (Math.abs(stick.y() - thermos.y()) > 0.02) {
      return new Point(stick.x(), thermos.y(), stick.z());
    }
    return stick.vertical(thermos) > 0.02
        ? new Point(stick.x(), thermos.y(), thermos.z())
        : thermos;
  }
}
