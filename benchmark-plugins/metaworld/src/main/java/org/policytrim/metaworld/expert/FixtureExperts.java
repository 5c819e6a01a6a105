package org.policytrim.metaworld.expert;

import static org.policytrim.metaworld.expert.Approach.grip;

/**
 * Things that stay where they are: buttons, the coffee machine, the dial, doors, locks, drawers.
 */
final class FixtureExperts {

  private static final double ISCLOSE_RELATIVE = 1e-5;

  private FixtureExperts() {}

  static Move buttonPressTopdown(Glance glance) {
    Point button = glance.object();
    return new Move(above(glance.hand(), button, 0.04, 0.1), 25, 1);
  }

  static Move buttonPressTopdownWall(Glance glance) {
    Point button = glance.object().plus(0, -0.06, 0);
    return new Move(above(glance.hand(), button, 0.04, 0.1), 25, -1);
  }

  static Move buttonPress(Glance glance) {
    Point hand = glance.hand();
    Point button = glance.object().plus(0, 0, -0.07);
    boolean aligned = close(hand.x(), button.x()) && close(hand.z(), button.z());
    double y = aligned ? button.y() + 0.02 : hand.y() - 0.1;
    return new Move(new Point(button.x(), y, button.z()), 25, 0);
  }

  static Move buttonPressWall(Glance glance) {
    Point hand = glance.hand();
    Point button = glance.object().plus(0, 0, 0.04);
    if (Math.abs(hand.x() - button.x()) > 0.02) {
      return new Move(new Point(button.x(), hand.y(), 0.3), 15, 1);
    }
    if (button.y() - hand.y() > 0.09) {
      return new Move(new Point(button.x(), button.y(), 0.3), 15, 1);
    }
    if (hand.vertical(button) > 0.02) {
      return new Move(button.plus(0, -0.05, 0), 15, 1);
    }
    return new Move(button.plus(0, -0.02, 0), 15, -1);
  }

  static Move coffeeButton(Glance glance) {
    Point hand = glance.hand();
    Point button = glance.object().plus(0, 0, -0.07);
    Point towards =
        hand.frontal(button) > 0.02
            ? new Point(button.x(), hand.y(), button.z())
            : button.plus(0, 0.2, 0);
    return new Move(towards, 10, -1);
  }

  static Move coffeePull(Glance glance) {
    Point hand = glance.hand();
    Point mug = glance.object().plus(-0.005, 0, 0.05);
    Point towards = new Approach(0.06, 0.15, 0.02).to(mug, hand, glance::goal);
    return new Move(
        towards, 10, grip(hand, glance.object().plus(0.01, 0, 0.05), 0.06, 0.1, -1, 0.7));
  }

  static Move coffeePush(Glance glance) {
    Point hand = glance.hand();
    Point mug = glance.object().plus(0.01, 0, 0.05);
    Point towards = new Approach(0.06, 0.2, 0.02).to(mug, hand, () -> glance.goal().atHeight(0.1));
    return new Move(towards, 10, grip(hand, mug, 0.06, 0.1, -1, 0.5));
  }

  static Move dialTurn(Glance glance) {
    Point hand = glance.hand();
    Point dial = glance.object().plus(0.05, 0.02, 0.09);
    Point towards =
        hand.planar(dial) > 0.02
            ? dial.atHeight(0.2)
            : hand.vertical(dial) > 0.02 ? dial : dial.plus(-0.05, 0.005, 0);
    return new Move(towards, 10, 1);
  }

  static Move doorClose(Glance glance) {
    Point hand = glance.hand();
    Point door = glance.object().plus(0.05, 0.12, 0.1);
    if (hand.x() > door.x()) {
      Point around =
          hand.z() < door.z() + 0.2
              ? hand.atHeight(door.z() + 0.25)
              : new Point(door.x() - 0.02, door.y(), hand.z());
      return new Move(around, 25, 1);
    }
    return new Move(hand.vertical(door) > 0.04 ? door.plus(-0.02, 0, 0) : glance.goal(), 25, 1);
  }

  static Move doorOpen(Glance glance) {
    Point hand = glance.hand();
    Point door = glance.object().plus(-0.05, 0, 0);
    Point towards =
        hand.planar(door) > 0.12
            ? door.plus(0.06, 0.02, 0.2)
            : hand.vertical(door) > 0.04 ? door.plus(0.06, 0.02, 0) : door;
    return new Move(towards, 25, 1);
  }

  static Move doorLock(Glance glance) {
    Point hand = glance.hand();
    Point lock = glance.object().plus(-0.02, -0.02, 0);
    if (hand.planar(lock) > 0.02) {
      return new Move(hand.z() < 0.25 ? hand.plus(0, -0.1, 0.1) : lock.plus(0, 0, 0.3), 25, -1);
    }
    return new Move(hand.vertical(lock) > 0.02 ? lock : lock.plus(-0.1, 0, -0.1), 25, -1);
  }

  static Move doorUnlock(Glance glance) {
    Point hand = glance.hand();
    Point lock = glance.object().plus(-0.04, -0.02, -0.03);
    if (hand.planar(lock) > 0.02) {
      return new Move(hand.z() > 0.15 ? hand.plus(0, -0.1, -0.1) : lock, 25, 1);
    }
    return new Move(lock.plus(0.1, 0, 0.01), 25, 1);
  }

  static Move drawerClose(Glance glance) {
    Point hand = glance.hand();
    Point drawer = glance.object().plus(0, 0, -0.02);
    if (hand.y() > drawer.y()) {
      Point over =
          hand.z() < drawer.z() + 0.23
              ? hand.atHeight(drawer.z() + 0.5)
              : drawer.plus(0, -0.075, 0.23);
      return new Move(over, 25, 1);
    }
    return new Move(hand.vertical(drawer) > 0.04 ? drawer.plus(0, -0.075, 0) : drawer, 25, 1);
  }

  /** Slow on the way to the handle, strong when pulling. */
  static Move drawerOpen(Glance glance) {
    Point hand = glance.hand();
    Point drawer = glance.object().plus(0, 0, -0.02);
    if (hand.planar(drawer) > 0.06) {
      return new Move(drawer.plus(0, 0, 0.3), 4, -1);
    }
    return hand.vertical(drawer) > 0.04
        ? new Move(drawer, 4, -1)
        : new Move(drawer.plus(0, -0.06, 0), 50, -1);
  }

  private static Point above(Point hand, Point button, double radius, double hover) {
    return hand.planar(button) > radius ? button.plus(0, 0, hover) : button;
  }

  /** NumPy's isclose with an absolute tolerance of two centimetres. */
  private static boolean close(double value, double reference) {
    return Math.abs(value - reference) <= 0.02 + ISCLOSE_RELATIVE * Math.abs(reference);
  }
}
