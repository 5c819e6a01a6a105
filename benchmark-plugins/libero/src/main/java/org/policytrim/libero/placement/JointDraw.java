package org.policytrim.libero.placement;

import java.util.List;

/**
 * Joints that begin somewhere within a range, such as those of a drawer that is open.
 *
 * @param joints their names; all take the same position
 * @param low in radians or metres
 * @param high at least {@code low}
 */
record JointDraw(List<String> joints, double low, double high) {

  JointDraw {
    joints = List.copyOf(joints);
  }
}
