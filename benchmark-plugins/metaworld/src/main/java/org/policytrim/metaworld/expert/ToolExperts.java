package org.policytrim.metaworld.expert;

import static org.policytrim.metaworld.expert.Approach.grip;

/**
 * Things that are picked up and fitted to or used on another: nut and peg, plug, hammer, stick,
 * lid, basketball.
 */
final class ToolExperts {

  private static final Point NAIL = new Point(0.24, 0.71, 0.11).plus(-0.19, 0, 0.05);

  private ToolExperts() {}

  static Move assembly(Glance glance) {
    Point hand = glance.hand();
    Point wrench = glance.object().plus(-0.02, 0, 0);
    Point peg = glance.goal().plus(0.12, 0, 0.14);
    double effort = grip(hand, wrench, 0.02, 0.12, 0, 0.6);
    if (hand.planar(wrench) > 0.02) {
      return new Move(wrench.plus(0, 0, 0.1), 10, effort);
    }
    if (hand.planar(peg) <= 0.02) {
      return new Move(peg.plus(0, 0, -0.2), 10, effort);
    }
    if (hand.vertical(wrench) > 0.05) {
      return new Move(wrench.plus(0, 0, 0.03), 10, effort);
    }
    return new Move(hand.vertical(peg) > 0.04 ? hand.atHeight(peg.z()) : peg, 10, effort);
  }

  static Move disassemble(Glance glance) {
    Point hand = glance.hand();
    Point wrench = glance.object().plus(-0.02, 0, 0.01);
    Point towards = new Approach(0.02, 0.1, 0.03).to(wrench, hand, () -> hand.plus(0, 0, 0.1));
    return new Move(towards, 10, grip(hand, wrench, 0.02, 0.07, 0, 0.8));
  }

  static Move basketball(Glance glance) {
    Point hand = glance.hand();
    Point ball = glance.object().plus(0, 0, 0.01);
    Point hoop = new Point(glance.goal().x(), 0.875, 0.35);
    Point towards =
        new Approach(0.04, 0.3, 0.025)
            .to(ball, hand, () -> ball.vertical(hoop) > 0.025 ? hand.atHeight(hoop.z()) : hoop);
    return new Move(towards, 25, grip(hand, glance.object(), 0.04, 0.15, -1, 0.6));
  }

  static Move boxClose(Glance glance) {
    Point hand = glance.hand();
    Point lid = glance.object().plus(0, 0, 0.02);
    Point box = glance.goal().atHeight(0.15);
    double effort = grip(hand, lid, 0.01, 0.13, 0.5, 1);
    if (hand.planar(lid) > 0.01) {
      return new Move(lid.atHeight(0.2), 25, effort);
    }
    if (hand.vertical(lid) > 0.05) {
      return new Move(lid, 25, effort);
    }
    return new Move(hand.vertical(box) > 0.04 ? hand.atHeight(box.z()) : box, 25, effort);
  }

  static Move hammer(Glance glance) {
    Point hand = glance.hand();
    Point hammer = glance.object().plus(-0.04, 0, -0.01);
    double slack = hammer.z() < 0.03 ? 0.05 : Double.POSITIVE_INFINITY;
    Point towards =
        new Approach(0.04, 0.1, slack)
            .to(
                hammer,
                hammer.plus(0, 0, 0.03),
                hand,
                () -> hand.frontal(NAIL) > 0.02 ? new Point(NAIL.x(), hand.y(), NAIL.z()) : NAIL);
    return new Move(towards, 10, grip(hand, hammer, 0.04, 0.1, 0, 0.8));
  }

  static Move handInsert(Glance glance) {
    Point hand = glance.hand();
    Point block = glance.object();
    Point goal = glance.goal();
    Point towards =
        new Approach(0.02, 0.1, 0.05)
            .to(
                block,
                block.plus(0, 0, 0.03),
                hand,
                () -> hand.planar(goal) > 0.04 ? goal.atHeight(hand.z()) : goal);
    return new Move(towards, 10, grip(hand, block, 0.02, 0.1, 0, 0.65));
  }

  static Move pegInsertSide(Glance glance) {
    Point hand = glance.hand();
    Point peg = glance.object();
    Point hole = new Point(-0.35, glance.goal().y(), 0.16);
    Point towards =
        new Approach(0.04, 0.3, 0.025)
            .to(peg, hand, () -> peg.lateral(hole) > 0.03 ? hole.plus(0.4, 0, 0) : hole);
    return new Move(towards, 25, grip(hand, peg, 0.04, 0.15, -1, 0.6));
  }

  static Move pegUnplugSide(Glance glance) {
    Point hand = glance.hand();
    Point peg = glance.object().plus(-0.02, 0, 0.035);
    double effort = grip(hand, peg, 0.04, 0.15, -1, 0.1);
    if (hand.planar(peg) > 0.04) {
      return new Move(peg.plus(0, 0, 0.2), 25, effort);
    }
    boolean down = Math.abs(hand.z() - 0.15) <= 0.02;
    return new Move(down ? hand.plus(0.01, 0, 0) : peg.atHeight(0.15), 25, effort);
  }

  static Move stickPull(Glance glance) {
    Point stick = glance.object().plus(-0.015, 0, 0.03);
    Point thermos = glance.second().plus(-0.015, 0, 0.03);
    return stick(glance.hand(), stick, thermos, glance.goal().plus(-0.05, 0, 0), 25);
  }

  static Move stickPush(Glance glance) {
    Point stick = glance.object().plus(0.015, 0, 0.03);
    return stick(glance.hand(), stick, glance.second(), glance.goal().plus(0, 0, 0.132), 10);
  }

  private static Move stick(Point hand, Point stick, Point thermos, Point goal, double gain) {
    Point towards =
        Math.abs(stick.x() - thermos.x()) > 0.04
            ? new Approach(0.02, 0.1, 0.02).to(stick, hand, () -> aligned(stick, thermos))
            : goal;
    return new Move(towards, gain, grip(hand, stick, 0.02, 0.1, -1, 0.7));
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
