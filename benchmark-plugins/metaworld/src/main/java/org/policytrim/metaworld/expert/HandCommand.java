package org.policytrim.metaworld.expert;

/**
 * The output of a scripted policy before it becomes an action.
 *
 * @param target the target position of the hand
 * @param gain the action per metre of distance
 * @param grip the effort of the fingers: -1 opens, 1 closes
 */
record HandCommand(Point target, double gain, double grip) {

  /** Returns the action of four numbers, in single precision, not clipped to [-1, 1]. */
  double[] toAction(Point hand) {
    return new double[] {
      (float) (gain * (target.x() - hand.x())),
      (float) (gain * (target.y() - hand.y())),
      (float) (gain * (target.z() - hand.z())),
      (float) grip
    };
  }
}
