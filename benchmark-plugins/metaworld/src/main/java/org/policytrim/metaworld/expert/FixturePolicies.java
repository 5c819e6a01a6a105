package org.policytrim.metaworld.expert;

import static org.policytrim.metaworld.expert.Approach.grip;

/** Policies for fixed objects: buttons, the coffee machine, the dial, doors, locks, drawers. */
final class FixturePolicies {

  private static final double ISCLOSE_RELATIVE = 1e-5;

  private FixturePolicies() {}

  static HandCommand buttonPressTopdown(ExpertObservation observation) {
    Point button = observation.object();
    return new HandCommand(above(observation.hand(), button, 0.04, 0.1), 25, 1);
  }

  static HandCommand buttonPressTopdownWall(ExpertObservation observation) {
    Point button = observation.object().plus(0, -0.06, 0);
    return new HandCommand(above(observation.hand(), button, 0.04, 0.1), 25, -1);
  }

  static HandCommand buttonPress(ExpertObservation observation) {
    Point hand = observation.hand();
    Point button = observation.object().plus(0, 0, -0.07);
    boolean aligned = close(hand.x(), button.x()) && close(hand.z(), button.z());
    double y = aligned ? button.y() + 0.02 : hand.y() - 0.1;
    return new HandCommand(new Point(button.x(), y, button.z()), 25, 0);
  }

  static HandCommand buttonPressWall(ExpertObservation observation) {
    Point hand = observation.hand();
    Point button = observation.object().plus(0, 0, 0.04);
    if (Math.abs(hand.x() - button.x()) > 0.02) {
      return new HandCommand(new Point(button.x(), hand.y(), 0.3), 15, 1);
    }
    if (button.y() - hand.y() > 0.09) {
      return new HandCommand(new Point(button.x(), button.y(), 0.3), 15, 1);
    }
    if (hand.vertical(button) > 0.02) {
      return new HandCommand(button.plus(0, -0.05, 0), 15, 1);
    }
    return new HandCommand(button.plus(0, -0.02, 0), 15, -1);
  }

  static HandCommand coffeeButton(ExpertObservation observation) {
    Point hand = observation.hand();
    Point button = observation.object().plus(0, 0, -0.07);
    Point target =
        hand.frontal(button) > 0.02
            ? new Point(button.x(), hand.y(), button.z())
            : button.plus(0, 0.2, 0);
    return new HandCommand(target, 10, -1);
  }

  static HandCommand coffeePull(ExpertObservation observation) {
    Point hand = observation.hand();
    Point mug = observation.object().plus(-0.005, 0, 0.05);
    Point target = new Approach(0.06, 0.15, 0.02).to(mug, hand, observation::goal);
    return new HandCommand(
        target, 10, grip(hand, observation.object().plus(0.01, 0, 0.05), 0.06, 0.1, -1, 0.7));
  }

  static HandCommand coffeePush(ExpertObservation observation) {
    Point hand = observation.hand();
    Point mug = observation.object().plus(0.01, 0, 0.05);
    Point target =
        new Approach(0.06, 0.2, 0.02).to(mug, hand, () -> observation.goal().atHeight(0.1));
    return new HandCommand(target, 10, grip(hand, mug, 0.06, 0.1, -1, 0.5));
  }

  static HandCommand dialTurn(ExpertObservation observation) {
    Point hand = observation.hand();
    Point dial = observation.object().plus(0.05, 0.02, 0.09);
    Point target =
        hand.planar(dial) > 0.02
            ? dial.atHeight(0.2)
            : hand.vertical(dial) > 0.02 ? dial : dial.plus(-0.05, 0.005, 0);
    return new HandCommand(target, 10, 1);
  }

  static HandCommand doorClose(ExpertObservation observation) {
    Point hand = observation.hand();
    Point door = observation.object().plus(0.05, 0.12, 0.1);
    if (hand.x() > door.x()) {
      Point around =
          hand.z() < door.z() + 0.2
              ? hand.atHeight(door.z() + 0.25)
              : new Point(door.x() - 0.02, door.y(), hand.z());
      return new HandCommand(around, 25, 1);
    }
    return new HandCommand(
        hand.vertical(door) > 0.04 ? door.plus(-0.02, 0, 0) : observation.goal(), 25, 1);
  }

  static HandCommand doorOpen(ExpertObservation observation) {
    Point hand = observation.hand();
    Point door = observation.object().plus(-0.05, 0, 0);
    Point target =
        hand.planar(door) > 0.12
            ? door.plus(0.06, 0.02, 0.2)
            : hand.vertical(door) > 0.04 ? door.plus(0.06, 0.02, 0) : door;
    return new HandCommand(target, 25, 1);
  }

  static HandCommand doorLock(ExpertObservation observation) {
    Point hand = observation.hand();
    Point lock = observation.object().plus(-0.02, -0.02, 0);
    if (hand.planar(lock) > 0.02) {
      return new HandCommand(
          hand.z() < 0.25 ? hand.plus(0, -0.1, 0.1) : lock.plus(0, 0, 0.3), 25, -1);
    }
    return new HandCommand(hand.vertical(lock) > 0.02 ? lock : lock.plus(-0.1, 0, -0.1), 25, -1);
  }

  static HandCommand doorUnlock(ExpertObservation observation) {
    Point hand = observation.hand();
    Point lock = observation.object().plus(-0.04, -0.02, -0.03);
    if (hand.planar(lock) > 0.02) {
      return new HandCommand(hand.z() > 0.15 ? hand.plus(0, -0.1, -0.1) : lock, 25, 1);
    }
    return new HandCommand(lock.plus(0.1, 0, 0.01), 25, 1);
  }

  static HandCommand drawerClose(ExpertObservation observation) {
    Point hand = observation.hand();
    Point drawer = observation.object().plus(0, 0, -0.02);
    if (hand.y() > drawer.y()) {
      Point over =
          hand.z() < drawer.z() + 0.23
              ? hand.atHeight(drawer.z() + 0.5)
              : drawer.plus(0, -0.075, 0.23);
      return new HandCommand(over, 25, 1);
    }
    return new HandCommand(
        hand.vertical(drawer) > 0.04 ? drawer.plus(0, -0.075, 0) : drawer, 25, 1);
  }

  /** Moves slowly to the handle and pulls strongly. */
  static HandCommand drawerOpen(ExpertObservation observation) {
    Point hand = observation.hand();
    Point drawer = observation.object().plus(0, 0, -0.02);
    if (hand.planar(drawer) > 0.06) {
      return new HandCommand(drawer.plus(0, 0, 0.3), 4, -1);
    }
    return hand.vertical(drawer) > 0.04
        ? new HandCommand(drawer, 4, -1)
        : new HandCommand(drawer.plus(0, -0.06, 0), 50, -1);
  }

  private static Point above(Point hand, Point button, double radius, double hover) {
    return hand.planar(button) > radius ? button.plus(0, 0, hover) : button;
  }

  /**
   * Returns the result of NumPy's {@code isclose} with an absolute tolerance of two centimetres.
   */
  private static boolean close(double value, double reference) {
    return Math.abs(value - reference) <= 0.02 + ISCLOSE_RELATIVE * Math.abs(reference);
  }
}
