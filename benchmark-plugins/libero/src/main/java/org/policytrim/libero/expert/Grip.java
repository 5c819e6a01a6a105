package org.policytrim.libero.expert;

import org.jspecify.annotations.Nullable;

/** Opens or closes the fingers where the hand is. Over when they have stopped moving. */
final class Grip implements Motion {

  private static final double MOVING = 0.0008;

  /** The fingers press harder from step to step after they have met something. */
  private static final int SQUEEZE = 2;

  private final Pose pose;
  private final Fingers fingers;
  private final int least;
  private final int most;
  private double last = Double.NaN;
  private int steps;
  private int still;

  /**
   * A grip.
   *
   * @param pose where the hand stays
   * @param fingers what they do
   * @param least for how many steps at least
   * @param most for how many at most
   */
  Grip(Pose pose, Fingers fingers, int least, int most) {
    this.pose = pose;
    this.fingers = fingers;
    this.least = least;
    this.most = most;
  }

  @Override
  public @Nullable Command next(Sight sight) {
    double opening = sight.opening();
    still = Math.abs(opening - last) < MOVING ? still + 1 : 0;
    last = opening;
    if (steps >= most || (still > SQUEEZE && steps >= least)) {
      return null;
    }
    steps++;
    return new Command(pose, Command.FULL_SPEED, fingers.effort(sight));
  }
}
