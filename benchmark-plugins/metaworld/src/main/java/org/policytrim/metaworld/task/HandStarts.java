package org.policytrim.metaworld.task;

/** The start positions of the hand that several tasks share, in metres. */
final class HandStarts {

  static final double[] NEAR = {0, 0.4, 0.2};
  static final double[] NEAR_SINGLE = {0, 0.4f, 0.2f};
  static final double[] MIDDLE = {0, 0.6, 0.2};
  static final double[] MIDDLE_SINGLE = {0, 0.6f, 0.2f};

  private HandStarts() {}
}
