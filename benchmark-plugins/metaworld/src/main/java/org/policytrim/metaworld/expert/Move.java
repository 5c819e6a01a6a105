package org.policytrim.metaworld.expert;

/**
 * What an expert wants.
 *
 * @param towards where the hand should be
 * @param gain how hard it is pulled there: action per metre of distance
 * @param grip the fingers' effort: -1 opens, 1 closes
 */
record Move(Point towards, double gain, double grip) {

  /** The action of four numbers, in single precision, not yet clipped to [-1, 1]. */
  double[] from(Point hand) {
    return new double[] {
      (float) (gain * (towards.x() - hand.x())),
      (float) (gain * (towards.y() - hand.y())),
      (float) (gain * (towards.z() - hand.z())),
      (float) grip
    };
  }
}
