package org.policytrim.libero.expert;

/**
 * The target of the hand in one step.
 *
 * @param pose the target pose
 * @param speed the greatest speed; 1 is the controller's maximum, about 0.3 m/s
 * @param grip the command of the fingers: -1 opens, 1 closes, 0 holds
 */
record HandTarget(HandPose pose, double speed, double grip) {

  static final double FULL_SPEED = 1;
}
