package org.policytrim.libero.expert;

import java.util.function.Function;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.jspecify.annotations.Nullable;
import org.policytrim.libero.predicate.Thing;

/**
 * Goes to a pose over everything that is in the way. Over when the hand is about there: what comes
 * next is more exact.
 */
final class Travel implements Motion {

  private static final double MARGIN = 0.025;
  private static final double WIDTH = 0.07;
  private static final double NEAR = 0.05;
  private static final double BESIDE = 0.11;
  private static final double SLACK = 0.008;
  private static final double AHEAD = 0.05;
  private static final double FINGERTIP = 0.015;
  private static final int PATIENCE = 120;

  private final Function<Sight, Pose> target;
  private final Thing thing;
  private final boolean carrying;
  private final Fingers fingers;
  private final double near;
  private boolean overIt;
  private int steps;

  /**
   * A journey.
   *
   * @param target where to
   * @param thing what is carried or about to be taken: no obstacle
   * @param carrying whether it hangs from the hand
   * @param fingers what they do
   * @param near how near, seen from above, is there, m
   */
  Travel(
      Function<Sight, Pose> target, Thing thing, boolean carrying, Fingers fingers, double near) {
    this.target = target;
    this.thing = thing;
    this.carrying = carrying;
    this.fingers = fingers;
    this.near = near;
  }

  /** Keeps above the thing itself, too, so as not to run into it. */
  Travel overIt() {
    overIt = true;
    return this;
  }

  @Override
  public @Nullable Command next(Sight sight) {
    Pose hand = sight.hand();
    Vector3D from = hand.place();
    Pose wanted = target.apply(sight);
    Vector3D to = wanted.place();
    double wayX = to.getX() - from.getX();
    double wayY = to.getY() - from.getY();
    double distance = Math.hypot(wayX, wayY);
    boolean there =
        distance < near
            && from.getZ() - to.getZ() < NEAR
            && Steering.turn(hand, wanted).getNorm() < 0.35;
    if (there || steps++ > PATIENCE) {
      return null;
    }
    double hang = carrying ? Math.max(FINGERTIP, from.getZ() - sight.bottom(thing)) : FINGERTIP;
    double over = sight.skyline(from, to, WIDTH, thing) + hang + MARGIN;
    double height = distance < near ? to.getZ() : Math.max(to.getZ(), over);
    double share = Math.min(1, AHEAD / Math.max(distance, AHEAD));
    Vector3D ahead =
        new Vector3D(from.getX() + share * wayX, from.getY() + share * wayY, from.getZ());
    double here = sight.skyline(from, ahead, WIDTH, thing) + hang;
    if (overIt && distance < BESIDE) {
      here = Math.max(here, Math.min(sight.top(thing) + hang, to.getZ() - SLACK));
    }
    boolean blocked = distance > near && from.getZ() < here;
    Vector3D place =
        blocked
            ? new Vector3D(from.getX(), from.getY(), height)
            : new Vector3D(to.getX(), to.getY(), height);
    return new Command(wanted.at(place), Command.FULL_SPEED, fingers.effort(sight));
  }
}
