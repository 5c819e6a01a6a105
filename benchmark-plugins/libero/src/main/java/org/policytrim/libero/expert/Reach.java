package org.policytrim.libero.expert;

import java.util.function.Function;
import java.util.function.Predicate;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.jspecify.annotations.Nullable;

/** Goes straight to a pose. Over when the hand is there, when it gets no further, or when told. */
final class Reach implements Motion {

  private static final double STALLED = 0.001;
  private static final int STALLED_STEPS = 4;
  private static final int SETTLED_IN = 6;

  private final Function<Sight, Pose> target;
  private final Fingers fingers;
  private double near = 0.006;
  private double turned = 0.08;
  private double speed = Command.FULL_SPEED;
  private int patience = 60;
  private Predicate<Sight> until = _ -> false;
  private @Nullable Vector3D last;
  private int steps;
  private int still;

  /** Towards a pose that may change on the way. */
  Reach(Function<Sight, Pose> target, Fingers fingers) {
    this.target = target;
    this.fingers = fingers;
  }

  /** Towards a fixed pose. */
  Reach(Pose target, Fingers fingers) {
    this(_ -> target, fingers);
  }

  /** How near is there, m and rad. */
  Reach within(double distance, double angle) {
    near = distance;
    turned = angle;
    return this;
  }

  /** The greatest speed. */
  Reach speed(double greatest) {
    speed = greatest;
    return this;
  }

  /** After how many steps to give up. */
  Reach patience(int most) {
    patience = most;
    return this;
  }

  /** When to stop before. */
  Reach until(Predicate<Sight> condition) {
    until = condition;
    return this;
  }

  @Override
  public @Nullable Command next(Sight sight) {
    Pose hand = sight.hand();
    Pose wanted = target.apply(sight);
    boolean there =
        Vector3D.distance(hand.place(), wanted.place()) < near
            && Steering.turn(hand, wanted).getNorm() < turned;
    if (there || steps >= patience || until.test(sight) || stalled(hand.place())) {
      return null;
    }
    steps++;
    return new Command(wanted, speed, fingers.effort(sight));
  }

  private boolean stalled(Vector3D place) {
    Vector3D before = last;
    last = place;
    if (before == null || steps < SETTLED_IN) {
      return false;
    }
    still = Vector3D.distance(before, place) < STALLED ? still + 1 : 0;
    return still >= STALLED_STEPS;
  }
}
