package org.policytrim.metaworld.task;

import static org.policytrim.metaworld.task.Shaping.both;
import static org.policytrim.metaworld.task.Shaping.frontal;
import static org.policytrim.metaworld.task.Shaping.longTail;

/**
 * The older measure of how well the fingers hold a thing, 0 to 1, which some tasks kept. In the
 * original the pads' initial positions are views of the present ones, so the margins move with the
 * pads; they do so here too.
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
   * A measure.
   *
   * @param radius of the thing, in metres
   * @param gripSlack the pads grip within radius + slack
   * @param frontalSlack the tips may be this far away in x and z
   */
  PadCaging(double radius, double gripSlack, double frontalSlack) {
    this.radius = radius;
    this.gripSlack = gripSlack;
    this.frontalSlack = frontalSlack;
  }

  /** The precision of the last measure. */
  Precision precision() {
    return precision;
  }

  /** The mean of cage and grip, where the grip is the pads' being close to the thing. */
  double byPads(Sight sight, double[] start, double[] tipStart) {
    precision = Precision.DOUBLE;
    double cage = cage(sight, start, tipStart);
    double grip = cage > CAGED ? sides(sight, radius + gripSlack) : 0;
    return (cage + grip) / 2;
  }

  /** The mean of cage and of cage and grip, where the grip is the fingers' effort. */
  double byEffort(Sight sight, double[] start, double[] tipStart) {
    double cage = cage(sight, start, tipStart);
    boolean gripped = cage > CAGED_BY_EFFORT && sight.effort > 0;
    precision = gripped ? Precision.SINGLE : Precision.DOUBLE;
    double held = precision.both(cage, gripped ? sight.effort : 0);
    return precision.over(precision.plus(held, cage), 2);
  }

  private double cage(Sight sight, double[] start, double[] tipStart) {
    double front =
        longTail(
            frontal(sight.tip, 0, sight.observation, Sight.OBJECT),
            frontalSlack,
            frontal(start, 0, tipStart, 0) - frontalSlack);
    return both(sides(sight, PAD_DISTANCE), front);
  }

  private double sides(Sight sight, double high) {
    double y = sight.object(1);
    double right = longTail(y - sight.rightPad, radius, high, margin(y, sight.rightPad));
    double left = longTail(sight.leftPad - y, radius, high, margin(y, sight.leftPad));
    return both(right, left);
  }

  private static double margin(double y, double pad) {
    return Math.abs(Math.abs(y - pad) - PAD_DISTANCE);
  }
}
