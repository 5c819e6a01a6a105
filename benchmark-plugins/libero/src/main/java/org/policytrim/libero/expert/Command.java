package org.policytrim.libero.expert;

/**
 * What the hand should do now.
 *
 * @param pose where it should be
 * @param speed its greatest speed: 1 is the controller's greatest, about 0.3 m/s
 * @param grip the fingers: -1 opens, 1 closes, 0 holds them where they are
 */
record Command(Pose pose, double speed, double grip) {

  static final double FULL_SPEED = 1;
}
