package org.policytrim.metaworld.expert;

import static org.policytrim.metaworld.expert.Approach.grip;

/**
 * Policies for objects that turn or slide by a handle: faucets, handles, the lever, windows,
 * plates.
 */
final class HandlePolicies {

  private HandlePolicies() {}

  static HandCommand faucetClose(ExpertObservation observation) {
    return push(observation, observation.object().plus(0.04, 0, 0.03), FAUCET, -0.1, 0.05);
  }

  static HandCommand faucetOpen(ExpertObservation observation) {
    return push(observation, observation.object().plus(-0.04, 0, 0.03), FAUCET, 0.1, 0.05);
  }

  static HandCommand windowClose(ExpertObservation observation) {
    Approach approach = new Approach(0.04, 0.25, 0.02);
    return push(observation, observation.object().plus(0.03, -0.03, -0.08), approach, -0.1, 0);
  }

  static HandCommand windowOpen(ExpertObservation observation) {
    Approach approach = new Approach(0.04, 0.3, 0.02);
    return push(observation, observation.object().plus(-0.03, -0.03, -0.08), approach, 0.1, 0);
  }

  static HandCommand handlePress(ExpertObservation observation) {
    return press(observation.hand(), observation.object().plus(0, -0.02, 0), -1);
  }

  static HandCommand handlePressSide(ExpertObservation observation) {
    return press(observation.hand(), observation.object(), 1);
  }

  static HandCommand handlePullSide(ExpertObservation observation) {
    Point hand = observation.hand();
    Point handle = observation.object();
    Point target = new Approach(0.04, 0.1, 0.03).to(handle, hand, () -> handle.plus(0, 0, 1));
    return new HandCommand(target, 25, grip(hand, handle, 0.04, 0.04, 0, 0.6));
  }

  /**
   * Uses the height for all three coordinates of the target, because the original passes a number
   * instead of a point and NumPy broadcasts it.
   */
  static HandCommand handlePull(ExpertObservation observation) {
    Point hand = observation.hand();
    Point handle = observation.object().plus(0, -0.04, 0);
    Approach approach = new Approach(0.02, 0, 0.02);
    Point height = new Point(handle.z(), handle.z(), handle.z());
    return new HandCommand(approach.to(handle, height, hand, () -> handle.plus(0, 0, 0.1)), 25, 1);
  }

  static HandCommand leverPull(ExpertObservation observation) {
    Point hand = observation.hand();
    Point lever = observation.object().plus(0, -0.055, 0);
    Approach fromBelow = new Approach(0.02, -0.1, 0.02);
    return new HandCommand(fromBelow.to(lever, hand, () -> lever.plus(0, 0.08, 0.02)), 25, 1);
  }

  static HandCommand plateSlide(ExpertObservation observation) {
    Point hand = observation.hand();
    Point puck = observation.object().plus(0, -0.055, 0.03);
    Approach approach = new Approach(0.03, 0.1, 0.04);
    return new HandCommand(
        approach.to(puck, hand, () -> new Point(observation.goal().x(), 0.9, puck.z())), 10, -1);
  }

  static HandCommand plateSlideSide(ExpertObservation observation) {
    Point hand = observation.hand();
    Point puck = observation.object().plus(0.07, 0, -0.005);
    Point target =
        new Approach(0.04, 0.1, 0.04)
            .to(
                puck,
                hand,
                () ->
                    hand.x() > -0.2
                        ? new Point(hand.x() - 0.1, 0.6, hand.z())
                        : puck.plus(-0.1, 0, 0));
    return new HandCommand(target, 25, 1);
  }

  static HandCommand plateSlideBack(ExpertObservation observation) {
    Point hand = observation.hand();
    Point puck = observation.object().plus(0, -0.065, 0.025);
    Approach approach = new Approach(0.01, 0.1, 0.04);
    return new HandCommand(approach.to(puck, hand, () -> backwards(hand)), 10, -1);
  }

  static HandCommand plateSlideBackSide(ExpertObservation observation) {
    Point hand = observation.hand();
    Point puck = observation.object().plus(0.023, 0, 0.025);
    Approach approach = new Approach(0.01, 0.07, 0.04);
    return new HandCommand(
        approach.to(puck, hand, () -> new Point(hand.x() + 0.1, 0.6, hand.z())), 10, 1);
  }

  private static final Approach FAUCET = new Approach(0.04, 0.1, 0.04);

  private static HandCommand push(
      ExpertObservation observation,
      Point handle,
      Approach approach,
      double sideways,
      double forwards) {
    Point target =
        approach.to(handle, observation.hand(), () -> handle.plus(sideways, forwards, 0));
    return new HandCommand(target, 25, 1);
  }

  private static HandCommand press(Point hand, Point handle, double grip) {
    double height = hand.planar(handle) > 0.02 ? 0.2 : -0.5;
    return new HandCommand(handle.plus(0, 0, height), 25, grip);
  }

  private static Point backwards(Point hand) {
    if (hand.y() > 0.7) {
      return hand.plus(0, -0.1, 0);
    }
    double x = hand.y() > 0.6 ? 0.15 : hand.x() - 0.1;
    return new Point(x, 0.55, hand.z());
  }
}
