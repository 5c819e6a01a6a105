package org.policytrim.oft.action;

/** How a network's gripper number relates to the one of the action spec. */
public enum GripperConvention {
  /** They are the same. */
  AS_IS,
  /**
   * The network says 1 for open and 0 for closed, as its training data did; LIBERO's gripper opens
   * at -1 and closes at 1, and is told nothing in between.
   */
  OPEN_AT_ONE;

  /** The spec's number for the network's. */
  double toSpec(double value) {
    return this == AS_IS ? value : -Math.signum(2 * value - 1);
  }

  /** The network's number for the spec's. */
  double fromSpec(double value) {
    return this == AS_IS ? value : (1 - value) / 2;
  }
}
