package org.policytrim.metaworld.task;

import static org.policytrim.metaworld.task.Shaping.both;
import static org.policytrim.metaworld.task.Shaping.distance;
import static org.policytrim.metaworld.task.Shaping.frontal;
import static org.policytrim.metaworld.task.Shaping.longTail;

/**
 * The grasp of an object, 0 to 1: the pads on both sides of it along y, the fingertips at it in x
 * and z, the fingers closed. The original calls it {@code gripper_caging_reward}. Created once per
 * environment; keeps the precision of its last result.
 */
final class Caging {

  /** The term that is averaged with the grip. */
  enum Mix {
    /** None: the grip alone. */
    GRIP,
    /** The cage without the grip. */
    CAGE,
    /** The nearness of the fingertips. */
    REACH
  }

  private static final double CAGED = 0.97;

  private final double radius;
  private final double padDistance;
  private final double frontalSlack;
  private final double reach;
  private final double effort;
  private final Mix mix;

  private Precision precision = Precision.DOUBLE;

  /**
   * Creates a measure; all lengths are in metres.
   *
   * @param radius the radius of the object
   * @param padDistance the distance along y within which a pad is at the object
   * @param frontalSlack the allowed distance of the fingertips in x and z
   * @param reach for {@link Mix#REACH}: the distance within which the fingertips are at the object
   * @param effort the effort that counts as fully closed, 0 to 1
   * @param mix the term that is averaged with the grip
   */
  Caging(
      double radius,
      double padDistance,
      double frontalSlack,
      double reach,
      double effort,
      Mix mix) {
    this.radius = radius;
    this.padDistance = padDistance;
    this.frontalSlack = frontalSlack;
    this.reach = reach;
    this.effort = effort;
    this.mix = mix;
  }

  /** Creates a measure with full effort, averaged with the cage. */
  static Caging of(double radius, double padDistance, double frontalSlack) {
    return new Caging(radius, padDistance, frontalSlack, 0, 1, Mix.CAGE);
  }

  /** Returns the precision of the last result. */
  Precision precision() {
    return precision;
  }

  /**
   * Measures the grasp after a step.
   *
   * @param object an array that contains the object's position
   * @param at the index of its x coordinate
   * @param start the initial position of the object
   * @param tipStart the initial point between the fingertips
   */
  double measure(StepState state, double[] object, int at, double[] start, double[] tipStart) {
    double sides =
        both(
            beside(state.leftPad, object[at + 1], start[1]),
            beside(state.rightPad, object[at + 1], start[1]));
    double front =
        longTail(
            frontal(state.tip, 0, object, at),
            frontalSlack,
            frontal(start, 0, tipStart, 0) - frontalSlack);
    double cage = both(sides, front);
    double grasp = precision(state, cage).both(cage, grip(state, cage));
    return switch (mix) {
      case GRIP -> grasp;
      case CAGE -> precision.over(precision.plus(grasp, cage), 2);
      case REACH -> {
        double margin = Math.abs(distance(start, 0, tipStart, 0) - reach);
        double near = longTail(distance(object, at, state.tip, 0), reach, margin);
        yield precision.over(precision.plus(grasp, near), 2);
      }
    };
  }

  private double beside(double pad, double y, double startY) {
    double margin = Math.abs(Math.abs(pad - startY) - padDistance);
    return longTail(Math.abs(pad - y), radius, padDistance, margin);
  }

  /** Chooses single precision if the action's own number is part of the result. */
  private Precision precision(StepState state, double cage) {
    boolean fromTheAction =
        cage > CAGED && state.effort > 0 && (float) state.effort <= (float) effort;
    precision = fromTheAction ? Precision.SINGLE : Precision.DOUBLE;
    return precision;
  }

  private double grip(StepState state, double cage) {
    if (cage <= CAGED || state.effort <= 0) {
      return 0;
    }
    return precision == Precision.SINGLE ? Precision.SINGLE.over(state.effort, effort) : 1;
  }
}
