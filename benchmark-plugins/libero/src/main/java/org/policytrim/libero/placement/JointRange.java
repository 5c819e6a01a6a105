package org.policytrim.libero.placement;

import java.util.List;

/**
 * The range of the initial position of joints, such as those of an open drawer.
 *
 * @param joints the names; all take the same position
 * @param low in radians or metres
 * @param high at least {@code low}
 */
record JointRange(List<String> joints, double low, double high) {

  JointRange {
    joints = List.copyOf(joints);
  }
}
