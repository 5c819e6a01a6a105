package org.policytrim.metaworld.expert;

import static org.policytrim.metaworld.expert.Approach.grip;

/** Things that turn or slide by a handle: faucets, handles, the lever, windows, plates. */
final class HandleExperts {

  private HandleExperts() {}

  static Move faucetClose(Glance glance) {
    return push(glance, glance.object().plus(0.04, 0, 0.03), FAUCET, -0.1, 0.05);
  }

  static Move faucetOpen(Glance glance) {
    return push(glance, glance.object().plus(-0.04, 0, 0.03), FAUCET, 0.1, 0.05);
  }

  static Move windowClose(Glance glance) {
    Approach approach = new Approach(0.04, 0.25, 0.02);
    return push(glance, glance.object().plus(0.03, -0.03, -0.08), approach, -0.1, 0);
  }

  static Move windowOpen(Glance glance) {
    Approach approach = new Approach(0.04, 0.3, 0.02);
    return push(glance, glance.object().plus(-0.03, -0.03, -0.08), approach, 0.1, 0);
  }

  static Move handlePress(Glance glance) {
    return press(glance.hand(), glance.object().plus(0, -0.02, 0), -1);
  }

  static Move handlePressSide(Glance glance) {
    return press(glance.hand(), glance.object(), 1);
  }

  static Move handlePullSide(Glance glance) {
    Point hand = glance.hand();
    Point handle = glance.object();
    Point towards = new Approach(0.04, 0.1, 0.03).to(handle, hand, () -> handle.plus(0, 0, 1));
    return new Move(towards, 25, grip(hand, handle, 0.04, 0.04, 0, 0.6));
  }

  /**
   * The original hands over a bare height where a point is meant, which NumPy takes for all three
   * coordinates.
   */
  static Move handlePull(Glance glance) {
    Point hand = glance.hand();
    Point handle = glance.object().plus(0, -0.04, 0);
    Approach approach = new Approach(0.02, 0, 0.02);
    Point height = new Point(handle.z(), handle.z(), handle.z());
    return new Move(approach.to(handle, height, hand, () -> handle.plus(0, 0, 0.1)), 25, 1);
  }

  static Move leverPull(Glance glance) {
    Point hand = glance.hand();
    Point lever = glance.object().plus(0, -0.055, 0);
    Approach fromBelow = new Approach(0.02, -0.1, 0.02);
    return new Move(fromBelow.to(lever, hand, () -> lever.plus(0, 0.08, 0.02)), 25, 1);
  }

  static Move plateSlide(Glance glance) {
    Point hand = glance.hand();
    Point puck = glance.object().plus(0, -0.055, 0.03);
    Approach approach = new Approach(0.03, 0.1, 0.04);
    return new Move(
        approach.to(puck, hand, () -> new Point(glance.goal().x(), 0.9, puck.z())), 10, -1);
  }

  static Move plateSlideSide(Glance glance) {
    Point hand = glance.hand();
    Point puck = glance.object().plus(0.07, 0, -0.005);
    Point towards =
        new Approach(0.04, 0.1, 0.04)
            .to(
                puck,
                hand,
                () ->
                    hand.x() > -0.2
                        ? new Point(hand.x() - 0.1, 0.6, hand.z())
                        : puck.plus(-0.1, 0, 0));
    return new Move(towards, 25, 1);
  }

  static Move plateSlideBack(Glance glance) {
    Point hand = glance.hand();
    Point puck = glance.object().plus(0, -0.065, 0.025);
    Approach approach = new Approach(0.01, 0.1, 0.04);
    return new Move(approach.to(puck, hand, () -> backwards(hand)), 10, -1);
  }

  static Move plateSlideBackSide(Glance glance) {
    Point hand = glance.hand();
    Point puck = glance.object().plus(0.023, 0, 0.025);
    Approach approach = new Approach(0.01, 0.07, 0.04);
    return new Move(approach.to(puck, hand, () -> new Point(hand.x() + 0.1, 0.6, hand.z())), 10, 1);
  }

  private static final Approach FAUCET = new Approach(0.04, 0.1, 0.04);

  private static Move push(
      Glance glance, Point handle, Approach approach, double sideways, double forwards) {
    Point towards = approach.to(handle, glance.hand(), () -> handle.plus(sideways, forwards, 0));
    return new Move(towards, 25, 1);
  }

  private static Move press(Point hand, Point handle, double grip) {
    double height = hand.planar(handle) > 0.02 ? 0.2 : -0.5;
    return new Move(handle.plus(0, 0, height), 25, grip);
  }

  private static Point backwards(Point hand) {
    if (hand.y() > 0.7) {
      return hand.plus(0, -0.1, 0);
    }
    double x = hand.y() > 0.6 ? 0.15 : hand.x() - 0.1;
    return new Point(x, 0.55, hand.z());
  }
}
