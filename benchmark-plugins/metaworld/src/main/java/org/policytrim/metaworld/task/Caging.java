package org.policytrim.metaworld.task;

import static org.policytrim.metaworld.task.Shaping.both;
import static org.policytrim.metaworld.task.Shaping.distance;
import static org.policytrim.metaworld.task.Shaping.frontal;
import static org.policytrim.metaworld.task.Shaping.longTail;

/**
 * How well the fingers hold a thing, 0 to 1: the pads on both sides of it along y, the tips at it
 * in x and z, the fingers closed. Made once per environment; remembers with which precision it
 * counted last.
 */
final class Caging {

  /** What is mixed in beside the grip. */
  enum Mix {
    /** Nothing: the grip alone. */
    GRIP,
    /** Half of it is the cage without the grip. */
    CAGE,
    /** Half of it is how near the tips are. */
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
   * A measure.
   *
   * @param radius of the thing, in metres
   * @param padDistance a pad nearer than this along y is at the thing
   * @param frontalSlack the tips may be this far away in x and z
   * @param reach for {@link Mix#REACH}: the tips are there within this distance
   * @param effort the effort that counts as fully closed, 0 to 1
   * @param mix what is mixed in
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

  /** A measure with full effort, and the cage mixed in. */
  static Caging of(double radius, double padDistance, double frontalSlack) {
    return new Caging(radius, padDistance, frontalSlack, 0, 1, Mix.CAGE);
  }

  /** The precision of the last measure. */
  Precision precision() {
    return precision;
  }

  /**
   * Measures.
   *
   * @param sight the step
   * @param thing holds the thing's position
   * @param at the index of its x
   * @param start where the thing began
   * @param tipStart where the tips began
   */
  double measure(Sight sight, double[] thing, int at, double[] start, double[] tipStart) {
    double sides =
        both(
            beside(sight.leftPad, thing[at + 1], start[1]),
            beside(sight.rightPad, thing[at + 1], start[1]));
    double front =
        longTail(
            frontal(sight.tip, 0, thing, at),
            frontalSlack,
            frontal(start, 0, tipStart, 0) - frontalSlack);
    double cage = both(sides, front);
    double held = precision(sight, cage).both(cage, grip(sight, cage));
    return switch (mix) {
      case GRIP -> held;
      case CAGE -> precision.over(precision.plus(held, cage), 2);
      case REACH -> {
        double margin = Math.abs(distance(start, 0, tipStart, 0) - reach);
        double near = longTail(distance(thing, at, sight.tip, 0), reach, margin);
        yield precision.over(precision.plus(held, near), 2);
      }
    };
  }

  private double beside(double pad, double y, double startY) {
    double margin = Math.abs(Math.abs(pad - startY) - padDistance);
    return longTail(Math.abs(pad - y), radius, padDistance, margin);
  }

  /** Single precision as soon as the action's own number is part of the result. */
  private Precision precision(Sight sight, double cage) {
    boolean fromTheAction =
        cage > CAGED && sight.effort > 0 && (float) sight.effort <= (float) effort;
    precision = fromTheAction ? Precision.SINGLE : Precision.DOUBLE;
    return precision;
  }

  private double grip(Sight sight, double cage) {
    if (cage <= CAGED || sight.effort <= 0) {
      return 0;
    }
    return precision == Precision.SINGLE ? Precision.SINGLE.over(sight.effort, effort) : 1;
  }
}
