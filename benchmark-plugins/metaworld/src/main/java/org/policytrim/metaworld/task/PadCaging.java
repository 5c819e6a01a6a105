package org.policytrim.metaworld.task;

import static org.policytrim.metaworld.task.Shaping.both;
import static org.policytrim.metaworld.task.Shaping.frontal;
import static org.policytrim.metaworld.task.Shaping.longTail;

/**
 * The older measure of a grasp, 0 to 1, which some tasks kept. In the original the pads' initial
 * positions are views of the current ones, so the margins move with the pads; they do so here too.
 */
final class PadCaging {

  private static final double PAD_DISTANCE = 0.05;
  private static final double CAGED = 0.95;
  private static final double CAGED_BY_EFFORT = 0.97;

  private final double radius;
  private final double gripSlack;
  private final double frontalSlack;

  private Precision precision = Precision.DOUBLE;

  /**
   * Creates a measure; all lengths are in metres.
   *
   * @param radius the radius of the object
   * @param gripSlack the pads grip within radius + slack
   * @param frontalSlack the allowed distance of the fingertips in x and z
   */
  PadCaging(double radius, double gripSlack, double frontalSlack) {
    this.radius = radius;
    this.gripSlack = gripSlack;
    this.frontalSlack = frontalSlack;
  }

  /** Returns the precision of the last result. */
  Precision precision() {
    return precision;
  }

  /** Returns the mean of cage and grip, where the grip is the nearness of the pads. */
  double byPads(StepState state, double[] start, double[] tipStart) {
    precision = Precision.DOUBLE;
    double cage = cage(state, start, tipStart);
    double grip = cage > CAGED ? sides(state, radius + gripSlack) : 0;
    return (cage + grip) / 2;
  }

  /** Returns the mean of the cage and the cage combined with the fingers' effort. */
  double byEffort(StepState state, double[] start, double[] tipStart) {
    double cage = cage(state, start, tipStart);
    boolean gripped = cage > CAGED_BY_EFFORT && state.effort > 0;
    precision = gripped ? Precision.SINGLE : Precision.DOUBLE;
    double held = precision.both(cage, gripped ? state.effort : 0);
    return precision.over(precision.plus(held, cage), 2);
  }

  private double cage(StepState state, double[] start, double[] tipStart) {
    double front =
        longTail(
            frontal(state.tip, 0, state.observation, StepState.OBJECT),
            frontalSlack,
            frontal(start, 0, tipStart, 0) - frontalSlack);
    return both(sides(state, PAD_DISTANCE), front);
  }

  private double sides(StepState state, double high) {
    double y = state.object(1);
    double right = longTail(y - state.rightPad, radius, high, margin(y, state.rightPad));
    double left = longTail(state.leftPad - y, radius, high, margin(y, state.leftPad));
    return both(right, left);
  }

  private static double margin(double y, double pad) {
    return Math.abs(Math.abs(y - pad) - PAD_DISTANCE);
  }
}
